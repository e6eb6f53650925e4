package welvaren.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import welvaren.cohort.Beginnings.MyGoal;
import welvaren.cohort.CohortPlan;
import welvaren.cohort.MyInvitations.Invitation;
import welvaren.content.Catalogue;
import welvaren.content.CourseModule;
import welvaren.language.Language;
import welvaren.learning.Progress;
import welvaren.learning.Progress.InUnit;
import welvaren.learning.Progress.ModuleProgress;
import welvaren.notebook.Notebook;
import welvaren.person.Viewer;
import welvaren.ui.cohort.CohortLinks;
import welvaren.ui.cohort.DueLinks;
import welvaren.ui.design.Notice;
import welvaren.ui.design.Ring;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.learning.LearningLinks;
import welvaren.work.Work;

/// Home of who signed in: go on where you stopped, how far each module is, what you wrote or saved
/// last.
class LearnerHome extends Div {

    private static final int LATEST = 4;

    private final Catalogue catalogue;
    private final Language language;

    /// @param plans of the cohorts in which she learns
    /// @param invitations to other cohorts
    /// @param goals what she wants to reach in her cohorts
    LearnerHome(
            Viewer.SignedIn person,
            Catalogue catalogue,
            Work work,
            List<CohortPlan> plans,
            List<Invitation> invitations,
            List<MyGoal> goals,
            Language language) {
        this.catalogue = catalogue;
        this.language = language;
        addClassName("wrap");
        var progress = work.progress();
        var aside = new Div();
        DueLinks.of(plans, person.id(), progress, catalogue, language).ifPresent(aside::add);
        goals.forEach(goal -> aside.add(goal(goal)));
        aside.add(latest(work.notebook(language)));
        aside.addClassName("stacked");
        var columns = new Div(new Div(modules(progress)), aside);
        columns.addClassName("cols");
        add(hello(person.name()));
        invitations.forEach(invitation -> add(invited(invitation)));
        add(goOn(progress), columns);
    }

    private Component goal(MyGoal mine) {
        var text = new Paragraph(mine.goal().text());
        var units = new UnorderedList();
        units.addClassName("plainlist");
        mine.goal()
                .units()
                .forEach(ref ->
                        catalogue
                                .unit(ref)
                                .ifPresent(unit ->
                                        units.add(
                                                new ListItem(
                                                        new Anchor(
                                                                LearningLinks.unit(ref),
                                                                unit.text()
                                                                        .in(language)
                                                                        .title())))));
        var change =
                new Anchor(CohortLinks.begin(mine.cohort()), getTranslation("home.goal.change"));
        change.addClassName("more");
        return new Section(new RuledHeading(getTranslation("home.goal")), text, units, change);
    }

    private Component invited(Invitation invitation) {
        var notice = Notice.plain();
        notice.addClassName("wrapf");
        notice.say(
                getTranslation("home.invited", invitation.cohort()),
                new Anchor(CohortLinks.all(), getTranslation("home.invited.look")));
        return notice;
    }

    private Component hello(String name) {
        var firstName = name.strip().split("\\s+")[0];
        var today =
                DateTimeFormatter.ofPattern("EEEE d MMMM", language.locale())
                        .format(LocalDate.now());
        var date =
                new Paragraph(
                        today.substring(0, 1).toUpperCase(language.locale()) + today.substring(1));
        date.addClassName("sub");
        var hello = new Div(new Div(new H1(getTranslation("home.hello", firstName)), date));
        hello.addClassName("hello");
        return hello;
    }

    private Component goOn(Progress progress) {
        return progress.next()
                .<Component>map(next -> new GoOnCard(catalogue, progress, next, language))
                .orElseGet(this::allDone);
    }

    private Component allDone() {
        var done = new Paragraph(getTranslation("home.all-done"));
        done.addClassNames("card", "lead");
        return done;
    }

    private Component modules(Progress progress) {
        var units = progress.modules().stream().flatMap(m -> m.units().stream()).toList();
        var done =
                new Span(
                        getTranslation(
                                "home.units-done",
                                units.stream().filter(InUnit::isDone).count(),
                                units.size()));
        done.addClassNames("small", "sub");
        var list = new Div();
        list.addClassName("mods");
        for (var module : catalogue.modules()) {
            progress.module(module.key()).ifPresent(far -> list.add(module(module, far)));
        }
        return new Section(new RuledHeading(getTranslation("home.modules"), done), list);
    }

    private Component module(CourseModule module, ModuleProgress far) {
        var title = module.text().in(language).title();
        var units = far.units();
        var done = units.stream().filter(InUnit::isDone).count();
        var words =
                new Span(
                        far.percent() == 0
                                ? getTranslation("home.not-begun")
                                : getTranslation("home.units", done, units.size()));
        words.addClassNames("small", "sub");
        var link = new Anchor(LearningLinks.module(module));
        link.addClassName("m" + module.motif());
        link.add(
                Ring.small(
                        far.percent(),
                        String.valueOf(module.number()),
                        getTranslation("home.percent", far.percent())),
                new Div(new H3(title), words));
        return link;
    }

    private Component latest(Notebook notebook) {
        var more = new Anchor("me", getTranslation("home.all-work"));
        more.addClassName("more");
        var aside = new Section(new RuledHeading(getTranslation("home.latest")));
        var entries = notebook.entries().stream().limit(LATEST).map(this::entry).toList();
        if (entries.isEmpty()) {
            var nothing = new Paragraph(getTranslation("home.nothing-yet"));
            nothing.addClassName("sub");
            aside.add(nothing);
        } else {
            aside.add(new LatestWork(entries), more);
        }
        return aside;
    }

    private LatestWork.Line entry(Notebook.Entry entry) {
        return switch (entry) {
            case Notebook.Note note ->
                    new LatestWork.Line(
                            "pencil", note.body(), note.title(), LearningLinks.step(note.part()));
            case Notebook.OwnWork work ->
                    new LatestWork.Line(
                            "sticky-note",
                            work.title(),
                            work.unit(),
                            LearningLinks.step(work.step()));
            case Notebook.Saved saved ->
                    new LatestWork.Line(
                            "bookmark",
                            saved.title(),
                            getTranslation("home.saved"),
                            welvaren.ui.me.SavedLinks.of(saved.item()));
        };
    }
}
