package welvaren.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import welvaren.account.Account;
import welvaren.account.Accounts;
import welvaren.account.DemoPeople;
import welvaren.cohort.DemoCohort;
import welvaren.cohort.MyCohorts;
import welvaren.content.ContentImport;
import welvaren.person.Viewer;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;

class DemoTalksTest extends StoreTest {

    private final DemoPeople people;
    private final DemoCohort cohort;
    private final DemoTalks talks;
    private final Accounts accounts;
    private final MyCohorts mine;
    private final ThreadList list;
    private final ThreadPages pages;
    private final ContentImport imports;

    DemoTalksTest(
            DemoPeople people,
            DemoCohort cohort,
            DemoTalks talks,
            Accounts accounts,
            MyCohorts mine,
            ThreadList list,
            ThreadPages pages,
            ContentImport imports) {
        this.people = people;
        this.cohort = cohort;
        this.talks = talks;
        this.accounts = accounts;
        this.mine = mine;
        this.list = list;
        this.pages = pages;
        this.imports = imports;
    }

    @Test
    void the_class_talks_and_some_of_it_is_new_to_noor() {
        SampleContent.importInto(imports);
        people.addWhereNobodyIs();
        cohort.add();

        talks.add();

        var noor = viewer("noor@welvaren.example");
        var uuid = mine.of(noor).getFirst().cohort().uuid();
        var threads = list.of(noor, uuid, ThreadList.Which.ALL, 1).threads();
        assertThat(threads).hasSize(7);
        assertThat(threads.getFirst().pinned()).isTrue();
        assertThat(list.of(noor, uuid, ThreadList.Which.UNREAD, 1).threads()).hasSize(3);
        assertThat(threads)
                .allSatisfy(head -> {
                    assertThat(head.lastPostAt()).isBefore(Instant.now());
                    assertThat(pages.of(noor, head.uuid(), 1).orElseThrow().all())
                            .hasSizeGreaterThan(3)
                            .allMatch(post -> post.author().isPresent());
                });
    }

    private Viewer.SignedIn viewer(String email) {
        return accounts.byEmail(email).map(Account::viewer).orElseThrow();
    }
}
