package welvaren.content;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import welvaren.content.CourseUnit.UnitText;
import welvaren.content.Reading.FormerKeys;
import welvaren.content.SameInBoth.Keyed;
import welvaren.language.Language;
import welvaren.language.Translations;

/// Reads a unit from the pages of its languages.
final class UnitReader {

    private static final int FEWEST_PARTS = 3;
    private static final int MOST_PARTS = 6;
    private static final int LONGEST_BRIEF_WORDS = 80;
    private static final String DIAGRAM = "diagram";

    /// A unit with what is needed to check it against the others.
    record Read(CourseUnit unit, FormerKeys formerKeys, Place prerequisites) {}

    /// What one page says.
    private record OnePage(
            Page page,
            CourseUnit unit,
            UnitText text,
            List<PartRead> parts,
            FormerKeys formerKeys) {}

    private record PartRead(Part part, Place place, List<ActivityReader.Read> activities) {}

    private final Desk desk;
    private final String module;
    private final List<String> sections;

    /// @param sections keys of the sections of the module
    UnitReader(Desk desk, String module, List<String> sections) {
        this.desk = desk;
        this.module = module;
        this.sections = sections;
    }

    /// @param pages one or two, of different languages
    Read read(List<Page> pages, int number) {
        var read = pages.stream().map(page -> onePage(page, number)).toList();
        for (var other : read.subList(1, read.size())) {
            compare(read.getFirst(), other);
        }
        var texts = new EnumMap<Language, UnitText>(Language.class);
        read.forEach(one -> texts.put(one.page().language(), one.text()));
        var first = read.getFirst();
        return new Read(
                withText(first.unit(), new Translations<>(texts)),
                first.formerKeys(),
                first.page().fields().place("prerequisites"));
    }

    private static CourseUnit withText(CourseUnit unit, Translations<UnitText> text) {
        return new CourseUnit(
                unit.ref(),
                unit.aliases(),
                unit.number(),
                unit.section(),
                unit.prerequisites(),
                unit.cases(),
                unit.actors(),
                text);
    }

    private OnePage onePage(Page page, int number) {
        var fields = page.fields();
        var sources = CreditsReader.sources(fields);
        var outcomes = CreditsReader.outcomes(fields);
        var body = Sections.of(desk, page);
        var ids = outcomes.stream().map(Outcome::id).collect(toCollection(TreeSet::new));
        var activities = new ActivityReader(desk, ids);
        var parts =
                body.sections().stream().map(section -> part(page, section, activities)).toList();
        var text =
                new UnitText(
                        fields.text("title"),
                        fields.text("lead"),
                        brief(page, body.opening()),
                        outcomes,
                        fields.optionalText("outOfScope"),
                        parts.stream().map(PartRead::part).toList(),
                        CreditsReader.figures(fields, sources),
                        readOn(fields),
                        sources,
                        CreditsReader.credits(fields));
        var unit =
                new CourseUnit(
                        new UnitRef(module, fields.key("key")),
                        fields.keys("aliases"),
                        number,
                        section(fields),
                        fields.units("prerequisites"),
                        fields.references("cases", Keys.Kind.CASE),
                        fields.references("actors", Keys.Kind.ACTOR),
                        Translations.of(page.language(), text));
        fields.nothingElse();
        checkPartCount(page, parts.size());
        return new OnePage(page, unit, text, parts, keysOnce(body.sections(), parts));
    }

    private @Nullable String section(Fields fields) {
        var written = fields.word("section");
        if (written.isEmpty() && !sections.isEmpty()) {
            fields.missing("section");
        } else if (written.isPresent() && !sections.contains(written.get())) {
            desk.problems()
                    .addUnknown(
                            fields.place("section"),
                            "The module has no section “%s”.".formatted(written.get()),
                            written.get(),
                            sections);
        }
        return written.orElse(null);
    }

    private static List<ReadOn> readOn(Fields fields) {
        return fields.list("readOn").stream()
                .map(entry ->
                        new ReadOn(
                                entry.text("title"),
                                entry.url("url").orElseGet(() -> entry.missing("url"))))
                .toList();
    }

    private RichText brief(Page page, List<Node> opening) {
        var brief = desk.markdown().render(page.bodyStart(), opening);
        if (brief.isEmpty()) {
            desk.problems()
                    .add(
                            page.bodyStart(),
                            "The unit in short is missing.",
                            "Write it before the first heading, in at most %d words."
                                    .formatted(LONGEST_BRIEF_WORDS));
        } else if (brief.words() > LONGEST_BRIEF_WORDS) {
            desk.problems()
                    .add(
                            page.bodyStart(),
                            "The unit in short has %d words.".formatted(brief.words()),
                            "Bring the text before the first heading down to %d words."
                                    .formatted(LONGEST_BRIEF_WORDS));
        }
        return brief;
    }

    private void checkPartCount(Page page, int parts) {
        if (parts < FEWEST_PARTS || parts > MOST_PARTS) {
            desk.problems()
                    .add(
                            page.bodyStart(),
                            "The unit has %d parts.".formatted(parts),
                            "Make %d to %d of them, each with a heading “## Title {#key}”."
                                    .formatted(FEWEST_PARTS, MOST_PARTS));
        }
    }

