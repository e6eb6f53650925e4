package welvaren.ui.suggestions;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.suggestion.Draft;
import welvaren.suggestion.Sending;
import welvaren.suggestion.Sending.Reason;
import welvaren.suggestion.Subject;
import welvaren.suggestion.Suggestion.Sender;
import welvaren.suggestion.Suggestions;
import welvaren.ui.design.Notice;
import welvaren.ui.library.CaseLinks;
import welvaren.ui.privacy.PrivacyLinks;
import welvaren.ui.signin.Visit;
import welvaren.ui.throttle.Throttle;
import welvaren.ui.throttle.Throttled;

/// Suggest a case, or a correction of something that is there: `?about=case/gbo-centrale`.
@Route("suggest")
@AnonymousAllowed
class SuggestView extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final Suggestions suggestions;
    private final Catalogues catalogues;
    private final Visit visit;
    private final Throttle throttle;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final Notice wrong = Notice.bad();
    private final TextField title = new TextField();
    private final TextArea body = new TextArea();
    private final TextField source = new TextField();
    private final TextField name = new TextField();
    private final Checkbox credited = new Checkbox();
    private final EmailField email = new EmailField();
    private final Checkbox answerWanted = new Checkbox();
    private final Paragraph kept = new Paragraph();
    private final Button submit = new Button();
    private Optional<Subject> about = Optional.empty();
    private Optional<SubjectTitle> subject = Optional.empty();
    private Set<Reason> reasons = Set.of();
    private boolean received;

    SuggestView(Suggestions suggestions, Catalogues catalogues, Visit visit, Throttle throttle) {
        this.suggestions = suggestions;
        this.catalogues = catalogues;
        this.visit = visit;
        this.throttle = throttle;
        lead.addClassName("sub");
        kept.addClassNames("small", "sub");
        body.setMinRows(6);
        name.setAutocomplete(Autocomplete.NAME);
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setManualValidation(true);
        List.<HasValueChangeMode>of(title, body, source, name, email)
                .forEach(field -> field.setValueChangeMode(ValueChangeMode.LAZY));
        List.<HasValue<?, ?>>of(title, body, source, name, credited, email, answerWanted)
                .forEach(field -> field.addValueChangeListener(_ -> keep()));
        submit.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        submit.addClickListener(_ -> submit());
        submit.setDisableOnClick(true);
        getContent().addClassNames("wrap", "form");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        about =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("about")
                        .map(written -> Subject.of(written).orElseThrow(NotFoundException::new));
        subject = about.map(this::find).map(found -> found.orElseThrow(NotFoundException::new));
        title.setVisible(about.isEmpty());
        received = false;
        Unsent.of(key()).ifPresent(this::show);
        draw();
    }

    private void show(Unsent unsent) {
        title.setValue(unsent.title());
        body.setValue(unsent.body());
        source.setValue(unsent.source());
        name.setValue(unsent.name());
        credited.setValue(unsent.credited());
        email.setValue(unsent.email());
        answerWanted.setValue(unsent.answerWanted());
    }

    private void keep() {
        new Unsent(
                        key(),
                        title.getValue(),
                        body.getValue(),
                        source.getValue(),
                        name.getValue(),
                        credited.getValue(),
                        email.getValue(),
                        answerWanted.getValue())
                .keep();
    }

    private String key() {
        return about.map(Subject::toString).orElse("");
    }

    private Optional<SubjectTitle> find(Subject wanted) {
        return SubjectTitle.of(wanted, catalogues.current(), language());
    }

    /// What it is called in the language at hand; as before when it is gone meanwhile.
    private Optional<SubjectTitle> subject() {
        about.flatMap(this::find).ifPresent(found -> subject = Optional.of(found));
        return subject;
    }

    private void submit() {
        submit.setEnabled(true);
        var wait = throttle.take(Throttled.FORM);
        if (wait.isPresent()) {
            wrong.say(wait.get().in(language()));
            return;
        }
        switch (suggestions.send(visit.viewer(), draft())) {
            case Sending.Received _ -> thank();
            case Sending.Refused(var why) -> {
                reasons = why;
                sayWhatIsWrong();
            }
        }
    }

    private Draft draft() {
        return new Draft(
                about,
                language(),
                subject().map(SubjectTitle::title).orElseGet(title::getValue),
                body.getValue(),
                source.getValue(),
                new Sender(
                        name.getValue(),
                        email.getValue(),
                        credited.getValue(),
                        answerWanted.getValue()));
    }

    private void thank() {
        received = true;
        List.of(title, body, source).forEach(AbstractField::clear);
        Unsent.forget();
        reasons = Set.of();
        draw();
        heading.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    private void sayWhatIsWrong() {
        wrong.hush();
        if (reasons.contains(Reason.SUBJECT_GONE)) {
            wrong.say(getTranslation("suggest.subject-gone"));
        }
        say(title, Reason.TITLE_BLANK, Reason.TITLE_TOO_LONG);
        say(body, Reason.BODY_BLANK, Reason.BODY_TOO_LONG);
        say(source, Reason.SOURCE_TOO_LONG);
        say(name, Reason.NAME_MISSING, Reason.NAME_TOO_LONG);
        say(email, Reason.EMAIL_MALFORMED, Reason.EMAIL_MISSING);
    }

    private void say(HasValidation field, Reason... mayBe) {
        var found = List.of(mayBe).stream().filter(reasons::contains).findFirst();
        field.setInvalid(found.isPresent());
        field.setErrorMessage(found.map(this::message).orElse(""));
    }

    private String message(Reason reason) {
        var word = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return getTranslation("suggest." + word, Suggestions.LONGEST_TEXT);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        draw();
    }

    private void draw() {
        getContent().removeAll();
        getContent().add(heading, lead);
        if (received) {
            heading.setText(getTranslation("suggest.thanks"));
            lead.setText(getTranslation("suggest.thanks.text"));
            getContent().add(waysOn());
        } else {
            translate();
            sayWhatIsWrong();
            getContent()
                    .add(
                            wrong,
                            title,
                            body,
                            source,
                            name,
                            credited,
                            email,
                            answerWanted,
                            kept,
                            submit);
        }
    }

    private Component waysOn() {
        var back =
                subject()
                        .map(found -> new Anchor(found.path(), found.title()))
                        .orElseGet(
                                () -> new Anchor(CaseLinks.all(), getTranslation("menu.library")));
        back.addClassName("more");
        return back;
    }

    private void translate() {
        var what = about.isPresent() ? "suggest.correction" : "suggest.case";
        heading.setText(getTranslation(what));
        lead.setText(
                subject()
                        .map(found -> getTranslation("suggest.correction.lead", found.title()))
                        .orElseGet(() -> getTranslation("suggest.case.lead")));
        title.setLabel(getTranslation("suggest.title"));
        body.setLabel(getTranslation(what + ".body"));
        body.setHelperText(getTranslation(what + ".body.help"));
        source.setLabel(getTranslation("suggest.source"));
        source.setHelperText(getTranslation("suggest.source.help"));
        name.setLabel(getTranslation("suggest.name"));
        credited.setLabel(getTranslation("suggest.credited"));
        email.setLabel(getTranslation("suggest.email"));
        email.setHelperText(getTranslation("suggest.email.help"));
        answerWanted.setLabel(getTranslation("suggest.answer-wanted"));
        kept.removeAll();
        kept.add(new Anchor(PrivacyLinks.privacy(), getTranslation("suggest.privacy")));
        submit.setText(getTranslation("suggest.submit"));
    }

    private Language language() {
        return Language.of(getLocale());
    }

    @Override
    public String getPageTitle() {
        var what = about.isPresent() ? "suggest.correction" : "suggest.case";
        return getTranslation("page.title", getTranslation(what));
    }
}
