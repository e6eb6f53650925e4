package welvaren.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.communication.PushMode;
import org.springframework.stereotype.Component;
import welvaren.person.Viewer;
import welvaren.ui.language.Choices;
import welvaren.ui.signin.Visit;

/// Prepares each page: language, colours, push only for who signed in. A session that is gone makes
/// the page load again, without a dialog, and remember-me signs in as before.
@Component
class NewPages implements VaadinServiceInitListener {

    private final Visit visit;

    NewPages(Visit visit) {
        this.visit = visit;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        service.getSource().setSystemMessagesProvider(_ -> messages);
        service.getSource().addUIInitListener(page -> prepare(page.getUI()));
    }

    private void prepare(UI page) {
        var request = VaadinRequest.getCurrent();
        page.setLocale(Choices.language(request).locale());
        page.getPage().setColorScheme(Choices.theme(request).scheme());
        page.getPushConfiguration()
                .setPushMode(
                        visit.viewer() instanceof Viewer.Anonymous
                                ? PushMode.DISABLED
                                : PushMode.AUTOMATIC);
    }
}
