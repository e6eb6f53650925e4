package welvaren.ui.operations;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import welvaren.disk.DiskWatch;
import welvaren.testing.TestDisk;
import welvaren.ui.testing.UiTest;

class ReadOnlyTest extends UiTest {

    private static final String UNIT = "modules/samenwerken/waarom-samenwerken";

    private final TestDisk disk;
    private final DiskWatch watch;
    private final Conditions conditions;

    ReadOnlyTest(TestDisk disk, DiskWatch watch, Conditions conditions) {
        this.disk = disk;
        this.watch = watch;
        this.conditions = conditions;
    }

    @AfterEach
    void makeRoom() {
        disk.makeRoom();
        watch.look();
    }

    @Test
    void on_a_full_disk_her_text_stays_in_the_page_and_is_saved_when_there_is_room() {
        signedIn("Noor");
        open(UNIT);
        disk.leave(DataSize.ofMegabytes(100));
        watch.look();
        assertThat(conditions.forPage()).isEqualTo(Condition.READ_ONLY);

        _setValue(field(), "Geschreven op een volle schijf.");

        assertThat(page()).contains("Dit is nog niet bewaard", "bijna vol");
        assertThat(field().getValue()).isEqualTo("Geschreven op een volle schijf.");

        makeRoom();
        _fireDomEvent(field(), "well-again");
        assertThat(page()).doesNotContain("Dit is nog niet bewaard");
        arriveAtTheUnitAgain();
        assertThat(field().getValue()).isEqualTo("Geschreven op een volle schijf.");
    }

    @Test
    void on_a_full_disk_everything_can_be_read() {
        disk.leave(DataSize.ofMegabytes(100));
        watch.look();

        open(UNIT);

        assertThat(page()).contains("Waarom samenwerken");
    }

    private static void arriveAtTheUnitAgain() {
        open("about");
        open(UNIT);
    }

    private static TextArea field() {
        return _find(TextArea.class, spec -> spec.withPredicate(area -> area.isVisible()))
                .getFirst();
    }
}
