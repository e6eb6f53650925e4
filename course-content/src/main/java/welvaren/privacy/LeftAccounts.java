package welvaren.privacy;

import static java.util.Comparator.naturalOrder;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static welvaren.db.Tables.PERSON;
import static welvaren.db.Tables.PERSON_ROLE;
import static welvaren.db.Tables.SINGLE_USE_LINK;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.account.AccountPaths;
import welvaren.account.WaysIn;
import welvaren.db.tables.records.PersonRecord;
import welvaren.job.Job;
import welvaren.language.Language;
import welvaren.mail.Letter;
import welvaren.mail.Mails;
import welvaren.person.Role;
import welvaren.privacy.Expiry.Due;

/// Accounts that nobody uses go by themselves: invitations that nobody took up, accounts whose
/// address nobody ever confirmed, and, where it is wished, all that nobody used for long. Whoever
/// could lose something is told by mail first and has a month; where no mail is sent nobody can be
/// told, and those accounts stay. Administrators' accounts and closed ones never go by themselves.
@Component
@EnableConfigurationProperties(ForgettingSettings.class)
public class LeftAccounts {

    /// Why an account goes.
    public enum Why {
        NEVER_BEGUN,
        NEVER_CONFIRMED,
        UNUSED;

        /// As the registry calls it.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// An invitation that nobody took up holds nothing that could be lost.
        private boolean isTold() {
            return this != NEVER_BEGUN;
        }
    }

    /// A rule of this installation.
    ///
    /// @param kept how long an account stays after the day on which it was used
    public record Rule(Why why, Period kept) {}

    private static final Logger LOG = LoggerFactory.getLogger(LeftAccounts.class);

