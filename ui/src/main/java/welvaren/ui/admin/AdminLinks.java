package welvaren.ui.admin;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import welvaren.membership.Member;

/// The addresses of the pages for administrators, to put into a link.
public final class AdminLinks {

    static final String PEOPLE = "admin/people";
    static final String INVITE = "admin/invite";
    static final String IMPORT = "admin/import";
    static final String MAIL = "admin/mail";
    static final String AUDIT = "admin/audit";
    static final String RETENTION = "admin/retention";
    static final String ERASE = "admin/erase";

    static final String WORDS = "q";
    static final String STATE = "state";
    static final String PAGE = "page";

    private AdminLinks() {}

    /// Everybody with an account.
    public static String people() {
        return PEOPLE;
    }

    static String person(Member member) {
        return PEOPLE + "/" + member.uuid();
    }

    static QueryParameters asking(String words) {
        return words.isEmpty() ? QueryParameters.empty() : QueryParameters.of(WORDS, words);
    }

    static String found(String words, int page) {
        return PEOPLE + query(WORDS, words, page);
    }

    static String mails(String state, int page) {
        return MAIL + query(STATE, state, page);
    }

    private static String query(String name, String value, int page) {
        var parameters = new LinkedHashMap<String, String>();
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
        if (page > 1) {
            parameters.put(PAGE, Integer.toString(page));
        }
        return parameters.isEmpty() ? "" : "?" + queryString(parameters);
    }

    private static String queryString(Map<String, String> parameters) {
        return QueryParameters.simple(parameters).getQueryString();
    }

    /// The page that an address asks for; the first where it asks for none that could be.
    static int page(QueryParameters asked) {
        return asked.getSingleParameter(PAGE)
                .filter(page -> page.matches("[1-9]\\d{0,4}"))
                .map(Integer::valueOf)
                .orElse(1);
    }
}
