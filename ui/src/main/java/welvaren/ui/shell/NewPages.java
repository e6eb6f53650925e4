package welvaren.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.communication.PushMode;
import java.util.Locale;
import org.springframework.stereotype.Component;
import welvaren.person.Viewer;
import welvaren.ui.language.Choices;
import welvaren.ui.signin.Visit;

/// Prepares each page: language, colours, push only for who signed in. A session that is gone makes
/// the page load again, without a dialog, and remember-me signs in as before.
@Component
class NewPages implements VaadinServiceInitListener {

    private static final Failures FAILURES = new Failures();

    private final Visit visit;
    private final I18NProvider messages;

    NewPages(Visit visit, I18NProvider messages) {
        this.visit = visit;
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().setSystemMessagesProvider(asked -> inLanguage(asked.getLocale()));
        service.getSource()
                .addSessionInitListener(began -> began.getSession().setErrorHandler(FAILURES));
        service.getSource().addUIInitListener(page -> prepare(page.getUI()));
    }

    /// What Vaadin says by itself, outside any page of ours.
    private SystemMessages inLanguage(Locale locale) {
        var said = new CustomizedSystemMessages();
        said.setSessionExpiredNotificationEnabled(false);
        said.setCookiesDisabledCaption(messages.getTranslation("system.cookies", locale));
        said.setCookiesDisabledMessage(messages.getTranslation("system.cookies.do", locale));
        said.setInternalErrorCaption(messages.getTranslation("system.error", locale));
        said.setInternalErrorMessage(messages.getTranslation("system.error.do", locale));
        return said;
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
