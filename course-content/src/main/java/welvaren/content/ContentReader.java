package welvaren.content;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import welvaren.content.ContentPath.Kind;
import welvaren.content.Reading.FormerKeys;

/// Makes a catalogue of files, or says everything that is wrong with them.
///
/// It goes through the files twice: first for the keys, so that afterwards every reference can be
/// checked where it stands.
public final class ContentReader {

    private static final Pattern KEY_LINE = Pattern.compile("(?m)^[-{ ]*key: *([a-z0-9-]+)");

    /// Nobody refers to them by a key.
    private static final Set<Kind> NAMELESS = EnumSet.of(Kind.GUIDE, Kind.DRAWING, Kind.RHYTHM);

    private final Desk desk = Desk.empty();
    private final TreeMap<ContentPath, Page> pages = new TreeMap<>();
    private final TreeMap<ContentPath, List<Fields>> entries = new TreeMap<>();
    private final Map<ContentPath, ContentFile> broken = new LinkedHashMap<>();

    private ContentReader() {}

    public static Reading read(List<ContentFile> files) {
        return new ContentReader().readAll(files);
    }

    private Reading readAll(List<ContentFile> files) {
        onlyOnce(files).forEach(this::open);
        defineKeys();
        var read = readModules();
        var modules = read.modules();
        var catalogue =
                new Catalogue(
                        modules,
                        readCases(modules),
                        readEntries(Kind.ACTORS).stream().map(ActorReader::read).toList(),
                        readEntries(Kind.GLOSSARY).stream().map(WordReader::term).toList(),
                        WordReader.vocabulary(readEntries(Kind.VOCABULARY)),
                        readTeaching(modules));
        return desk.problems().isEmpty()
                ? new Reading.Sound(catalogue, read.formerSteps())
                : new Reading.Unsound(desk.problems().all());
    }

    // Open the files

    private List<ContentFile> onlyOnce(List<ContentFile> files) {
        var once = new LinkedHashMap<String, ContentFile>();
        for (var file : files) {
            if (once.putIfAbsent(file.path(), file) != null) {
                problem(
                        new Place(file.path(), 1),
                        "There are two files with this name, in different folders.",
                        "Give one of them another name.");
            }
        }
        return List.copyOf(once.values());
    }

    private void open(ContentFile file) {
        var path = ContentPath.of(file.path());
        if (path.isPresent()) {
            open(path.get(), file);
        } else if (!file.path().matches("(.*/)?README[^/]*")) {
            problem(
                    new Place(file.path(), 1),
                    "Nobody reads a file of this name at this place.",
                    "Look at the top of the guide for folders and names; pages end in .nl.md or"
                            + " .en.md.");
        }
    }

    private void open(ContentPath path, ContentFile file) {
        switch (path.kind()) {
            case MODULE, UNIT, CASE, GUIDE ->
                    Page.read(desk, path, file)
                            .ifPresentOrElse(
                                    page -> pages.put(path, page), () -> broken.put(path, file));
            case DRAWING -> desk.drawings().add(file);
            case ACTORS, GLOSSARY -> openList(path, file);
            case VOCABULARY, RHYTHM ->
                    Fields.read(desk, new Place(file.path(), 1), file.text())
                            .ifPresentOrElse(
                                    fields -> entries.put(path, List.of(fields)),
                                    () -> broken.put(path, file));
        }
    }

    private void openList(ContentPath path, ContentFile file) {
        var start = new Place(file.path(), 1);
        var root = Yaml.read(start, file.text(), desk.problems());
        if (root.isPresent() && root.get() instanceof SequenceNode list) {
            var found = new ArrayList<Fields>();
            for (var item : list.getValue()) {
                if (item instanceof MappingNode mapping) {
                    found.add(new Fields(desk, start, mapping));
                } else {
                    problem(
                            start.down(item.getStartMark().getLine()),
                            "This has no fields.",
                            "Write “- key: …” with the other fields below it.");
                }
            }
            entries.put(path, found);
        } else {
            root.ifPresent(_ ->
                    problem(
                            start,
                            "This file is a list.",
                            "Begin each entry with a hyphen: “- key: …”."));
            broken.put(path, file);
        }
    }

    // Note the keys

    private void defineKeys() {
        pages.forEach(this::definePage);
        entries.forEach(this::defineEntries);
        broken.forEach(this::guessKeys);
    }

