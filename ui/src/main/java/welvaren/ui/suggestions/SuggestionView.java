package welvaren.ui.suggestions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.suggestion.Suggestion;
import welvaren.suggestion.SuggestionQueue;
import welvaren.suggestion.Suggestions;
import welvaren.suggestion.Verdict;
import welvaren.ui.design.Notice;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.signin.Visit;

/// One suggestion beside the text that is there now, for an editor to accept or decline.
@Route("editor/suggestions")
@AnonymousAllowed
class SuggestionView extends Composite<Div>
        implements HasUrlParameter<String>, LocaleChangeObserver, HasDynamicTitle {

    private final Suggestions suggestions;
    private final SuggestionQueue queue;
    private final Catalogues catalogues;
    private final Visit visit;
    private final Notice said = Notice.bad();
    private final UnorderedList problems = new UnorderedList();
    private final TextArea reason = new TextArea();
    private final Button accept = new Button();
    private final Button decline = new Button();
    private @Nullable Suggestion suggestion;
    private @Nullable EditForm form;

    SuggestionView(
            Suggestions suggestions, SuggestionQueue queue, Catalogues catalogues, Visit visit) {
        this.suggestions = suggestions;
        this.queue = queue;
        this.catalogues = catalogues;
        this.visit = visit;
        accept.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        accept.addClickListener(_ -> accept());
        accept.setDisableOnClick(true);
        decline.addClickListener(_ -> decline());
        decline.setDisableOnClick(true);
        getContent().addClassNames("wrap", "page");
    }

    @Override
    public void setParameter(BeforeEvent event, String uuid) {
        var found = queue.of(visit.viewer(), uuid(uuid)).orElseThrow(NotFoundException::new);
        suggestion = found;
        form = new EditForm(found, queue.presentTexts(visit.viewer(), found));
        draw();
    }

    private static UUID uuid(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(written);
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        draw();
    }

    /// What the editor typed stays in the form.
    private void draw() {
        var shown = suggestion;
        var edits = form;
        if (shown == null || edits == null) {
            return;
        }
        getContent().removeAll();
        var all = new Anchor(SuggestLinks.queue(), getTranslation("suggestions.heading"));
        all.addClassName("more");
        var columns = new Div(suggested(shown), present(shown, edits));
        columns.addClassName("desk");
        getContent().add(all, new H1(shown.title()), columns);
    }

    private Component suggested(Suggestion shown) {
        var section = new Section(new RuledHeading(getTranslation("suggestion.suggested")));
        shown.about()
                .flatMap(subject ->
                        SubjectTitle.of(subject, catalogues.current(), Language.of(getLocale())))
                .ifPresent(subject -> {
                    var link = new Anchor(subject.path(), subject.title());
                    link.setTarget(com.vaadin.flow.component.html.AnchorTarget.BLANK);
                    section.add(new Paragraph(link));
                });
        var body = new Paragraph(shown.body());
        body.addClassName("typed");
        section.add(body);
        if (!shown.source().isEmpty()) {
            section.add(new Paragraph(getTranslation("suggestion.source", shown.source())));
        }
        section.add(small(sender(shown)));
        section.add(small(getTranslation("suggestions.received", Date.from(shown.receivedAt()))));
        return section;
    }

    private String sender(Suggestion shown) {
        var sender = shown.sender();
        var name = sender.name().isEmpty() ? getTranslation("suggestion.nobody") : sender.name();
        var credited = sender.author().isPresent() ? "suggestion.named" : "suggestion.unnamed";
        return sender.email().isEmpty()
                ? getTranslation(credited, name)
                : getTranslation(credited, name) + " · " + sender.email();
    }

    private static Paragraph small(String text) {
        var line = new Paragraph(text);
        line.addClassNames("small", "sub");
        return line;
    }

    private Component present(Suggestion shown, EditForm edits) {
        var section = new Section(new RuledHeading(getTranslation("suggestion.present")));
        shown.decision()
                .ifPresentOrElse(
                        decision -> {
                            var state =
                                    decision.accepted()
                                            ? "suggestions.accepted"
                                            : "suggestions.declined";
                            section.add(
                                    new Paragraph(getTranslation(state, Date.from(decision.at()))),
                                    new Paragraph(decision.reason()));
                        },
                        () -> section.add(new Paragraph(getTranslation("suggestion.how"))));
        if (shown.decision().isEmpty()) {
            translate();
            var buttons = new Div(accept, decline);
            buttons.addClassNames("row", "wrapf");
            section.add(edits, said, problems, reason, buttons);
        }
        return section;
    }

    private void translate() {
        reason.setLabel(getTranslation("suggestion.reason"));
        reason.setHelperText(getTranslation("suggestion.reason.help"));
        reason.setWidthFull();
        accept.setText(getTranslation("suggestion.accept"));
        decline.setText(getTranslation("suggestion.decline"));
    }

    private void accept() {
        if (suggestion != null && form != null) {
            after(suggestions.accept(visit.viewer(), suggestion.uuid(), form.edits()));
        }
    }

    private void decline() {
        if (suggestion != null) {
            after(suggestions.decline(visit.viewer(), suggestion.uuid(), reason.getValue()));
        }
    }

    private void after(Verdict verdict) {
        accept.setEnabled(true);
        decline.setEnabled(true);
        problems.removeAll();
        switch (verdict) {
            case Verdict.Decided _ -> getUI().ifPresent(ui -> ui.navigate(SuggestLinks.queue()));
            case Verdict.Unchanged _ -> said.say(getTranslation("suggestion.unchanged"));
            case Verdict.TooLate _ -> said.say(getTranslation("suggestion.too-late"));
            case Verdict.Unsound(var found) -> {
                said.say(getTranslation("suggestion.unsound", found.size()));
                found.stream().map(Object::toString).map(ListItem::new).forEach(problems::add);
            }
        }
    }

    @Override
    public String getPageTitle() {
        var shown = suggestion;
        return getTranslation(
                "page.title",
                shown == null ? getTranslation("suggestions.heading") : shown.title());
    }
}