    private PartRead part(Page page, Sections.Section section, ActivityReader reader) {
        var blocks = new ArrayList<Part.Block>();
        var activities = new ArrayList<ActivityReader.Read>();
        var prose = new ArrayList<Node>();
        for (var node : section.nodes()) {
            if (node instanceof FencedCodeBlock fence && DIAGRAM.equals(fence.getInfo())) {
                addProse(page, prose, blocks);
                var place = page.bodyStart().down(Markdown.line(fence));
                diagram(page, place, fence).map(Part.Picture::new).ifPresent(blocks::add);
            } else if (node instanceof FencedCodeBlock fence) {
                addProse(page, prose, blocks);
                var place = page.bodyStart().down(Markdown.line(fence));
                reader.read(place, fence)
                        .ifPresent(read -> {
                            activities.add(read);
                            blocks.add(new Part.Exercise(read.activity()));
                        });
            } else {
                prose.add(node);
            }
        }
        addProse(page, prose, blocks);
        if (section.nodes().isEmpty()) {
            desk.problems()
                    .add(
                            section.place(),
                            "The part “%s” is empty.".formatted(section.title()),
                            "Write something under its heading, or take it out.");
        }
        return new PartRead(
                new Part(section.key(), section.title(), blocks), section.place(), activities);
    }

    private Optional<Diagram> diagram(Page page, Place place, FencedCodeBlock fence) {
        return Fields.read(desk, place.down(1), fence.getLiteral())
                .flatMap(fields -> {
                    var key = fields.key("key");
                    var title = fields.text("title");
                    var text = fields.markdown("text");
                    var path =
                            "modules/%s/diagrams/%s"
                                    .formatted(page.path().folder(), fields.text("file"));
                    fields.nothingElse();
                    return desk.drawings()
                            .find(path, fields.place("file"))
                            .map(found ->
                                    new Diagram(
                                            key,
                                            title,
                                            found.name(),
                                            found.canvas().width(),
                                            found.canvas().height(),
                                            found.svg(),
                                            text));
                });
    }

    private void addProse(Page page, List<Node> prose, List<Part.Block> blocks) {
        if (!prose.isEmpty()) {
            var text = desk.markdown().render(page.bodyStart(), prose);
            blocks.add(new Part.Prose(text));
            prose.clear();
        }
    }

    private FormerKeys keysOnce(List<Sections.Section> sections, List<PartRead> parts) {
        var takenParts = new HashMap<String, Place>();
        var formerParts = new LinkedHashMap<String, String>();
        for (var section : sections) {
            take("part", section.key(), section.place(), takenParts);
        }
        for (var section : sections) {
            for (var former : section.formerKeys()) {
                take("part", former, section.place(), takenParts);
                formerParts.put(former, section.key());
            }
        }
        return new FormerKeys(Map.copyOf(formerParts), formerActivities(parts));
    }

    private Map<String, String> formerActivities(List<PartRead> parts) {
        var activities = parts.stream().flatMap(part -> part.activities().stream()).toList();
        var taken = new HashMap<String, Place>();
        var formerActivities = new LinkedHashMap<String, String>();
        for (var read : activities) {
            take("activity", read.activity().key(), read.place(), taken);
        }
        for (var read : activities) {
            for (var former : read.formerKeys()) {
                take("activity", former, read.fields().place("aliases"), taken);
                formerActivities.put(former, read.activity().key());
            }
        }
        return Map.copyOf(formerActivities);
    }

    private void take(String noun, String key, Place place, Map<String, Place> taken) {
        var earlier = key.isEmpty() ? null : taken.putIfAbsent(key, place);
        if (earlier != null) {
            desk.problems()
                    .add(
                            place,
                            "The key “%s” is taken by another %s, on line %d."
                                    .formatted(key, noun, earlier.line()),
                            "Give one of them another key.");
        }
    }

    // Both languages

    private void compare(OnePage first, OnePage second) {
        var same = new SameInBoth(desk.problems());
        same.compare(first.page().fields(), second.page().fields());
        same.compareKeys("part", partKeys(first), partKeys(second), second.page().bodyStart());
        for (var part : first.parts()) {
            twin(second.parts(), part).ifPresent(twin -> compareActivities(same, part, twin));
        }
    }

    private static Optional<PartRead> twin(List<PartRead> parts, PartRead part) {
        return parts.stream()
                .filter(other -> other.part().key().equals(part.part().key()))
                .findFirst();
    }

    private void compareActivities(SameInBoth same, PartRead first, PartRead second) {
        same.compareKeys("diagram", diagramKeys(first), diagramKeys(second), second.place());
        same.compareKeys("activity", activityKeys(first), activityKeys(second), second.place());
        for (var one : first.activities()) {
            for (var other : second.activities()) {
                if (!one.activity().key().equals(other.activity().key())) {
                    continue;
                }
                if (one.kind().equals(other.kind())) {
                    same.compare(one.fields(), other.fields());
                } else {
                    desk.problems()
                            .add(
                                    other.place(),
                                    "The activity “%s” is a %s here, and a %s in %s."
                                            .formatted(
                                                    other.activity().key(),
                                                    other.kind(),
                                                    one.kind(),
                                                    one.place()),
                                    "Make them the same.");
                }
            }
        }
    }

    private static List<Keyed> partKeys(OnePage page) {
        return page.parts().stream()
                .map(part -> new Keyed(part.part().key(), part.place()))
                .toList();
    }

    private static List<Keyed> diagramKeys(PartRead part) {
        return part.part().diagrams().stream()
                .map(diagram -> new Keyed(diagram.key(), part.place()))
                .toList();
    }

    private static List<Keyed> activityKeys(PartRead part) {
        return part.activities().stream()
                .map(read -> new Keyed(read.activity().key(), read.place()))
                .toList();
    }
}