    private void definePage(ContentPath path, Page page) {
        var key = page.fields().word("key").orElse("");
        if (key.isEmpty() || isSecondLanguage(path, key)) {
            return;
        }
        switch (path.kind()) {
            case MODULE -> {
                desk.keys().moduleFolder(path.folder(), key);
                define(Keys.Kind.MODULE, "", key, page.fields());
            }
            case UNIT -> {
                var module = desk.keys().moduleOfFolder(path.folder());
                define(Keys.Kind.UNIT, module.orElse(path.folder()) + "/", key, page.fields());
            }
            case CASE -> define(Keys.Kind.CASE, "", key, page.fields());
            case GUIDE, DRAWING, ACTORS, GLOSSARY, RHYTHM, VOCABULARY -> {}
        }
    }

    /// The key was noted with the first language, which is in the file beside it.
    private boolean isSecondLanguage(ContentPath path, String key) {
        var before = pages.lowerEntry(path);
        return before != null
                && before.getKey().kind() == path.kind()
                && before.getKey().withoutLanguage().equals(path.withoutLanguage())
                && before.getValue().fields().word("key").orElse("").equals(key);
    }

    private void define(Keys.Kind kind, String prefix, String key, Fields fields) {
        define(kind, prefix, key, fields, fields.keys("aliases"));
    }

    private void define(
            Keys.Kind kind, String prefix, String key, Fields fields, List<String> aliases) {
        desk.keys().define(kind, prefix + key, prefix + key, fields.place("key"));
        for (var alias : aliases) {
            desk.keys().define(kind, prefix + alias, prefix + key, fields.place("aliases"));
        }
    }

    private void defineEntries(ContentPath path, List<Fields> found) {
        for (var fields : found) {
            switch (path.kind()) {
                case ACTORS -> defineEntry(Keys.Kind.ACTOR, fields, ActorReader.formerKeys(fields));
                case GLOSSARY -> defineEntry(Keys.Kind.TERM, fields, fields.keys("aliases"));
                case VOCABULARY -> defineWords(fields);
                case MODULE, UNIT, CASE, GUIDE, DRAWING, RHYTHM -> {}
            }
        }
    }

    private void defineWords(Fields vocabulary) {
        var lists =
                Map.of(
                        "themes", Keys.Kind.THEME,
                        "regions", Keys.Kind.REGION,
                        "sectors", Keys.Kind.SECTOR,
                        "domains", Keys.Kind.DOMAIN,
                        "groups", Keys.Kind.GROUP);
        lists.forEach((name, kind) -> {
            for (var item : vocabulary.items(name)) {
                if (item instanceof MappingNode mapping) {
                    var word = new Fields(desk, vocabulary.start(), mapping);
                    defineEntry(kind, word, List.of());
                }
            }
        });
    }

    private void defineEntry(Keys.Kind kind, Fields fields, List<String> aliases) {
        fields.word("key").ifPresent(key -> define(kind, "", key, fields, aliases));
    }

    private void guessKeys(ContentPath path, ContentFile file) {
        if (NAMELESS.contains(path.kind())) {
            return;
        }
        var kind =
                switch (path.kind()) {
                    case GUIDE, DRAWING, RHYTHM ->
                            throw new IllegalArgumentException("Nobody refers to these");
                    case MODULE -> Keys.Kind.MODULE;
                    case UNIT -> Keys.Kind.UNIT;
                    case CASE -> Keys.Kind.CASE;
                    case ACTORS -> Keys.Kind.ACTOR;
                    case GLOSSARY -> Keys.Kind.TERM;
                    case VOCABULARY -> Keys.Kind.THEME;
                };
        var found = KEY_LINE.matcher(file.text());
        while (found.find()) {
            guess(kind, path, found.group(1), new Place(file.path(), 1));
        }
    }

    private void guess(Keys.Kind kind, ContentPath path, String key, Place place) {
        switch (kind) {
            case MODULE -> {
                desk.keys().moduleFolder(path.folder(), key);
                desk.keys().guess(kind, key, place);
            }
            case UNIT -> {
                var module = desk.keys().moduleOfFolder(path.folder()).orElse(path.folder());
                desk.keys().guess(kind, module + "/" + key, place);
            }
            case THEME -> {
                for (var list :
                        Set.of(
                                Keys.Kind.THEME,
                                Keys.Kind.REGION,
                                Keys.Kind.SECTOR,
                                Keys.Kind.DOMAIN,
                                Keys.Kind.GROUP)) {
                    desk.keys().guess(list, key, place);
                }
            }
            case CASE, ACTOR, TERM, REGION, SECTOR, DOMAIN, GROUP ->
                    desk.keys().guess(kind, key, place);
        }
    }

    // Read them

    private record Modules(List<CourseModule> modules, Map<UnitRef, FormerKeys> formerSteps) {}

