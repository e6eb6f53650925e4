package welvaren.ui.suggestions;

import java.util.Optional;
import welvaren.content.Catalogue;
import welvaren.language.Language;
import welvaren.suggestion.Subject;
import welvaren.ui.actors.ActorLinks;
import welvaren.ui.glossary.GlossaryLinks;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.library.CaseLinks;

/// What a subject is called, and where it is.
record SubjectTitle(String title, String path) {

    /// Empty for what is not there, or not any more.
    static Optional<SubjectTitle> of(Subject subject, Catalogue catalogue, Language language) {
        var key = subject.key();
        return switch (subject.kind()) {
            case CASE ->
                    catalogue
                            .caseStudy(key)
                            .map(study ->
                                    new SubjectTitle(
                                            study.text().in(language).title(),
                                            CaseLinks.of(study)));
            case ACTOR ->
                    catalogue
                            .actor(key)
                            .map(actor -> new SubjectTitle(actor.fullName(), ActorLinks.of(actor)));
            case TERM ->
                    catalogue
                            .term(key)
                            .map(term ->
                                    new SubjectTitle(
                                            term.term().in(language), GlossaryLinks.of(term)));
            case UNIT ->
                    subject.unit()
                            .flatMap(catalogue::unit)
                            .map(unit ->
                                    new SubjectTitle(
                                            unit.text().in(language).title(),
                                            LearningLinks.unit(unit.ref())));
        };
    }
}
