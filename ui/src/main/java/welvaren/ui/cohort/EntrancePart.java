package welvaren.ui.cohort;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import welvaren.cohort.Changing;
import welvaren.cohort.Entrances;
import welvaren.cohort.JoinCode;
import welvaren.cohort.JoinCodes;
import welvaren.cohort.JoinCodes.Entrance;
import welvaren.person.Viewer;
import welvaren.ui.design.Notice;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.design.Site;
import welvaren.ui.design.Sure;

/// The code of a cohort, its link, and who may join by it.
class EntrancePart extends Composite<Section> {

    private final CohortPage page;
    private final Entrances entrances;
    private final JoinCodes codes;
    private final Paragraph lead = PeopleView.small();
    private final Span code = new Span();
    private final TextField link = new TextField();
    private final Paragraph state = new Paragraph();
    private final IntegerField seats = new IntegerField();
    private final DayPicker until = new DayPicker();
    private final Button save = PeopleView.button(this::save);
    private final Button open = PeopleView.button(() -> change(entrances()::open));
    private final Button close = PeopleView.button(() -> change(entrances()::close));
    private final Sure renew = new Sure(() -> change(entrances()::renewCode));
    private final Notice told = Notice.bad();
    private int version;

    private interface Change {
        Changing by(Viewer.SignedIn viewer, UUID cohort);
    }

    EntrancePart(CohortPage page, Entrances entrances, JoinCodes codes) {
        this.page = page;
        this.entrances = entrances;
        this.codes = codes;
        code.addClassName("joincode");
        link.setReadOnly(true);
        link.setWidthFull();
        state.getElement().setAttribute("role", "status");
        seats.setMin(1);
        seats.setMax(Entrances.MOST_SEATS);
        seats.setManualValidation(true);
    }

    private Entrances entrances() {
        return entrances;
    }

    /// Reads what is set now.
    void load() {
        var entrance = codes.entrance(page.viewer(), page.uuid());
        version = page.mine().cohort().version();
        seats.setValue(entrance.seats().isPresent() ? entrance.seats().getAsInt() : null);
        until.setValue(entrance.until().orElse(null));
    }

    void translate() {
        var entrance = codes.entrance(page.viewer(), page.uuid());
        lead.setText(getTranslation("cohort.entrance.lead"));
        code.setText(JoinCode.shown(entrance.code()));
        link.setLabel(getTranslation("cohort.entrance.link"));
        link.setValue(Site.address() + CohortLinks.join(entrance.code()));
        state.setText(state(entrance));
        seats.setLabel(getTranslation("cohort.seats"));
        seats.setHelperText(getTranslation("cohort.seats.help"));
        until.translate("cohort.until");
        until.setHelperText(getTranslation("cohort.until.help"));
        save.setText(getTranslation("cohort.save"));
        open.setText(getTranslation("cohort.entrance.open"));
        close.setText(getTranslation("cohort.entrance.close"));
        open.setVisible(entrance.closed());
        close.setVisible(!entrance.closed());
        renew.translate(
                getTranslation("cohort.entrance.renew"),
                getTranslation("cohort.entrance.renew.sure"),
                getTranslation("cohort.entrance.renew.yes"));
        var buttons = new Div(close, open, renew);
        buttons.addClassNames("row", "wrapf");
        var form = new Div(seats, until, told, save);
        form.addClassName("form");
        getContent().removeAll();
        getContent()
                .add(
                        new RuledHeading(getTranslation("cohort.entrance")),
                        lead,
                        code,
                        link,
                        state,
                        buttons,
                        form);
    }

    private String state(Entrance entrance) {
        if (entrance.closed()) {
            return getTranslation("cohort.entrance.closed");
        } else if (entrance.seats().isPresent()) {
            return getTranslation(
                    "cohort.entrance.taken", entrance.taken(), entrance.seats().getAsInt());
        } else {
            return getTranslation("cohort.entrance.is-open");
        }
    }

    private void save() {
        var many = Optional.ofNullable(seats.getValue());
        var wrong = many.filter(n -> n < 1 || n > Entrances.MOST_SEATS).isPresent();
        seats.setInvalid(wrong);
        seats.setErrorMessage(getTranslation("cohort.seats.wrong", Entrances.MOST_SEATS));
        if (!wrong) {
            page.decide(by ->
                    answer(
                            entrances.limit(
                                    by,
                                    page.uuid(),
                                    version,
                                    until.day(),
                                    many.map(OptionalInt::of).orElseGet(OptionalInt::empty))));
        }
    }

    private void change(Change change) {
        page.decide(by -> answer(change.by(by, page.uuid())));
    }

    /// What was typed stays; who saves again then knows what she writes over.
    private void answer(Changing outcome) {
        told.hush();
        page.reread();
        version = page.mine().cohort().version();
        translate();
        switch (outcome) {
            case Changing.Changed _ -> {}
            case Changing.ChangedMeanwhile _ ->
                    told.say(getTranslation("cohort.meanwhile.entrance"));
            case Changing.Archived _ -> told.say(getTranslation("cohort.not-done.archived"));
            case Changing.Refused _ -> throw new IllegalStateException("Nothing to refuse");
        }
    }
}
