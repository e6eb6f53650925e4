package welvaren.exchange;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static welvaren.db.Tables.HELPFUL_MARK;
import static welvaren.db.Tables.POST;
import static welvaren.db.Tables.THREAD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import welvaren.account.Accounts;
import welvaren.account.DemoPeople;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortPeople;
import welvaren.cohort.MyCohorts;
import welvaren.exchange.Posting.Posted;
import welvaren.person.Viewer;

/// What the invented class talks about, from `demo-threads.yaml`. Never in production.
@Component
public class DemoTalks {

    /// Somebody says something.
    ///
    /// @param ago how many days ago
    /// @param helpful who found it helpful
    /// @param posts what others said to it
    private record Said(
            String by,
            int ago,
            String at,
            String text,
            List<String> helpful,
            List<Said> posts,
            String title,
            boolean pinned,
            boolean closed,
            List<String> newTo) {

        /// What the file leaves out.
        private Said {
            helpful = requireNonNullElse(helpful, List.of());
            posts = requireNonNullElse(posts, List.of());
            title = requireNonNullElse(title, "");
            newTo = requireNonNullElse(newTo, List.of());
        }

        /// Never later than a moment ago: the demo may begin early in the morning.
        private Instant moment() {
            var then =
                    Cohort.today()
                            .minusDays(ago)
                            .atTime(LocalTime.parse(at))
                            .atZone(Cohort.HERE)
                            .toInstant();
            var latest = Instant.now().minusSeconds(60);
            return then.isAfter(latest) ? latest : then;
        }
    }

    private final DSLContext db;
    private final Accounts accounts;
    private final MyCohorts cohorts;
    private final CohortPeople people;
    private final Posts posts;
    private final Threads threads;
    private final SeenPosts seen;

    DemoTalks(
            DSLContext db,
            Accounts accounts,
            MyCohorts cohorts,
            CohortPeople people,
            Posts posts,
            Threads threads,
            SeenPosts seen) {
        this.db = db;
        this.accounts = accounts;
        this.cohorts = cohorts;
        this.people = people;
        this.posts = posts;
        this.threads = threads;
        this.seen = seen;
    }

    /// Adds it to the cohort of the invented lecturer, where there is one.
    @Transactional
    public void add() {
        DemoPeople.ALL.stream()
                .flatMap(person -> accounts.byEmail(person.email()).stream())
                .map(account -> account.viewer())
                .filter(cohorts::mayMake)
                .findFirst()
                .ifPresent(lecturer ->
                        cohorts.of(lecturer).forEach(mine -> add(lecturer, mine.cohort().uuid())));
    }

    private void add(Viewer.SignedIn lecturer, UUID cohort) {
        var fellows =
                people.of(lecturer, cohort).stream()
                        .collect(
                                toMap(
                                        CohortPeople.Fellow::name,
                                        fellow ->
                                                new Viewer.SignedIn(
                                                        fellow.id(),
                                                        fellow.name(),
                                                        fellow.language()),
                                        (one, _) -> one));
        read().stream()
                .filter(said -> fellows.containsKey(said.by()))
                .sorted(Comparator.comparing(Said::moment))
                .forEach(said -> new OneThread(fellows, lecturer, cohort).add(said));
    }

    private static List<Said> read() {
        try (var file = DemoTalks.class.getResourceAsStream("demo-threads.yaml")) {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            return JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .convertValue(yaml.load(file), new TypeReference<List<Said>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One thread at work.
    private final class OneThread {

        private final Map<String, Viewer.SignedIn> fellows;
        private final Viewer.SignedIn lecturer;
        private final UUID cohort;

        private OneThread(
                Map<String, Viewer.SignedIn> fellows, Viewer.SignedIn lecturer, UUID cohort) {
            this.fellows = fellows;
            this.lecturer = lecturer;
            this.cohort = cohort;
        }

        private void add(Said said) {
            var opened =
                    (Posted)
                            posts.open(
                                    fellow(said),
                                    cohort,
                                    said.title(),
                                    contribution(said, Optional.empty()));
            settle(opened, said);
            said.posts().forEach(post -> say(opened, Optional.empty(), post));
            threads.pin(lecturer, opened.thread(), said.pinned());
            threads.close(lecturer, opened.thread(), said.closed());
            db.update(THREAD)
                    .set(THREAD.OPENED_AT, said.moment())
                    .where(THREAD.UUID.eq(opened.thread()))
                    .execute();
            letRead(opened, said);
        }

        private static Contribution contribution(Said said, Optional<UUID> answered) {
            return new Contribution(said.text(), answered, UUID.randomUUID());
        }

        private Viewer.SignedIn fellow(Said said) {
            return Optional.ofNullable(fellows.get(said.by())).orElse(lecturer);
        }

        private void say(Posted thread, Optional<UUID> answered, Said said) {
            var posted =
                    (Posted) posts.say(fellow(said), thread.thread(), contribution(said, answered));
            settle(posted, said);
            said.posts().forEach(reply -> say(thread, Optional.of(posted.post()), reply));
        }

        private void settle(Posted posted, Said said) {
            db.update(POST)
                    .set(POST.POSTED_AT, said.moment())
                    .where(POST.UUID.eq(posted.post()))
                    .execute();
            db.update(THREAD)
                    .set(
                            THREAD.LAST_POST_AT,
                            field(
                                    select(max(POST.POSTED_AT))
                                            .from(POST)
                                            .where(POST.thread().UUID.eq(posted.thread()))))
                    .where(THREAD.UUID.eq(posted.thread()))
                    .execute();
            said.helpful().stream()
                    .filter(fellows::containsKey)
                    .forEach(name -> markHelpful(posted, name));
        }

        private void markHelpful(Posted posted, String name) {
            db.insertInto(HELPFUL_MARK)
                    .set(
                            HELPFUL_MARK.POST_ID,
                            field(select(POST.ID).from(POST).where(POST.UUID.eq(posted.post()))))
                    .set(HELPFUL_MARK.PERSON_ID, requireNonNull(fellows.get(name)).id())
                    .execute();
        }

        /// All but those to whom it is new.
        private void letRead(Posted thread, Said said) {
            var last =
                    db.select(THREAD.LAST_NUMBER)
                            .from(THREAD)
                            .where(THREAD.UUID.eq(thread.thread()))
                            .fetchSingle()
                            .value1();
            var old = said.newTo().isEmpty() ? last : Math.max(1, last - 2);
            fellows.values()
                    .forEach(fellow ->
                            seen.see(
                                    fellow,
                                    thread.thread(),
                                    IntStream.rangeClosed(
                                                    1,
                                                    said.newTo().contains(fellow.name())
                                                            ? old
                                                            : last)
                                            .boxed()
                                            .toList()));
        }
    }
}
