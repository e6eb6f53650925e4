package welvaren.ui.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.exchange.Prompts;
import welvaren.learning.StepRef;
import welvaren.person.Viewer;
import welvaren.ui.signin.Visit;

/// What the reader's cohorts say at a discussion of a unit.
@org.springframework.stereotype.Component
public class UnitTalks {

    private final Visit visit;
    private final MyCohorts cohorts;
    private final Prompts prompts;
    private final Talks talks;

    UnitTalks(Visit visit, MyCohorts cohorts, Prompts prompts, Talks talks) {
        this.visit = visit;
        this.cohorts = cohorts;
        this.prompts = prompts;
        this.talks = talks;
    }

    /// The conversation of each cohort in which she is; nothing for who is in none.
    public Component at(StepRef discussion) {
        var all = new Div();
        all.addClassName("unittalks");
        if (visit.viewer() instanceof Viewer.SignedIn person) {
            cohorts.of(person).stream()
                    .filter(mine -> !mine.cohort().isArchived())
                    .forEach(mine ->
                            prompts.enter(person, mine.cohort().uuid(), discussion)
                                    .ifPresent(thread -> add(all, person, mine, thread)));
        }
        return all;
    }

    private void add(Div all, Viewer.SignedIn person, MyCohort mine, UUID thread) {
        talks.pages()
                .of(person, thread, talks.pages().firstUnread(person, thread))
                .ifPresent(page -> {
                    var conversation =
                            new Conversation(
                                    talks,
                                    person,
                                    mine,
                                    page,
                                    count -> heading(mine, thread, count));
                    conversation.whenGone(() -> conversation.removeFromParent());
                    all.add(conversation);
                });
    }

    private static Component heading(MyCohort mine, UUID thread, Span count) {
        var heading = new H4(mine.cohort().name());
        var whole =
                new Anchor(
                        ExchangeLinks.thread(mine.cohort().uuid(), thread),
                        heading.getTranslation("exchange.in-exchange"));
        whole.addClassNames("more", "small");
        var row = new Div(heading, count, whole);
        row.addClassNames("rule", "wrapf");
        return row;
    }
}
