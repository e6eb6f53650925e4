package welvaren.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import welvaren.content.CaseStudy.BlockKey;
import welvaren.content.CaseStudy.CaseBlock;
import welvaren.content.CaseStudy.CaseText;
import welvaren.language.Language;
import welvaren.language.Translations;

/// Reads a case from the pages of its languages.
final class CaseReader {

    /// The six themes of the curriculum. A case may belong to one whose module is still to be
    /// written.
    private static final Map<String, Integer> MOTIFS =
            Map.of(
                    "samenwerken", 1,
                    "clusters-en-ecosystemen", 2,
                    "design-thinking", 3,
                    "service-design", 4,
                    "intrapreneurship", 5,
                    "burgerinitiatieven", 6);

    private final Desk desk;
    private final List<CourseModule> modules;

    CaseReader(Desk desk, List<CourseModule> modules) {
        this.desk = desk;
        this.modules = modules;
    }

    /// @param pages one or two, of different languages
    CaseStudy read(List<Page> pages) {
        var read = pages.stream().map(this::onePage).toList();
        for (var other : pages.subList(1, pages.size())) {
            new SameInBoth(desk.problems()).compare(pages.getFirst().fields(), other.fields());
        }
        compareBlocks(pages, read);
        var texts = new EnumMap<Language, CaseText>(Language.class);
        read.forEach(one -> texts.putAll(one.text().byLanguage()));
        var first = read.getFirst();
        return new CaseStudy(
                first.key(),
                first.aliases(),
                first.module(),
                first.motif(),
                first.themes(),
                first.sector(),
                first.regions(),
                first.actors(),
                first.units(),
                new Translations<>(texts));
    }

    private void compareBlocks(List<Page> pages, List<CaseStudy> read) {
        var keys = read.stream().map(CaseReader::blockKeys).toList();
        if (keys.stream().distinct().count() > 1) {
            problem(
                    pages.getLast().bodyStart(),
                    "The blocks are not those of the other language.",
                    "Leave out the same ones in both: here are %s, there %s."
                            .formatted(keys.getLast(), keys.getFirst()));
        }
    }

    private static String blockKeys(CaseStudy study) {
        return study.text().byLanguage().values().stream()
                .flatMap(text -> text.blocks().stream())
                .map(block -> Fields.written(block.key()))
                .collect(Collectors.joining(", "));
    }

    private CaseStudy onePage(Page page) {
        var fields = page.fields();
        var roles = actorRoles(fields);
        var text = text(page, roles);
        var module = module(fields);
        var study =
                new CaseStudy(
                        fields.key("key"),
                        fields.keys("aliases"),
                        module,
                        motif(module),
                        fields.references("themes", Keys.Kind.THEME),
                        required(fields, "sector", Keys.Kind.SECTOR),
                        fields.references("regions", Keys.Kind.REGION),
                        List.copyOf(roles.keySet()),
                        fields.units("units"),
                        Translations.of(page.language(), text));
        fields.nothingElse();
        return study;
    }

    private static String required(Fields fields, String name, Keys.Kind kind) {
        if (!fields.has(name)) {
            fields.missing(name);
        }
        return fields.reference(name, kind).orElse("");
    }

    private String module(Fields fields) {
        var written = fields.word("module").orElseGet(() -> fields.missing("module"));
        var found = desk.keys().find(Keys.Kind.MODULE, written);
        if (found.isEmpty() && !written.isEmpty() && !MOTIFS.containsKey(written)) {
            var known = new TreeSet<>(MOTIFS.keySet());
            known.addAll(desk.keys().names(Keys.Kind.MODULE));
            desk.problems()
                    .addUnknown(
                            fields.place("module"),
                            "There is no module “%s”.".formatted(written),
                            written,
                            known);
        }
        return found.orElse(written);
    }

    private int motif(String key) {
        return modules.stream()
                .filter(module -> module.key().equals(key))
                .map(CourseModule::motif)
                .findFirst()
                .orElse(MOTIFS.getOrDefault(key, 1));
    }

    private Map<String, String> actorRoles(Fields fields) {
        var roles = new LinkedHashMap<String, String>();
        for (var entry : fields.list("actors")) {
            var key = required(entry, "key", Keys.Kind.ACTOR);
            var role = entry.text("role");
            if (!key.isEmpty() && roles.putIfAbsent(key, role) != null) {
                entry.problem(
                        entry.place(),
                        "The actor “%s” is here twice.".formatted(key),
                        "Say both roles in one line.");
            }
        }
        return roles;
    }

    private CaseText text(Page page, Map<String, String> roles) {
        var fields = page.fields();
        var sources = CreditsReader.sources(fields);
        return new CaseText(
                fields.text("title"),
                fields.text("lead"),
                fields.optionalText("targetGroup"),
                fields.optionalText("duration"),
                fields.optionalText("cost"),
                fields.optionalText("paidBy"),
                fields.optionalText("status"),
                fields.yearMonthOrDay("statusAsOf"),
                CreditsReader.figures(fields, sources),
                fields.someTexts("takeaways"),
                blocks(page),
                roles,
                sources,
                CreditsReader.credits(fields));
    }

    private List<CaseBlock> blocks(Page page) {
        var sections = Sections.of(desk, page);
        if (!sections.opening().isEmpty()) {
            problem(
                    place(page, sections.opening().getFirst()),
                    "There is text before the first block.",
                    "Put it under a heading, such as the one with {#story}.");
        }
        var blocks = new ArrayList<CaseBlock>();
        for (var section : sections.sections()) {
            blockKey(section)
                    .ifPresent(key ->
                            blocks.add(
                                    new CaseBlock(
                                            key, section.title(), render(page, section.nodes()))));
            if (section.nodes().isEmpty()) {
                problem(
                        section.place(),
                        "The block “%s” is empty.".formatted(section.title()),
                        "Say what is known, or that nothing is known yet.");
            }
        }
        checkOrder(page, blocks);
        return List.copyOf(blocks);
    }

    private Optional<BlockKey> blockKey(Sections.Section section) {
        var known = Stream.of(BlockKey.values()).map(Fields::written).toList();
        var key =
                Stream.of(BlockKey.values())
                        .filter(block -> Fields.written(block).equals(section.key()))
                        .findFirst();
        if (key.isEmpty() && !section.key().isEmpty()) {
            desk.problems()
                    .addUnknown(
                            section.place(),
                            "A case has no block “%s”.".formatted(section.key()),
                            section.key(),
                            known);
        }
        return key;
    }

    private void checkOrder(Page page, List<CaseBlock> blocks) {
        var keys = blocks.stream().map(CaseBlock::key).toList();
        if (!keys.contains(BlockKey.STORY)) {
            problem(
                    page.bodyStart(),
                    "The block “story” is missing.",
                    "Add a heading with {#story}; the other blocks may be left out.");
        }
        if (!keys.equals(keys.stream().sorted().distinct().toList())) {
            problem(
                    page.bodyStart(),
                    "The blocks are not in their order.",
                    "Write them as %s."
                            .formatted(
                                    String.join(
                                            ", ",
                                            Stream.of(BlockKey.values())
                                                    .map(Fields::written)
                                                    .toList())));
        }
    }

    private RichText render(Page page, List<Node> nodes) {
        return desk.markdown().render(page.bodyStart(), nodes);
    }

    private static Place place(Page page, Node node) {
        return page.bodyStart().down(Markdown.line(node));
    }

    private void problem(Place place, String message, String remedy) {
        desk.problems().add(place, message, remedy);
    }
}
