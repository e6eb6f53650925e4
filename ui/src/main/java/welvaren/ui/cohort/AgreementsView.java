package welvaren.ui.cohort;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.regex.Pattern;
import welvaren.cohort.Agreement;
import welvaren.cohort.Agreements;
import welvaren.cohort.Cohort;
import welvaren.cohort.MyCohorts;
import welvaren.ui.design.EmptyState;
import welvaren.ui.design.Notice;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.language.Messages;
import welvaren.ui.signin.Visit;

/// How the people of a cohort want to work together: one text that each of them may change, and
/// what it said before.
@Route(CohortLinks.ONE + "/" + CohortLinks.AGREEMENTS)
@AnonymousAllowed
class AgreementsView extends CohortPage {

    private static final int MOTIF = 3;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final Agreements agreements;
    private final TextArea text = new TextArea();
    private final Button save = PeopleView.button(this::save);
    private final Button cancel = PeopleView.button(this::cancel);
    private final Notice good = Notice.good();
    private final Notice bad = Notice.bad();
    private Agreement now = Agreement.NONE;
    private Optional<Agreement> before = Optional.empty();
    private boolean writing;
    private boolean comparing;

    AgreementsView(Visit visit, MyCohorts mine, Agreements agreements) {
        super(visit, mine, CohortLinks.AGREEMENTS);
        this.agreements = agreements;
        text.setMaxLength(Agreement.LONGEST);
        text.setWidthFull();
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    }

    /// Looking at an earlier version loses nothing of what is being written.
    @Override
    protected void load(BeforeEnterEvent event) {
        before =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(CohortLinks.VERSION)
                        .filter(NUMBER.asMatchPredicate())
                        .flatMap(number ->
                                agreements.version(viewer(), uuid(), Integer.parseInt(number)));
        if (!writing) {
            now = agreements.of(viewer(), uuid());
        }
        good.hush();
        bad.hush();
    }

    @Override
    protected void fill(Div page) {
        var main = new Div();
        main.addClassName("stacked");
        before.filter(old -> old.version().number() != now.version().number())
                .ifPresent(old -> main.add(earlier(old)));
        if (writing) {
            main.add(form());
        } else if (now.isNone()) {
            main.add(nothing());
        } else {
            main.add(current());
        }
        page.add(new H1(getTranslation("cohort.way.agreements")));
        page.add(lead(), good, bad);
        if (now.isNone()) {
            page.add(main);
        } else {
            var columns = new Div(main, new Aside(versions()));
            columns.addClassName("cols");
            page.add(columns);
        }
    }

    private Paragraph lead() {
        var lead = new Paragraph(getTranslation("agreements.lead"));
        lead.addClassName("sub");
        return lead;
    }

    private boolean isArchived() {
        return mine().cohort().isArchived();
    }

    private Component nothing() {
        return isArchived()
                ? new EmptyState(MOTIF, getTranslation("agreements.none.archived"))
                : new EmptyState(
                        MOTIF,
                        getTranslation("agreements.none"),
                        button("agreements.sample", this::writeFromSample),
                        button("agreements.write", this::write));
    }

    private Component current() {
        var section = new Section(new RuledHeading(getTranslation("agreements.now")));
        section.add(new AgreementText(now.text()), small(version(now.version())));
        if (!isArchived()) {
            section.add(button("agreements.change", this::write));
        }
        return section;
    }

    private Component form() {
        text.setLabel(getTranslation("agreements.text"));
        text.setHelperText(getTranslation("agreements.text.help"));
        save.setText(getTranslation("cohort.save"));
        cancel.setText(getTranslation("agreements.cancel"));
        var buttons = new Div(save, cancel);
        buttons.addClassNames("row", "wrapf");
        var section = new Section();
        if (comparing) {
            section.add(
                    new RuledHeading(getTranslation("agreements.theirs")),
                    new AgreementText(now.text()),
                    small(version(now.version())));
        }
        section.add(
                new RuledHeading(
                        getTranslation(comparing ? "agreements.yours" : "agreements.writing")),
                text,
                buttons);
        return section;
    }

    private Component earlier(Agreement old) {
        var back =
                new Anchor(
                        CohortLinks.agreements(uuid()), getTranslation("agreements.before.hide"));
        back.addClassName("more");
        return new Section(
                new RuledHeading(getTranslation("agreements.before", old.version().number()), back),
                new AgreementText(old.text()),
                small(version(old.version())));
    }

    private Component versions() {
        var list = new OrderedList();
        list.addClassName("versions");
        for (var version : agreements.versions(viewer(), uuid())) {
            var item = new ListItem();
            if (version.number() == now.version().number()) {
                item.add(version(version));
            } else {
                item.add(
                        new Anchor(
                                CohortLinks.agreements(uuid(), version.number()),
                                version(version)));
            }
            list.add(item);
        }
        return new Section(new RuledHeading(getTranslation("agreements.versions")), list);
    }

    private String version(Agreement.Version version) {
        var day = Days.date(Cohort.day(version.savedAt()), getLocale());
        return version.by()
                .map(name -> getTranslation("agreements.version", version.number(), day, name))
                .orElseGet(
                        () -> getTranslation("agreements.version.nobody", version.number(), day));
    }

    private static Paragraph small(String sentence) {
        var words = PeopleView.small();
        words.setText(sentence);
        return words;
    }

    private Button button(String message, Runnable deed) {
        var button = PeopleView.button(deed);
        button.setText(getTranslation(message));
        return button;
    }

    private void write() {
        now = agreements.of(viewer(), uuid());
        write(now.text());
    }

    private void writeFromSample() {
        now = agreements.of(viewer(), uuid());
        write(
                now.isNone()
                        ? Messages.in(mine().cohort().language(), "agreements.sample.text")
                        : now.text());
    }

    private void write(String begin) {
        text.setValue(begin);
        text.setInvalid(false);
        writing = true;
        comparing = false;
        again();
        text.focus();
    }

    private void cancel() {
        writing = false;
        now = agreements.of(viewer(), uuid());
        again();
    }

    private void again() {
        good.hush();
        bad.hush();
        reread();
        draw();
    }

    private void save() {
        decide(person -> {
            var came = agreements.save(person, uuid(), now.version().number(), text.getValue());
            text.setInvalid(false);
            switch (came) {
                case SAVED -> {
                    cancel();
                    good.say(getTranslation("cohort.saved"));
                }
                case CHANGED_MEANWHILE -> meanwhile();
                case BLANK -> {
                    text.setErrorMessage(getTranslation("agreements.blank"));
                    text.setInvalid(true);
                    text.focus();
                }
                case ARCHIVED -> {
                    again();
                    bad.say(getTranslation("cohort.not-done.archived.participant"));
                }
            }
        });
    }

    /// Shows theirs beside hers; saving again puts hers in the place of theirs.
    private void meanwhile() {
        now = agreements.of(viewer(), uuid());
        comparing = true;
        again();
        bad.say(
                now.version()
                        .by()
                        .map(name -> getTranslation("agreements.meanwhile", name))
                        .orElseGet(() -> getTranslation("agreements.meanwhile.nobody")));
    }
}
