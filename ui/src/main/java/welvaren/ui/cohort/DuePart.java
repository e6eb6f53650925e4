package welvaren.ui.cohort;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import welvaren.cohort.AgendaItem;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortPlan;
import welvaren.cohort.PlannedUnit;
import welvaren.cohort.Standing;
import welvaren.content.Catalogue;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.person.PersonId;
import welvaren.ui.design.EmptyState;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.learning.LearningLinks;

/// What is due in a cohort and what is talked about there, the next first. What has been is folded
/// away below; what somebody has not finished yet has not been for her.
class DuePart extends Section {

    private static final int MOTIF = 1;

    private final Optional<Set<UnitRef>> done;
    private final Catalogue catalogue;
    private final Language language;
    private final LocalDate today = Cohort.today();

    /// @param done what she finished; empty where nobody asks how far she is
    DuePart(
            CohortPlan plan,
            PersonId person,
            Optional<Set<UnitRef>> done,
            Catalogue catalogue,
            Language language) {
        this.done = done;
        this.catalogue = catalogue;
        this.language = language;
        var items =
                AgendaItem.of(plan, person).stream()
                        .filter(item ->
                                item instanceof AgendaItem.Due
                                        || item instanceof AgendaItem.Proposed)
                        .toList();
        if (items.isEmpty()) {
            add(new EmptyState(MOTIF, getTranslation("cohort.nothing-due")));
        } else {
            show(items, plan.dueFor(person));
        }
    }

    private void show(List<AgendaItem> items, List<PlannedUnit> due) {
        var before = items.stream().filter(this::hasBeen).toList();
        var ahead = items.stream().filter(item -> !hasBeen(item)).toList();
        add(new RuledHeading(getTranslation("cohort.plan"), next(due)));
        done.ifPresent(finished -> add(standing(due, finished)));
        if (!ahead.isEmpty()) {
            add(list(ahead));
        }
        if (!before.isEmpty()) {
            var folded = new NativeDetails();
            folded.setSummaryText(getTranslation("cohort.been", before.size()));
            folded.setContent(list(before));
            folded.addClassName("been");
            add(folded);
        }
    }

    private boolean hasBeen(AgendaItem item) {
        return item.day().isBefore(today)
                && !(item instanceof AgendaItem.Due(_, var unit)
                        && done.filter(finished -> !finished.contains(unit)).isPresent());
    }

    private OrderedList list(List<AgendaItem> items) {
        var list = new OrderedList();
        list.addClassName("agenda");
        items.forEach(item -> list.add(line(item)));
        return list;
    }

    private ListItem line(AgendaItem item) {
        return switch (item) {
            case AgendaItem.Due(var day, var ref) -> {
                var unit = new PlannedUnit(ref, Standing.MANDATORY, Optional.of(day));
                yield new DueItem(unit, catalogue, state(unit), language);
            }
            case AgendaItem.Proposed(_, var proposal) -> new ProposedItem(proposal, language);
            case AgendaItem.Begins _, AgendaItem.ClassFreeWeek _, AgendaItem.Ends _ ->
                    throw new IllegalStateException("Nothing is due then: " + item);
        };
    }

    private DueItem.State state(PlannedUnit unit) {
        return done.map(finished -> DueItem.State.of(unit, finished.contains(unit.unit()), today))
                .orElse(DueItem.State.PLANNED);
    }

    /// The way to what is next.
    private Component next(List<PlannedUnit> due) {
        return due.stream()
                .filter(unit ->
                        done.filter(finished -> !finished.contains(unit.unit())).isPresent())
                .findFirst()
                .<Component>map(unit -> {
                    var go =
                            new Anchor(
                                    LearningLinks.unit(unit.unit()),
                                    getTranslation("cohort.go-on"));
                    go.addClassName("more");
                    return go;
                })
                .orElseGet(Span::new);
    }

    private Paragraph standing(List<PlannedUnit> due, Set<UnitRef> finished) {
        var late =
                due.stream()
                        .filter(unit -> !finished.contains(unit.unit()))
                        .filter(unit -> unit.isPast(today))
                        .count();
        var ready = due.stream().filter(unit -> finished.contains(unit.unit())).count();
        return new Paragraph(
                late == 0
                        ? getTranslation("cohort.standing", ready, due.size())
                        : getTranslation("cohort.standing.late", ready, due.size(), late));
    }
}
