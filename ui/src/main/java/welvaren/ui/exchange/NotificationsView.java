package welvaren.ui.exchange;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import welvaren.cohort.MyCohorts;
import welvaren.content.Catalogues;
import welvaren.exchange.Author;
import welvaren.exchange.Notification;
import welvaren.exchange.Notifications;
import welvaren.language.Language;
import welvaren.person.Viewer;
import welvaren.ui.design.EmptyState;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.signin.SignInLinks;
import welvaren.ui.signin.Visit;

/// What concerns her in her cohorts, and how she wants to hear of it.
@Route(NotificationLinks.ALL)
@AnonymousAllowed
class NotificationsView extends Composite<Div> implements LocaleChangeObserver, HasDynamicTitle {

    private static final int MOTIF = 1;

    private final Visit visit;
    private final Notifications notifications;
    private final MyCohorts cohorts;
    private final Catalogues catalogues;
    private final NewsBell bell;

    NotificationsView(
            Visit visit,
            Notifications notifications,
            MyCohorts cohorts,
            Catalogues catalogues,
            NewsBell bell) {
        this.visit = visit;
        this.notifications = notifications;
        this.cohorts = cohorts;
        this.catalogues = catalogues;
        this.bell = bell;
        getContent().addClassNames("wrap", "page", "cohort", "exchange");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        draw();
    }

    private void draw() {
        getContent().removeAll();
        getContent().add(new H1(getTranslation("notifications.heading")));
        switch (visit.viewer()) {
            case Viewer.SignedIn person -> show(person);
            case Viewer.Anonymous _ ->
                    getContent()
                            .add(
                                    SignInLinks.signIn(
                                            getTranslation("me.sign-in"),
                                            new Location(NotificationLinks.ALL)));
        }
    }

    private void show(Viewer.SignedIn person) {
        var all = notifications.of(person);
        if (all.isEmpty()) {
            getContent().add(new EmptyState(MOTIF, getTranslation("notifications.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("threads");
            all.forEach(one -> list.add(item(one)));
            if (all.stream().anyMatch(Notification::unread)) {
                getContent().add(readAll(person));
            }
            getContent().add(list);
        }
        var mine = cohorts.of(person).stream().filter(one -> !one.cohort().isArchived()).toList();
        if (!mine.isEmpty()) {
            var choices = new Section(new RuledHeading(getTranslation("notifications.choices")));
            mine.forEach(one -> choices.add(new ChoicePart(notifications, person, one.cohort())));
            getContent().add(choices);
        }
    }

    private Button readAll(Viewer.SignedIn person) {
        var read =
                new Button(
                        getTranslation("notifications.read-all"),
                        _ -> {
                            notifications.readAll(person);
                            bell.show();
                            draw();
                        });
        read.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return read;
    }

    private ListItem item(Notification one) {
        var title =
                ThreadTitle.of(
                        one.prompt(), one.title(), catalogues.current(), Language.of(getLocale()));
        var who = one.author().map(Author::name).orElseGet(() -> getTranslation("exchange.former"));
        var link =
                new Anchor(
                        ExchangeLinks.post(one.cohort(), one.thread(), one.post()),
                        getTranslation(
                                "notifications." + one.kind().name().toLowerCase(Locale.ROOT),
                                who,
                                title));
        link.addClassName("name");
        var line = new Div(link);
        line.addClassNames("row", "wrapf");
        if (one.unread()) {
            var fresh = new Span(getTranslation("exchange.new"));
            fresh.addClassNames("tag", "ok");
            line.add(fresh);
        }
        var about = new Paragraph(one.cohortName() + " · " + Moments.words(one.notedAt(), this));
        about.addClassNames("small", "sub");
        var item = new ListItem(new Avatar(one.author()), new Div(line, about));
        item.setClassName("unread", one.unread());
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("notifications.heading"));
    }
}
