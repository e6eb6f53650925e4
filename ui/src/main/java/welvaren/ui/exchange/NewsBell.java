package welvaren.ui.exchange;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import org.jspecify.annotations.Nullable;
import welvaren.exchange.Notifications;
import welvaren.person.Viewer;
import welvaren.ui.design.Icon;
import welvaren.ui.signin.Visit;

/// In the bar at the top, for who signed in: the way to what concerns her, with how much of it is
/// new, at once when it comes.
@SpringComponent
@UIScope
public class NewsBell extends Composite<Anchor> {

    private final Visit visit;
    private final Notifications notifications;
    private final LivePeople live;
    private final Span dot = new Span();
    private @Nullable Registration listening;

    NewsBell(Visit visit, Notifications notifications, LivePeople live) {
        this.visit = visit;
        this.notifications = notifications;
        this.live = live;
        dot.addClassName("dot");
        getContent().setHref(NotificationLinks.all());
        getContent().addClassName("icb");
        getContent().add(Icon.of("bell"), dot);
        dot.setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        if (visit.viewer() instanceof Viewer.SignedIn person) {
            listening = live.listen(person.id(), attached.getUI(), () -> count(person));
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
        super.onDetach(detached);
    }

    /// Says how much is new now.
    public void show() {
        setVisible(visit.viewer() instanceof Viewer.SignedIn);
        if (visit.viewer() instanceof Viewer.SignedIn person) {
            count(person);
        }
    }

    private void count(Viewer.SignedIn person) {
        var many = notifications.unread(person);
        dot.setVisible(many > 0);
        getContent().setAriaLabel(getTranslation("bell", many));
        getContent().setTitle(getTranslation("bell", many));
    }
}
