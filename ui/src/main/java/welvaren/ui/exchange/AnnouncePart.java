package welvaren.ui.exchange;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import welvaren.cohort.Cohort;
import welvaren.exchange.Announcements;
import welvaren.exchange.Announcements.Announcing;
import welvaren.exchange.Contribution;
import welvaren.exchange.Posting;
import welvaren.exchange.Posts;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;
import welvaren.ui.design.Icon;
import welvaren.ui.design.Notice;

/// Where who accompanies a cohort tells everybody something, now or later, and takes back what
/// still waits.
class AnnouncePart extends Composite<Div> {

    private static final Logger log = LoggerFactory.getLogger(AnnouncePart.class);

    private static final int ROWS = 4;

    private final Announcements announcements;
    private final Viewer.SignedIn viewer;
    private final UUID cohort;
    private final Button begin = new Button();
    private final TextField title = new TextField();
    private final TextArea body = new TextArea();
    private final DateTimePicker at = new DateTimePicker();
    private final Notice wrong = Notice.bad();
    private final Notice done = Notice.good();
    private final Div form = new Div();
    private final UnorderedList waiting = new UnorderedList();
    private UUID sending = UUID.randomUUID();

    AnnouncePart(Announcements announcements, Viewer.SignedIn viewer, UUID cohort) {
        this.announcements = announcements;
        this.viewer = viewer;
        this.cohort = cohort;
        begin.setText(getTranslation("announce.begin"));
        begin.setIcon(Icon.small("bell"));
        begin.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        begin.addClickListener(_ -> show(true));
        title.setLabel(getTranslation("announce.title"));
        title.setMaxLength(Posts.LONGEST_TITLE);
        title.setWidthFull();
        body.setLabel(getTranslation("announce.body"));
        body.setMinRows(ROWS);
        body.setWidthFull();
        at.setLabel(getTranslation("announce.at"));
        at.setHelperText(getTranslation("announce.at.help"));
        at.setLocale(getLocale());
        var send = new Button(getTranslation("announce.send"), _ -> send());
        send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var cancel = new Button(getTranslation("exchange.cancel"), _ -> show(false));
        cancel.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        var actions = new Div(send, cancel);
        actions.addClassNames("row", "wrapf");
        form.addClassName("postform");
        form.add(title, body, at, wrong, actions);
        waiting.addClassName("threads");
        getContent().addClassName("newthread");
        getContent().add(begin, form, done, waiting);
        show(false);
        list();
    }

    private void show(boolean open) {
        begin.setVisible(!open);
        form.setVisible(open);
        if (open) {
            done.hush();
            title.focus();
        }
    }

    private void send() {
        wrong.hush();
        var due =
                Optional.ofNullable(at.getValue())
                        .map(time -> time.atZone(Cohort.HERE).toInstant());
        var said = new Contribution(body.getValue(), Optional.empty(), sending);
        try {
            switch (announcements.announce(viewer, cohort, title.getValue(), said, due)) {
                case Announcing.Announced(var thread) ->
                        UI.getCurrent().navigate(ExchangeLinks.thread(cohort, thread));
                case Announcing.Waits(var then) -> waits(then);
                case Announcing.NotAnnounced(var reason) -> wrong.say(words(reason));
            }
        } catch (NotAllowed _) {
            UI.getCurrent().getPage().reload();
        } catch (RuntimeException e) {
            log.error("Something could not be announced", e);
            wrong.say(getTranslation("exchange.not-posted"));
        }
    }

    private void waits(Instant then) {
        sending = UUID.randomUUID();
        title.clear();
        body.clear();
        at.clear();
        show(false);
        done.say(getTranslation("announce.waits", Moments.words(then, this)));
        list();
    }

    private String words(Posting.Reason reason) {
        var most = reason == Posting.Reason.TITLE_TOO_LONG ? Posts.LONGEST_TITLE : Posts.LONGEST;
        return getTranslation(
                "exchange.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                most);
    }

    private void list() {
        waiting.removeAll();
        for (var one : announcements.waiting(viewer, cohort)) {
            var when =
                    new Span(
                            getTranslation(
                                    "announce.waiting",
                                    one.title(),
                                    Moments.words(one.dueAt(), this)));
            var cancel = new Button(getTranslation("announce.cancel"), _ -> cancel(one.uuid()));
            cancel.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            cancel.setAriaLabel(getTranslation("announce.cancel.of", one.title()));
            waiting.add(new ListItem(new Div(when, cancel)));
        }
        waiting.setVisible(waiting.getChildren().findAny().isPresent());
    }

    private void cancel(UUID announcement) {
        try {
            announcements.cancel(viewer, cohort, announcement);
            list();
        } catch (NotAllowed _) {
            UI.getCurrent().getPage().reload();
        }
    }
}
