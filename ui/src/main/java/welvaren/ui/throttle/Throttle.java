package welvaren.ui.throttle;

import io.github.bucket4j.TimeMeter;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Lets people ask as often as people do, and makes programs that guess or flood wait. Ask it first
/// and do nothing when there is a [Wait]; say that, and keep what was typed:
///
/// ```java
/// var wait = throttle.take(Throttled.FORM);
/// if (wait.isPresent()) {
///     notice.say(wait.get().in(Language.of(getLocale())));
///     return;
/// }
/// ```
///
/// Turns are kept in the memory of this node, by the address of the browser as the server sees it
/// (what a request says about itself counts only when the setting `welvaren.proxies` names the
/// proxy that says it), and by person. What nobody may do too often to one account, such as
/// guessing its password, is counted where accounts are.
@Component
@EnableConfigurationProperties(Limits.class)
public class Throttle {

    private final Limits limits;
    private final Buckets buckets;

    @Autowired
    Throttle(Limits limits) {
        this(limits, TimeMeter.SYSTEM_NANOTIME);
    }

    Throttle(Limits limits, TimeMeter clock) {
        this.limits = limits;
        this.buckets = new Buckets(clock);
    }

    /// Takes a turn of whoever is at the page: her own when she signed in, so that she does not
    /// wait for others in the same building; otherwise one of her address.
    public Optional<Wait> take(Throttled what) {
        return Asking.person()
                .map(person -> buckets.take(what, person, limits.of(what).person()))
                .orElseGet(() -> takeFrom(what, Asking.address()));
    }

    /// Takes a turn of an address that asks without a page, such as a program's.
    public Optional<Wait> takeFrom(Throttled what, String address) {
        var limit = limits.of(what).address();
        return buckets.take(what, "from " + Asking.network(address), limit);
    }
}
