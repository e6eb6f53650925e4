package welvaren.ui.signin;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.UUID;

/// An attribute of a session in which somebody is signed in: it tells when the session is gone.
final class Opened implements HttpSessionBindingListener {

    static final String NAME = Opened.class.getName();

    private final OpenSessions all;
    private final PersonDetails person;
    private final HttpSession http;
    private final String id = UUID.randomUUID().toString();

    Opened(OpenSessions all, PersonDetails person, HttpSession http) {
        this.all = all;
        this.person = person;
        this.http = http;
    }

    /// Names the session here; its real id changes.
    String id() {
        return id;
    }

    String series() {
        return person.series();
    }

    String personRef() {
        return Long.toString(person.viewer().id().value());
    }

    HttpSession http() {
        return http;
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        all.opened(this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        all.closed(this);
    }
}
