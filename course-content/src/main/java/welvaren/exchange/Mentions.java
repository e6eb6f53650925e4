package welvaren.exchange;

import static welvaren.db.Tables.MENTION;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.cohort.CohortPeople;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.person.Viewer;

/// Who is named in a post: `@` and the whole name of somebody in the cohort.
@Component
class Mentions {

    private final DSLContext db;
    private final CohortPeople people;

    Mentions(DSLContext db, CohortPeople people) {
        this.db = db;
        this.people = people;
    }

    /// Notes who is named now, in place of who was before.
    void note(Viewer viewer, UUID cohort, long post, String body) {
        db.deleteFrom(MENTION).where(MENTION.POST_ID.eq(post)).execute();
        if (body.contains("@")) {
            for (var fellow : named(people.of(viewer, cohort), body)) {
                db.insertInto(MENTION)
                        .set(MENTION.POST_ID, post)
                        .set(MENTION.PERSON_ID, fellow.id())
                        .execute();
            }
        }
    }

    /// Longer names first: “@Lotte Smets” does not name a Lotte.
    static List<Fellow> named(List<Fellow> fellows, String body) {
        var rest = body;
        var named = new ArrayList<Fellow>();
        for (var fellow : longestFirst(fellows)) {
            var mention = "@" + fellow.name();
            if (rest.contains(mention)) {
                named.add(fellow);
                rest = rest.replace(mention, "\n");
            }
        }
        return named;
    }

    private static List<Fellow> longestFirst(List<Fellow> fellows) {
        return fellows.stream()
                .filter(fellow -> !fellow.name().isBlank())
                .sorted(
                        Comparator.comparingInt((Fellow fellow) -> fellow.name().length())
                                .reversed())
                .toList();
    }
}
