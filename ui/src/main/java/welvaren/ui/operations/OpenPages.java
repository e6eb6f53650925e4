package welvaren.ui.operations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Which sessions and pages there are, and an end for pages that nobody looks at any more.
///
/// Vaadin closes pages whose heartbeat stopped only when another request of the same session comes
/// ([flow#7379](https://github.com/vaadin/flow/issues/7379)), which after a crash of the browser is
/// never; each would stay in memory until the session ends.
@Component
class OpenPages implements VaadinServiceInitListener, MeterBinder {

    private static final long serialVersionUID = 1;
    private static final Logger log = LoggerFactory.getLogger(OpenPages.class);

    private final transient Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();
    private final transient Set<UI> pages = ConcurrentHashMap.newKeySet();

    @Override
    public void serviceInit(ServiceInitEvent service) {
        var source = service.getSource();
        source.addSessionInitListener(began -> sessions.add(began.getSession()));
        source.addSessionDestroyListener(ended -> sessions.remove(ended.getSession()));
        source.addUIInitListener(opened -> opened(opened.getUI()));
    }

    private void opened(UI page) {
        pages.add(page);
        page.addDetachListener(_ -> pages.remove(page));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("welvaren.sessions", sessions, Set::size)
                .description("Browsers with a session")
                .register(registry);
        Gauge.builder("welvaren.pages", pages, Set::size)
                .description("Pages that are open in browsers, or were and are still remembered")
                .register(registry);
    }

    List<UI> now() {
        return List.copyOf(pages);
    }

    /// Nobody waits: a session that is busy does it when it is done.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void closeAbandoned() {
        for (var session : sessions) {
            session.access(() -> closeAbandoned(session));
        }
    }

    private static void closeAbandoned(VaadinSession session) {
        var abandoned =
                session.getUIs().stream()
                        .filter(page -> page.isClosing() || !session.getService().isUIActive(page))
                        .toList();
        abandoned.forEach(page -> close(session, page));
        if (!abandoned.isEmpty()) {
            log.debug("Closed {} pages that nobody looks at", abandoned.size());
        }
    }

    private static void close(VaadinSession session, UI page) {
        page.accessSynchronously(() -> {
            if (!page.isClosing()) {
                page.close();
            }
            session.removeUI(page);
        });
    }
}
