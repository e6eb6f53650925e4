package welvaren.ui.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;
import welvaren.ui.language.Choices;
import welvaren.ui.signin.Visit;

/// Completes the first response of each page: the language of the document, whose page it is, and a
/// content security policy under which only scripts of this very response run. `unsafe-eval` is
/// Vaadin's need (its client compiles functions), and so is `unsafe-inline` for styles; `base-uri`
/// cannot be `none` because the page has a base.
@Component
class FirstResponse implements VaadinServiceInitListener {

    private static final int NONCE_BYTES = 16;
    private static final String POLICY =
            "default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval'; style-src 'self'"
                    + " 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src"
                    + " 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors"
                    + " 'none'";

    private final transient SecureRandom random = new SecureRandom();

    private final Visit visit;

    FirstResponse(Visit visit) {
        this.visit = visit;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.addIndexHtmlRequestListener(this::complete);
    }

    private void complete(IndexHtmlResponse response) {
        var document = response.getDocument();
        var nonce = nonce();
        document.getElementsByTag("script").attr("nonce", nonce);
        document.child(0).attr("lang", Choices.language(response.getVaadinRequest()).tag());
        document.head()
                .appendElement("meta")
                .attr("name", "visitor")
                .attr("content", visit.pseudonym());
        var answer = response.getVaadinResponse();
        answer.setHeader("Content-Security-Policy", POLICY.formatted(nonce));
        answer.setHeader("Cache-Control", "no-store");
    }

    private String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
