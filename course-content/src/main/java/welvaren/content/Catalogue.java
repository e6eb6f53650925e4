package welvaren.content;

import java.util.List;
import java.util.Optional;

/// All content that is running: sound, complete and unchanging. A new import makes a new catalogue.
public record Catalogue(
        List<CourseModule> modules,
        List<CaseStudy> cases,
        List<Actor> actors,
        List<Term> glossary,
        Vocabulary vocabulary,
        Teaching teaching) {

    public static final Catalogue EMPTY =
            new Catalogue(
                    List.of(), List.of(), List.of(), List.of(), Vocabulary.EMPTY, Teaching.NONE);

    public Catalogue {
        modules = List.copyOf(modules);
        cases = List.copyOf(cases);
        actors = List.copyOf(actors);
        glossary = List.copyOf(glossary);
    }

    /// The module with that key or, after a renaming, that alias.
    public Optional<CourseModule> module(String key) {
        return modules.stream()
                .filter(module -> module.key().equals(key) || module.aliases().contains(key))
                .findFirst();
    }

    /// The unit with these keys or aliases.
    public Optional<CourseUnit> unit(UnitRef ref) {
        return module(ref.module()).stream()
                .flatMap(module -> module.units().stream())
                .filter(unit -> named(unit, ref.unit()))
                .findFirst();
    }

    private static boolean named(CourseUnit unit, String key) {
        return unit.ref().unit().equals(key) || unit.aliases().contains(key);
    }

    /// All units, in the order of the modules.
    public List<CourseUnit> units() {
        return modules.stream().flatMap(module -> module.units().stream()).toList();
    }

    /// The case with that key or alias.
    public Optional<CaseStudy> caseStudy(String key) {
        return cases.stream()
                .filter(found -> found.key().equals(key) || found.aliases().contains(key))
                .findFirst();
    }

    /// The actor with that key or alias.
    public Optional<Actor> actor(String key) {
        return actors.stream()
                .filter(actor -> actor.key().equals(key) || actor.aliases().contains(key))
                .findFirst();
    }

    /// The term with that key or alias.
    public Optional<Term> term(String key) {
        return glossary.stream()
                .filter(term -> term.key().equals(key) || term.aliases().contains(key))
                .findFirst();
    }

    /// The drawing with that name, in whichever unit shows it.
    public Optional<Diagram> diagram(String name) {
        return units().stream()
                .flatMap(unit -> unit.text().byLanguage().values().stream())
                .flatMap(text -> text.parts().stream())
                .flatMap(part -> part.diagrams().stream())
                .filter(diagram -> diagram.name().equals(name))
                .findFirst();
    }

    /// The unit after this one in its module, or the first of the next module; empty after the last
    /// of all.
    public Optional<CourseUnit> next(CourseUnit unit) {
        var all = units();
        var next = all.indexOf(unit) + 1;
        return next < all.size() ? Optional.of(all.get(next)) : Optional.empty();
    }

    /// The unit before this one, also across modules; empty before the first of all.
    public Optional<CourseUnit> previous(CourseUnit unit) {
        var all = units();
        var previous = all.indexOf(unit) - 1;
        return previous >= 0 ? Optional.of(all.get(previous)) : Optional.empty();
    }

    /// The cases that name this actor.
    public List<CaseStudy> casesOf(Actor actor) {
        return cases.stream().filter(found -> found.actors().contains(actor.key())).toList();
    }

    /// The units that name this case, and those that the case names.
    public List<CourseUnit> unitsOf(CaseStudy study) {
        return units().stream()
                .filter(unit ->
                        unit.cases().contains(study.key()) || study.units().contains(unit.ref()))
                .toList();
    }

    /// The cases that this unit names, and those that name the unit.
    public List<CaseStudy> casesOf(CourseUnit unit) {
        return cases.stream()
                .filter(found ->
                        unit.cases().contains(found.key()) || found.units().contains(unit.ref()))
                .toList();
    }
}
