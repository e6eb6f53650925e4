package welvaren.ui.cohort;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.UUID;
import welvaren.cohort.CalendarAddresses;
import welvaren.cohort.Cohort;
import welvaren.person.Viewer;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.design.Site;
import welvaren.ui.design.Sure;

/// The private address at which one's own calendar fetches the agenda: it is shown once, and can be
/// taken back.
class CalendarPart extends Composite<Section> {

    private final AgendaView page;
    private final CalendarAddresses addresses;
    private Optional<UUID> fresh = Optional.empty();

    CalendarPart(AgendaView page, CalendarAddresses addresses) {
        this.page = page;
        this.addresses = addresses;
    }

    void translate() {
        var madeAt = addresses.madeAt((Viewer.SignedIn) page.viewer());
        var lead = new Paragraph(getTranslation("calendar.lead"));
        getContent().removeAll();
        getContent().add(new RuledHeading(getTranslation("calendar.heading")), lead);
        if (fresh.isPresent()) {
            var address = new TextField(getTranslation("calendar.address"));
            address.setReadOnly(true);
            address.setWidthFull();
            address.setValue(Site.address() + CalendarController.address(fresh.get()));
            address.setHelperText(getTranslation("calendar.address.once"));
            getContent().add(address);
        } else {
            madeAt.ifPresent(at ->
                    getContent()
                            .add(
                                    new Paragraph(
                                            getTranslation(
                                                    "calendar.made",
                                                    Days.date(Cohort.day(at), getLocale())))));
        }
        var buttons = new Div();
        buttons.addClassNames("row", "wrapf");
        if (madeAt.isEmpty()) {
            var make = PeopleView.button(this::renew);
            make.setText(getTranslation("calendar.make"));
            buttons.add(make);
        } else {
            var renew = new Sure(this::renew);
            renew.translate(
                    getTranslation("calendar.renew"),
                    getTranslation("calendar.renew.sure"),
                    getTranslation("calendar.renew.yes"));
            var revoke = new Sure(this::revoke);
            revoke.translate(
                    getTranslation("calendar.revoke"),
                    getTranslation("calendar.revoke.sure"),
                    getTranslation("calendar.revoke.yes"));
            buttons.add(renew, revoke);
        }
        getContent().add(buttons);
    }

    private void renew() {
        page.decide(person -> {
            fresh = Optional.of(addresses.renew(person));
            translate();
        });
    }

    private void revoke() {
        page.decide(person -> {
            addresses.revoke(person);
            fresh = Optional.empty();
            translate();
        });
    }
}
