package welvaren.ui.finding;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import welvaren.ui.design.Notice;

/// Says which choices of an address do not exist on the page, with the address without them.
public class WrongChoices extends Composite<Div> {

    private static final int NAMED = 3;
    private static final int LONGEST_VALUE = 40;

    private final Notice notice = Notice.plain();

    public WrongChoices() {
        getContent().addClassName("wrongchoices");
        getContent().add(notice);
    }

    /// @param here the address as asked
    public void say(List<WrongChoice> wrong, Location here) {
        if (wrong.isEmpty()) {
            hush();
        } else {
            var named = wrong.stream().limit(NAMED).map(this::sentence);
            var more = wrong.size() - NAMED;
            var others =
                    more > 0
                            ? Stream.of(getTranslation("choice.more", more))
                            : Stream.<String>empty();
            var way =
                    new Anchor(
                            without(wrong, here), getTranslation("choice.without", wrong.size()));
            notice.say(Stream.concat(named, others).collect(Collectors.joining(" ")), way);
        }
    }

    private String sentence(WrongChoice choice) {
        var value = choice.value();
        var shown =
                value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        return getTranslation(
                "choice.wrong", getTranslation("choice." + choice.parameter()), shown);
    }

    private static String without(List<WrongChoice> wrong, Location here) {
        var kept = new LinkedHashMap<String, List<String>>();
        here.getQueryParameters()
                .getParameters()
                .forEach((name, values) -> kept.put(name, new ArrayList<>(values)));
        for (var choice : wrong) {
            kept.getOrDefault(choice.parameter(), new ArrayList<>()).remove(choice.value());
        }
        kept.values().removeIf(List::isEmpty);
        return new Location(here.getPath(), new QueryParameters(kept)).getPathWithQueryParameters();
    }

    public void hush() {
        notice.hush();
    }
}
