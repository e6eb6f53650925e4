package welvaren.ui.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import welvaren.content.Actor;
import welvaren.content.CaseStudy;
import welvaren.content.Catalogues;
import welvaren.content.CourseModule;
import welvaren.content.CourseUnit;
import welvaren.content.Figure;
import welvaren.content.Outcome;
import welvaren.content.Source;
import welvaren.finding.FindableRef;
import welvaren.language.Language;

/// Modules, cases and actors, for programs. Every key is the one in the page's address.
@RestController
@RequestMapping("/api/v1")
class CatalogueController {

    /// A module in a list.
    record ModuleSummary(
            String id,
            int number,
            String title,
            String lead,
            String url,
            int units,
            int minutes,
            String lang) {}

    /// A module with its units.
    record ModuleDetail(
            String id,
            int number,
            String title,
            String lead,
            String url,
            String text,
            List<Outcome> outcomes,
            List<UnitSummary> units,
            String licence,
            String lang) {}

    record UnitSummary(String id, String title, String lead, String url, int minutes) {}

    /// A case in a list.
    record CaseSummary(
            String id,
            String title,
            String lead,
            String url,
            List<String> themes,
            String sector,
            List<String> regions,
            String lang) {}

    /// A case with all that is known of it.
    record CaseDetail(
            @JsonUnwrapped CaseSummary summary,
            String targetGroup,
            String duration,
            String cost,
            String paidBy,
            String status,
            String statusAsOf,
            List<String> takeaways,
            List<Block> blocks,
            List<Figure> figures,
            List<String> actors,
            List<String> units,
            List<Source> sources,
            String licence) {}

    record Block(String key, String title, String text) {}

    /// An actor in a list.
    record ActorSummary(
            String id,
            String name,
            String acronym,
            String url,
            List<String> domains,
            List<String> regions) {}

    /// An actor with all that is known of it.
    record ActorDetail(
            @JsonUnwrapped ActorSummary summary,
            String text,
            String remark,
            List<Actor.OtherName> otherNames,
            List<Actor.Relation> relations,
            List<String> cases,
            List<Source> sources) {}

    private final Catalogues catalogues;

    CatalogueController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping("/modules")
    Page.Items<ModuleSummary> modules(
            @RequestParam(defaultValue = "nl") String lang,
            @RequestParam(defaultValue = Page.FIRST) int page,
            @RequestParam(defaultValue = Page.USUAL_SIZE) int size) {
        var language = Asked.language(lang);
        return new Page(page, size)
                .of(catalogues.current().modules(), module -> summary(module, language));
    }

    @GetMapping("/modules/{id}")
    ModuleDetail module(@PathVariable String id, @RequestParam(defaultValue = "nl") String lang) {
        var language = Asked.language(lang);
        return catalogues
                .current()
                .module(id)
                .map(module -> detail(module, language))
                .orElseThrow(Missing::new);
    }

    @GetMapping("/cases")
    Page.Items<CaseSummary> cases(
            @RequestParam(defaultValue = "nl") String lang,
            @RequestParam(defaultValue = Page.FIRST) int page,
            @RequestParam(defaultValue = Page.USUAL_SIZE) int size) {
        var language = Asked.language(lang);
        return new Page(page, size)
                .of(catalogues.current().cases(), study -> summary(study, language));
    }

    @GetMapping("/cases/{id}")
    CaseDetail caseStudy(@PathVariable String id, @RequestParam(defaultValue = "nl") String lang) {
        var language = Asked.language(lang);
        return catalogues
                .current()
                .caseStudy(id)
                .map(study -> detail(study, language))
                .orElseThrow(Missing::new);
    }

    @GetMapping("/actors")
    Page.Items<ActorSummary> actors(
            @RequestParam(defaultValue = "nl") String lang,
            @RequestParam(defaultValue = Page.FIRST) int page,
            @RequestParam(defaultValue = Page.USUAL_SIZE) int size) {
        Asked.language(lang);
        return new Page(page, size).of(catalogues.current().actors(), CatalogueController::summary);
    }

    @GetMapping("/actors/{id}")
    ActorDetail actor(@PathVariable String id, @RequestParam(defaultValue = "nl") String lang) {
        var language = Asked.language(lang);
        return catalogues
                .current()
                .actor(id)
                .map(actor -> detail(actor, language))
                .orElseThrow(Missing::new);
    }

    /// Whatever else is asked for is not there, and is said in the same form.
    @Hidden
    @GetMapping("/**")
    void nothing() {
        throw new Missing();
    }

    private static ModuleSummary summary(CourseModule module, Language language) {
        var shown = module.text().shown(language);
        return new ModuleSummary(
                module.key(),
                module.number(),
                shown.text().title(),
                shown.text().lead(),
                "/modules/" + module.key(),
                module.units().size(),
                module.minutes(),
                shown.language().tag());
    }

    private static ModuleDetail detail(CourseModule module, Language language) {
        var shown = module.text().shown(language);
        return new ModuleDetail(
                module.key(),
                module.number(),
                shown.text().title(),
                shown.text().lead(),
                "/modules/" + module.key(),
                shown.text().introduction().plain(),
                shown.text().outcomes(),
                module.units().stream().map(unit -> summary(unit, language)).toList(),
                shown.text().credits().licence(),
                shown.language().tag());
    }

    private static UnitSummary summary(CourseUnit unit, Language language) {
        var text = unit.text().in(language);
        return new UnitSummary(
                unit.ref().unit(),
                text.title(),
                text.lead(),
                Paths.of(FindableRef.unit(unit.ref())),
                unit.minutes());
    }

    private static CaseSummary summary(CaseStudy study, Language language) {
        var shown = study.text().shown(language);
        return new CaseSummary(
                study.key(),
                shown.text().title(),
                shown.text().lead(),
                Paths.of(FindableRef.caseStudy(study.key())),
                study.themes(),
                study.sector(),
                study.regions(),
                shown.language().tag());
    }

    private static CaseDetail detail(CaseStudy study, Language language) {
        var text = study.text().in(language);
        return new CaseDetail(
                summary(study, language),
                text.targetGroup().orElse(""),
                text.duration().orElse(""),
                text.cost().orElse(""),
                text.paidBy().orElse(""),
                text.status().orElse(""),
                text.statusAsOf().orElse(""),
                text.takeaways(),
                text.blocks().stream()
                        .map(block ->
                                new Block(
                                        block.key().name().toLowerCase(Locale.ROOT),
                                        block.title(),
                                        block.text().plain()))
                        .toList(),
                text.figures(),
                study.actors(),
                study.units().stream().map(unit -> unit.toString()).toList(),
                text.sources(),
                text.credits().licence());
    }

    private static ActorSummary summary(Actor actor) {
        return new ActorSummary(
                actor.key(),
                actor.name(),
                actor.acronym().orElse(""),
                Paths.of(FindableRef.actor(actor.key())),
                actor.roles().stream().map(Actor.Role::domain).toList(),
                actor.regions());
    }

    private ActorDetail detail(Actor actor, Language language) {
        return new ActorDetail(
                summary(actor),
                actor.summary().map(text -> text.in(language)).orElse(""),
                actor.remark().map(text -> text.in(language)).orElse(""),
                actor.otherNames(),
                actor.relations(),
                catalogues.current().casesOf(actor).stream().map(CaseStudy::key).toList(),
                actor.sources());
    }
}
