package welvaren.ui.cohort;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.cohort.CohortRole;
import welvaren.cohort.Profile;
import welvaren.person.PersonId;
import welvaren.ui.design.RuledHeading;

/// Who is in a cohort, and what they tell about themselves.
class FellowsPart extends Section {

    FellowsPart(List<Fellow> all, Map<PersonId, Profile> profiles) {
        add(new RuledHeading(getTranslation("cohort.people")));
        for (var role : List.of(CohortRole.LECTURER, CohortRole.COACH, CohortRole.PARTICIPANT)) {
            var those = all.stream().filter(fellow -> fellow.role() == role).toList();
            if (!those.isEmpty()) {
                add(people(role, those, profiles));
            }
        }
    }

    private Component people(CohortRole role, List<Fellow> those, Map<PersonId, Profile> profiles) {
        var heading =
                new Paragraph(
                        getTranslation(
                                "cohort.people." + role.name().toLowerCase(Locale.ROOT),
                                those.size()));
        heading.addClassNames("small", "sub");
        var list = new UnorderedList();
        list.addClassName("fellows");
        those.forEach(fellow -> list.add(fellow(fellow, profiles)));
        return new Div(heading, list);
    }

    private static ListItem fellow(Fellow fellow, Map<PersonId, Profile> profiles) {
        var profile = profiles.getOrDefault(fellow.id(), Profile.EMPTY);
        var pronouns = profile.pronouns();
        var item =
                new ListItem(
                        new Span(
                                pronouns.isEmpty()
                                        ? fellow.name()
                                        : fellow.name() + " (" + pronouns + ")"));
        if (!profile.brings().isEmpty()) {
            var brings = new Paragraph(profile.brings());
            brings.addClassNames("small", "sub");
            item.add(brings);
        }
        return item;
    }
}
