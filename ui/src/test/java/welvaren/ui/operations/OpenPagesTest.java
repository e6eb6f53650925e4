package welvaren.ui.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import welvaren.ui.browser.RunningApplication;

class OpenPagesTest {

    private static final int MANY = 5;

    private final OpenPages pages = RunningApplication.bean(OpenPages.class);

    @Test
    void pages_of_browsers_that_are_gone_are_closed_without_another_request() throws Exception {
        var others = pages.now();
        for (var i = 0; i < MANY; i++) {
            openInABrowserOfItsOwn();
        }
        var gone = pages.now().stream().filter(page -> !others.contains(page)).toList();
        assertThat(gone).hasSize(MANY);
        assertThat(gauge()).isEqualTo(others.size() + MANY);

        pages.closeAbandoned();
        assertThat(pages.now()).as("pages with a heartbeat").containsAll(gone);

        gone.forEach(OpenPagesTest::stopHeartbeat);
        pages.closeAbandoned();

        await().until(() -> pages.now().stream().noneMatch(gone::contains));
        assertThat(gauge()).isEqualTo(others.size());
        assertThat(sessionsOf(gone)).allMatch(Collection::isEmpty);
    }

    private static void openInABrowserOfItsOwn() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var first =
                    HttpRequest.newBuilder(
                            URI.create(
                                    RunningApplication.address()
                                            + "/?v-r=init&location=about&query="));
            var answer = client.send(first.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    private static void stopHeartbeat(UI page) {
        page.accessSynchronously(() -> page.getInternals().setLastHeartbeatTimestamp(0));
    }

    private static Stream<Collection<UI>> sessionsOf(Collection<UI> pages) {
        return pages.stream()
                .map(page -> page.getInternals().getSession())
                .filter(session -> session != null)
                .map(session -> session.getUIs());
    }

    private static double gauge() {
        return RunningApplication.bean(MeterRegistry.class).get("welvaren.pages").gauge().value();
    }
}
