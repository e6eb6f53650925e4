package welvaren.ui.tracking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import welvaren.cohort.Cohort;
import welvaren.content.Catalogue;
import welvaren.language.Language;
import welvaren.tracking.CheckIn;
import welvaren.tracking.Flag;
import welvaren.tracking.Thresholds;
import welvaren.ui.cohort.Days;
import welvaren.ui.design.Icon;
import welvaren.ui.design.RuledHeading;

/// Who may need somebody, each with every reason; and whom somebody wanted to look at again.
class AttentionList extends Composite<Section> {

    /// What it shows.
    record Content(List<Flag> flags, List<CheckIn.About> log, Thresholds thresholds) {}

    private final UUID cohort;
    private final Div names = new Div();
    private final Div later = new Div();
    private @Nullable Content shown;

    /// @param rules what stands below the names; it stays when these change, with what is typed in
    AttentionList(UUID cohort, Component rules) {
        this.cohort = cohort;
        getContent().add(names, rules, later);
    }

    void show(Content content, Catalogue catalogue, Language language) {
        if (content.equals(shown)) {
            return;
        }
        shown = content;
        var many = new Span(getTranslation("tracking.attention.many", content.flags().size()));
        many.addClassNames("small", "sub");
        names.removeAll();
        names.add(new RuledHeading(getTranslation("tracking.attention.heading"), many));
        if (content.flags().isEmpty()) {
            names.add(new Paragraph(getTranslation("tracking.attention.nobody")));
        } else {
            names.add(list(content, new ReasonWords(catalogue, language)));
        }
        names.add(small(RuleWords.of(content.thresholds(), language)));
        later.removeAll();
        followUps(content.log()).ifPresent(later::add);
    }

    private Component list(Content content, ReasonWords words) {
        var list = new UnorderedList();
        list.addClassName("risk");
        content.flags().forEach(flag -> list.add(item(flag, content.log(), words)));
        return list;
    }

    private ListItem item(Flag flag, List<CheckIn.About> log, ReasonWords words) {
        var learner = flag.learner();
        var name = new Anchor(ProgressLinks.learner(cohort, learner.uuid()), learner.name());
        name.addClassName("name");
        var about = new Div(name, small(words.inShort(flag.reasons())));
        log.stream()
                .filter(one -> one.learner().id().equals(learner.id()))
                .findFirst()
                .ifPresent(one -> about.add(small(last(one.checkIn()))));
        var write = new Anchor(ProgressLinks.write(cohort, learner.uuid()));
        write.addClassNames("btn", "sec");
        write.setAriaLabel(getTranslation("tracking.write.to", learner.name()));
        write.add(Icon.of("mail"), new Span(getTranslation("tracking.write")));
        return new ListItem(about, write);
    }

    private String last(CheckIn checkIn) {
        var kind = checkIn.kind() == CheckIn.Kind.MESSAGE ? "message" : "note";
        return getTranslation(
                "tracking.last." + kind,
                Days.date(Cohort.day(checkIn.madeAt()), getLocale()),
                checkIn.by().orElseGet(() -> getTranslation("tracking.former")));
    }

    /// Those that are still open, the oldest day first.
    private Optional<Component> followUps(List<CheckIn.About> log) {
        var today = Cohort.today();
        var open =
                log.stream()
                        .filter(one -> one.checkIn().isOpen())
                        .sorted(
                                Comparator.comparing(
                                        one -> one.checkIn().followUpOn().orElseThrow()))
                        .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("risk");
        for (var one : open) {
            var name =
                    new Anchor(
                            ProgressLinks.learner(cohort, one.learner().uuid()),
                            one.learner().name());
            name.addClassName("name");
            var day = one.checkIn().followUpOn().orElseThrow();
            var about = new Div(name, small(Days.date(day, getLocale())));
            var item = new ListItem(about);
            if (one.checkIn().isOverdue(today)) {
                var tag = new Span(getTranslation("tracking.overdue"));
                tag.addClassNames("tag", "warn");
                item.add(tag);
            }
            list.add(item);
        }
        return Optional.of(
                new Section(new RuledHeading(getTranslation("tracking.follow-ups")), list));
    }

    private static Paragraph small(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassNames("small", "sub");
        return paragraph;
    }
}
