package welvaren.ui.admin;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import welvaren.audit.AuditTrail.Entry;
import welvaren.audit.Audited;
import welvaren.mail.Kind;
import welvaren.person.Role;

/// The particulars of a row, in the reader's language. Words that are not known here, as those of
/// an older version, stay as they are.
final class AuditDetail {

    /// Everything that is written down in words; numbers need none.
    static final Set<String> WORDS =
            Set.of(
                    "password",
                    "provider",
                    "link",
                    "one-browser",
                    "all-browsers",
                    "own-account",
                    "registration",
                    "invitation",
                    "reset",
                    "again",
                    "accepted",
                    "declined",
                    "unused",
                    "returned");

    private AuditDetail() {}

    static String said(Entry entry, Component page) {
        var detail = entry.detail();
        var word = detail.toLowerCase(Locale.ROOT).replace(' ', '-');
        if (WORDS.contains(word)) {
            return page.getTranslation("audit.detail." + word);
        }
        if (entry.event().equals(Audited.MAIL_READ.word()) && isKind(detail)) {
            return page.getTranslation("admin.mail.kind." + detail);
        }
        return Stream.of(detail.split(" ")).map(part -> role(part, page)).collect(joining(" "));
    }

    private static boolean isKind(String detail) {
        return Stream.of(Kind.values()).anyMatch(kind -> kind.tag().equals(detail));
    }

    private static String role(String part, Component page) {
        return Stream.of(Role.values())
                .filter(role -> role.word().equals(part))
                .findFirst()
                .map(role -> page.getTranslation(MemberTags.roleMessage(role)))
                .orElse(part);
    }
}
