package welvaren.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import welvaren.membership.Member;
import welvaren.person.Role;

/// The roles of somebody and whether she can sign in, in words.
class MemberTags extends Div {

    MemberTags(Member member) {
        addClassNames("row", "wrapf", "tags");
        member.roles().stream().sorted().forEach(role -> add(tag(roleMessage(role), "tag")));
        switch (member.state()) {
            case INVITED -> add(tag("admin.state.invited", "tag", "warn"));
            case CLOSED -> add(tag("admin.state.closed", "tag", "bad"));
            case ACTIVE -> {}
        }
    }

    private Span tag(String message, String... classes) {
        var tag = new Span(getTranslation(message));
        tag.addClassNames(classes);
        return tag;
    }

    static String roleMessage(Role role) {
        return "admin.role." + role.name().toLowerCase(Locale.ROOT);
    }
}