    private Modules readModules() {
        var modules = new ArrayList<CourseModule>();
        var formerSteps = new HashMap<UnitRef, FormerKeys>();
        var reader = new ModuleReader(desk);
        var units = new ArrayList<UnitReader.Read>();
        for (var folder : folders()) {
            var moduleFiles = pairs(Kind.MODULE, folder);
            if (moduleFiles.isEmpty()) {
                readUnits(folder, desk.keys().moduleOfFolder(folder).orElse(folder), List.of());
                noteModuleWithoutFile(folder);
            } else {
                var pages = moduleFiles.getFirst();
                var number = pages.getFirst().path().moduleNumber(modules.size() + 1);
                var module = reader.read(pages, number);
                var read = readUnits(folder, module.key(), module.sections());
                units.addAll(read);
                modules.add(
                        ModuleReader.with(
                                module,
                                read.stream().map(UnitReader.Read::unit).toList(),
                                module.text()));
            }
        }
        for (var unit : units) {
            formerSteps.put(unit.unit().ref(), unit.formerKeys());
        }
        noteCycles(units);
        return new Modules(modules, Map.copyOf(formerSteps));
    }

    private void noteModuleWithoutFile(String folder) {
        var isBroken =
                broken.keySet().stream()
                        .anyMatch(
                                path -> path.kind() == Kind.MODULE && path.folder().equals(folder));
        if (!isBroken) {
            problem(
                    new Place("modules/%s/module.nl.md".formatted(folder), 1),
                    "The folder “%s” has units but no module file.".formatted(folder),
                    "Write module.nl.md, module.en.md or both in that folder.");
        }
    }

    /// In the order of their names.
    private Set<String> folders() {
        var folders = new LinkedHashSet<String>();
        pages.keySet().stream()
                .filter(path -> path.kind() == Kind.MODULE || path.kind() == Kind.UNIT)
                .map(path -> new ContentPath(Kind.MODULE, path.folder(), "", path.language()))
                .sorted()
                .forEach(path -> folders.add(path.folder()));
        return folders;
    }

    private List<UnitReader.Read> readUnits(String folder, String module, List<String> sections) {
        var reader = new UnitReader(desk, module, sections);
        var units = new ArrayList<UnitReader.Read>();
        for (var pair : pairs(Kind.UNIT, folder)) {
            units.add(reader.read(pair, units.size() + 1));
        }
        return units;
    }

    private List<CaseStudy> readCases(List<CourseModule> modules) {
        var reader = new CaseReader(desk, modules);
        return pairs(Kind.CASE, "cases").stream().map(reader::read).toList();
    }

    /// The pages of one kind in one folder, both languages of a thing together.
    private List<List<Page>> pairs(Kind kind, String folder) {
        var found =
                pages.entrySet().stream()
                        .filter(page ->
                                page.getKey().kind() == kind
                                        && page.getKey().folder().equals(folder))
                        .collect(
                                groupingBy(
                                        page -> page.getKey().withoutLanguage(),
                                        LinkedHashMap::new,
                                        mapping(Map.Entry::getValue, toList())));
        return List.copyOf(found.values());
    }

    private Teaching readTeaching(List<CourseModule> modules) {
        var guideReader = new GuideReader(desk);
        var guides =
                folders().stream()
                        .flatMap(folder -> pairs(Kind.GUIDE, folder).stream())
                        .flatMap(pages -> guideReader.read(pages).stream())
                        .toList();
        var rhythmReader = new RhythmReader(modules);
        return new Teaching(
                guides, readEntries(Kind.RHYTHM).stream().map(rhythmReader::read).toList());
    }

    private List<Fields> readEntries(Kind kind) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    // Prerequisites

    private void noteCycles(List<UnitReader.Read> units) {
        var before = new HashMap<UnitRef, List<UnitRef>>();
        units.forEach(read -> before.put(read.unit().ref(), read.unit().prerequisites()));
        for (var read : units) {
            if (needs(read.unit().ref(), read.unit().ref(), before, new HashSet<>())) {
                problem(
                        read.prerequisites(),
                        "The unit “%s” must be done before itself, through its prerequisites."
                                .formatted(read.unit().ref()),
                        "Take one prerequisite out of the circle.");
            }
        }
    }

    private static boolean needs(
            UnitRef unit, UnitRef wanted, Map<UnitRef, List<UnitRef>> before, Set<UnitRef> seen) {
        for (var earlier : before.getOrDefault(unit, List.of())) {
            if (earlier.equals(wanted)
                    || (seen.add(earlier) && needs(earlier, wanted, before, seen))) {
                return true;
            }
        }
        return false;
    }

    private void problem(Place place, String message, String remedy) {
        desk.problems().add(place, message, remedy);
    }
}
