package welvaren.membership;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static welvaren.db.Tables.AUDIT_ENTRY;
import static welvaren.db.Tables.PERSON;
import static welvaren.db.Tables.PERSON_ROLE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;
import welvaren.account.WaysIn;
import welvaren.audit.Audited;
import welvaren.language.Language;
import welvaren.membership.Member.State;
import welvaren.person.Role;
import welvaren.person.Viewer;

/// Who has an account. For administrators only.
@Component
public class MemberList {

    /// Some of those who were looked for, by name.
    ///
    /// @param all how many there are on all pages
    public record Page(List<Member> members, int all) {

        /// How many pages there are; one when there is nobody.
        public int pages() {
            return Math.max(1, (all + PAGE - 1) / PAGE);
        }
    }

    /// How many people stand on a page.
    public static final int PAGE = 25;

    private static final ZoneId HERE = ZoneId.of("Europe/Brussels");
    private static final int MOST_WORDS = 8;

    private static final Field<Set<Role>> ROLES = roles();
    private static final Field<State> STATE = state();
    private static final Field<Instant> LAST_SIGN_IN = lastSignIn();

    private final DSLContext db;

    MemberList(DSLContext db) {
        this.db = db;
    }

    /// Those whose name or e-mail address holds every word; everybody where there is none.
    ///
    /// @param page from 1
    public Page find(Viewer viewer, String words, int page) {
        viewer.mustHave(Role.ADMINISTRATOR);
        var all = count().over();
        var rows =
                db.select(columns())
                        .select(all)
                        .from(PERSON)
                        .where(hold(words))
                        .orderBy(PERSON.NAME.collate(collation("nl-BE-x-icu")), PERSON.EMAIL)
                        .limit(PAGE)
                        .offset((page - 1) * PAGE)
                        .fetch();
        return new Page(
                rows.map(MemberList::member), rows.isEmpty() ? 0 : rows.getFirst().get(all));
    }

    public Optional<Member> one(Viewer viewer, UUID uuid) {
        viewer.mustHave(Role.ADMINISTRATOR);
        return db.select(columns())
                .from(PERSON)
                .where(PERSON.UUID.eq(uuid))
                .fetchOptional(MemberList::member);
    }

    private static Condition hold(String words) {
        var condition = noCondition();
        for (var word : List.of(words.strip().split("\\s+", MOST_WORDS))) {
            condition =
                    condition.and(
                            PERSON.NAME
                                    .containsIgnoreCase(word)
                                    .or(PERSON.EMAIL.containsIgnoreCase(word)));
        }
        return condition;
    }

    private static List<SelectField<?>> columns() {
        return List.of(
                PERSON.UUID,
                PERSON.NAME,
                PERSON.EMAIL,
                PERSON.LANGUAGE,
                ROLES,
                STATE,
                LAST_SIGN_IN);
    }

    private static Field<Set<Role>> roles() {
        var words =
                select(PERSON_ROLE.ROLE)
                        .from(PERSON_ROLE)
                        .where(PERSON_ROLE.PERSON_ID.eq(PERSON.ID));
        return multiset(words).as("roles").convertFrom(rows -> rows.intoSet(mapping(Role::ofWord)));
    }

    private static Field<State> state() {
        return when(PERSON.DEACTIVATED_AT.isNotNull(), inline(State.CLOSED.name()))
                .when(WaysIn.hasOne(), inline(State.ACTIVE.name()))
                .otherwise(inline(State.INVITED.name()))
                .as("state")
                .convertFrom(State::valueOf);
    }

    private static Field<Instant> lastSignIn() {
        return field(
                        select(max(AUDIT_ENTRY.HAPPENED_AT))
                                .from(AUDIT_ENTRY)
                                .where(AUDIT_ENTRY.ABOUT_PERSON_ID.eq(PERSON.ID))
                                .and(AUDIT_ENTRY.EVENT.eq(Audited.SIGNED_IN.word())))
                .as("last_sign_in");
    }

    private static Member member(Record row) {
        return new Member(
                row.get(PERSON.UUID),
                row.get(PERSON.NAME),
                row.get(PERSON.EMAIL),
                Language.ofTag(row.get(PERSON.LANGUAGE)).orElseThrow(),
                row.get(ROLES),
                row.get(STATE),
                Optional.ofNullable(row.get(LAST_SIGN_IN))
                        .map(at -> LocalDate.ofInstant(at, HERE)));
    }
}