    private static final ZoneId HERE = ZoneId.of("Europe/Brussels");
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 45);
    private static final Period NOTICE = Period.ofDays(30);
    private static final int MOST_IN_A_NIGHT = 500;

    private final DSLContext db;
    private final ForgettingSettings settings;
    private final Erasing erasing;
    private final Mails mails;
    private final BooleanSupplier areMailsSent;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    LeftAccounts(
            DSLContext db,
            ForgettingSettings settings,
            Erasing erasing,
            Mails mails,
            TransactionTemplate transaction) {
        this(db, settings, erasing, mails, mails::areSent, transaction, Clock.system(HERE));
    }

    LeftAccounts(
            DSLContext db,
            ForgettingSettings settings,
            Erasing erasing,
            Mails mails,
            BooleanSupplier areMailsSent,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.settings = settings;
        this.erasing = erasing;
        this.mails = mails;
        this.areMailsSent = areMailsSent;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    static Job forgettingLeftAccounts(LeftAccounts accounts) {
        return Job.daily("forget-left-accounts", AT_NIGHT, accounts::forget);
    }

    /// What holds here.
    public List<Rule> rules() {
        return Stream.of(Why.values())
                .map(why -> new Rule(why, kept(why)))
                .filter(rule -> !rule.kept().isZero())
                .filter(rule -> !rule.why().isTold() || areMailsSent.getAsBoolean())
                .toList();
    }

    private Period kept(Why why) {
        return switch (why) {
            case NEVER_BEGUN, NEVER_CONFIRMED -> settings.unconfirmed();
            case UNUSED -> settings.unused();
        };
    }

    /// How many there are of each and when they go, as [Expiry] shows it.
    List<Due> preview() {
        return rules().stream().map(this::preview).toList();
    }

    private Due preview(Rule rule) {
        var rows = 0;
        var due = 0;
        var next = Optional.<LocalDate>empty();
        var days =
                db.select(PERSON.USED_ON, PERSON.WARNED_ON, count())
                        .from(PERSON)
                        .where(is(rule.why()))
                        .groupBy(PERSON.USED_ON, PERSON.WARNED_ON)
                        .fetch();
        for (var day : days) {
            var goes = goes(rule, day.value1(), Optional.ofNullable(day.value2()));
            rows += day.value3();
            if (goes.isAfter(today())) {
                next = Stream.concat(next.stream(), Stream.of(goes)).min(naturalOrder());
            } else {
                due += day.value3();
            }
        }
        return new Due(
                rule.why().key(),
                PersonalData.registry().account(rule.why().key()).title(),
                new Retention.After(rule.kept(), PERSON.USED_ON.getName()),
                rows,
                due,
                next.map(day -> day.atStartOfDay(HERE).toInstant()));
    }

    /// The day on which it goes; of who was not told yet, the first on which it could.
    private LocalDate goes(Rule rule, LocalDate used, Optional<LocalDate> warned) {
        var left = used.plus(rule.kept()).plusDays(1);
        if (!rule.why().isTold()) {
            return left;
        }
        var told = warned.orElse(left.isAfter(today()) ? left : today());
        return Stream.of(left, told.plus(NOTICE)).max(naturalOrder()).orElseThrow();
    }

    /// Tells those who would lose their account, and erases those who were told a month ago and
    /// never came. One by one: nobody waits long for it, and what fails today is tried tomorrow.
    public void forget() {
        for (var rule : rules()) {
            warn(rule);
            erase(rule);
        }
    }

    private void warn(Rule rule) {
        if (rule.why().isTold()) {
            db.selectFrom(PERSON)
                    .where(isLeft(rule))
                    .and(PERSON.WARNED_ON.isNull())
                    .orderBy(PERSON.USED_ON)
                    .limit(MOST_IN_A_NIGHT)
                    .fetch()
                    .forEach(person -> transaction.executeWithoutResult(_ -> warn(person)));
        }
    }

    private void warn(PersonRecord person) {
        var told =
                db.update(PERSON)
                        .set(PERSON.WARNED_ON, today())
                        .where(PERSON.ID.eq(person.getId()))
                        .and(PERSON.WARNED_ON.isNull())
                        .execute();
        if (told > 0) {
            mails.send(
                    Letter.accountUnused(
                            Language.ofTag(person.getLanguage()).orElseThrow(),
                            person.getEmail(),
                            AccountPaths.SIGN_IN,
                            Duration.ofDays(NOTICE.getDays())));
        }
    }

    private void erase(Rule rule) {
        var due = isLeft(rule);
        if (rule.why().isTold()) {
            due = due.and(PERSON.WARNED_ON.le(today().minus(NOTICE)));
        }
        var condition = due;
        var erased =
                db
                        .select(PERSON.UUID)
                        .from(PERSON)
                        .where(condition)
                        .orderBy(PERSON.USED_ON)
                        .limit(MOST_IN_A_NIGHT)
                        .fetch(PERSON.UUID)
                        .stream()
                        .filter(uuid -> erasing.eraseLeft(uuid, condition))
                        .count();
        if (erased > 0) {
            LOG.info("Erased {} accounts: {}", erased, rule.why().key());
        }
    }

    private Condition isLeft(Rule rule) {
        return is(rule.why()).and(PERSON.USED_ON.lt(today().minus(rule.kept())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }

    private static Condition is(Why why) {
        var mayGo = PERSON.DEACTIVATED_AT.isNull().and(notExists(administrator()));
        return mayGo.and(
                switch (why) {
                    case NEVER_BEGUN -> WaysIn.hasOne().not().and(notExists(linkThatWorks()));
                    case NEVER_CONFIRMED -> WaysIn.hasOne().and(PERSON.EMAIL_VERIFIED_AT.isNull());
                    case UNUSED -> WaysIn.hasOne().and(PERSON.EMAIL_VERIFIED_AT.isNotNull());
                });
    }

    private static Select<?> administrator() {
        return selectOne()
                .from(PERSON_ROLE)
                .where(PERSON_ROLE.PERSON_ID.eq(PERSON.ID))
                .and(PERSON_ROLE.ROLE.eq(Role.ADMINISTRATOR.word()));
    }

    private static Select<?> linkThatWorks() {
        return selectOne()
                .from(SINGLE_USE_LINK)
                .where(SINGLE_USE_LINK.PERSON_ID.eq(PERSON.ID))
                .and(SINGLE_USE_LINK.EXPIRES_AT.gt(currentInstant()));
    }
}
