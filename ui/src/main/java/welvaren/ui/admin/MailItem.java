package welvaren.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Consumer;
import welvaren.mail.MailDesk.Unsent;
import welvaren.mail.MailList.Entry;
import welvaren.mail.MailList.State;

/// One mail: what about, to whom, what came of it, and what can be done.
class MailItem extends ListItem {

    private static final ZoneId HERE = ZoneId.of("Europe/Brussels");

    private final Div text = new Div();

    /// @param read asks for the text of a mail that was not sent
    /// @param again tries it again
    MailItem(Entry mail, Consumer<MailItem> read, Runnable again) {
        var what = new Span(getTranslation("admin.mail.kind." + mail.kind().tag()));
        what.addClassName("name");
        var whom = new Span(mail.address());
        whom.addClassNames("small", "sub", "email");
        add(new Div(what, whom), standing(mail), actions(mail, read, again));
        mail.problem()
                .ifPresent(problem -> {
                    var said = new Paragraph(getTranslation("admin.mail.problem", problem));
                    said.addClassNames("small", "whole");
                    add(said);
                });
        text.addClassName("whole");
        text.getElement().setAttribute("role", "status");
        add(text);
    }

    static boolean wasGivenUp(Entry mail) {
        return mail.state() == State.GIVEN_UP;
    }

    private Div standing(Entry mail) {
        var state = new Span(getTranslation("admin.mail.state." + MailView.word(mail.state())));
        state.addClassNames(
                "tag",
                switch (mail.state()) {
                    case SENT -> "ok";
                    case WAITING -> "warn";
                    case GIVEN_UP -> "bad";
                });
        var when =
                new Span(
                        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                .withLocale(getLocale())
                                .withZone(HERE)
                                .format(mail.queuedAt()));
        when.addClassNames("small", "sub");
        var standing = new Div(state, when);
        if (mail.attempts() > 0) {
            var attempts = new Span(getTranslation("admin.mail.attempts", mail.attempts()));
            attempts.addClassNames("small", "sub");
            standing.add(attempts);
        }
        standing.addClassNames("row", "wrapf");
        return standing;
    }

    private Div actions(Entry mail, Consumer<MailItem> read, Runnable again) {
        var actions = new Div();
        actions.addClassNames("row", "wrapf");
        if (mail.state() != State.SENT) {
            actions.add(button("admin.mail.read", mail, () -> read.accept(this)));
        }
        if (mail.state() == State.GIVEN_UP) {
            actions.add(button("admin.mail.again", mail, again));
        }
        return actions;
    }

    private Button button(String message, Entry mail, Runnable deed) {
        var button = new Button(getTranslation(message));
        button.setAriaLabel(getTranslation(message) + ": " + mail.address());
        button.addClickListener(_ -> deed.run());
        return button;
    }

    /// Shows what would have been sent; nothing when it was sent meanwhile.
    void show(Optional<Unsent> unsent) {
        text.removeAll();
        unsent.ifPresentOrElse(
                mail -> text.add(new Paragraph(mail.subject()), new Pre(mail.text())),
                () -> text.add(new Paragraph(getTranslation("admin.mail.gone"))));
    }
}
