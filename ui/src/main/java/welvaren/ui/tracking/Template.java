package welvaren.ui.tracking;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.content.Catalogue;
import welvaren.person.Viewer;
import welvaren.tracking.Reason;
import welvaren.ui.language.Messages;

/// What a message to a learner begins with: in her language, to be changed before it goes.
final class Template {

    private Template() {}

    static String of(List<Reason> reasons, Fellow learner, Viewer by, Catalogue catalogue) {
        var words = new ReasonWords(catalogue, learner.language());
        var seen = distinct(reasons).map(words::toHer).collect(joining(" "));
        var name = by instanceof Viewer.SignedIn person ? person.name() : "";
        var ask = Messages.in(learner.language(), "tracking.message.ask");
        var opening = seen.isEmpty() ? ask : seen + " " + ask;
        return opening + "\n\n" + Messages.in(learner.language(), "tracking.message.end", name);
    }

    /// One of each kind, the latest: nobody is told of ten questions.
    private static Stream<Reason> distinct(List<Reason> reasons) {
        var byKind = new LinkedHashMap<Class<?>, Reason>();
        reasons.forEach(reason -> byKind.put(reason.getClass(), reason));
        return byKind.values().stream();
    }
}
