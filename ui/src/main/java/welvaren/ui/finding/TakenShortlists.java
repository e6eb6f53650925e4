package welvaren.ui.finding;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import org.springframework.stereotype.Component;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.person.Viewer;
import welvaren.ui.signin.Visit;

/// Makes a guest's shortlist hers on the first page after she signed in. Only what is in her
/// account for good leaves the browser.
@Component
class TakenShortlists implements VaadinServiceInitListener {

    private final Catalogues catalogues;
    private final Visit visit;

    TakenShortlists(Catalogues catalogues, Visit visit) {
        this.catalogues = catalogues;
        this.visit = visit;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(page -> ask(page.getUI()));
    }

    private void ask(UI ui) {
        if (visit.viewer() instanceof Viewer.SignedIn) {
            Shortlist.ask(ui, paths -> take(ui, paths));
        }
    }

    /// What is gone from the catalogue goes with the rest: the account has no place for it.
    void take(UI ui, List<String> paths) {
        if (paths.isEmpty() || !(visit.viewer() instanceof Viewer.SignedIn)) {
            return;
        }
        var work = visit.work();
        var language = Language.of(ui.getLocale());
        var items =
                paths.stream()
                        .map(path -> Shortlisted.of(path, catalogues.current(), language))
                        .flatMap(one -> one.item().stream())
                        .distinct()
                        .toList();
        items.forEach(work::save);
        Shortlist.drop(ui, paths);
        if (!items.isEmpty()) {
            ShortlistTaken.tell(ui, items.size());
        }
    }
}
