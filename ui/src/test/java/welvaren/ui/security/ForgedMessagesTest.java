package welvaren.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import welvaren.account.DemoPeople;
import welvaren.ui.browser.RunningApplication;
import welvaren.ui.testing.Wire;

/// Messages that no page of ours sends: wrong nodes, events, methods, types and tokens, from a
/// seed. Whatever is said, the server tells nothing about itself and nothing of anybody else
/// changes. `-Dwelvaren.forged=50000` says more.
class ForgedMessagesTest {

    private static final int MANY = Integer.getInteger("welvaren.forged", 5000);
    private static final long SEED = Long.getLong("welvaren.forged.seed", 20261122);
    private static final int PATIENCE = 250;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> PAGES =
            List.of("modules/samenwerken/waarom-samenwerken", "me", "cases", "search", "shortlist");

    /// What only we should read: where in our code something went wrong.
    private static final Pattern TOLD_TOO_MUCH =
            Pattern.compile(
                    "\\.java:\\d+|\\tat [a-z]|Caused"
                            + " by|(java|com|org|welvaren)\\.[\\w.]+(Exception|Error)|PSQL|org\\.jooq");

    private static final List<String> EVENTS =
            List.of(
                    "click",
                    "change",
                    "value-changed",
                    "opened-changed",
                    "ui-navigate",
                    "keydown",
                    "ui-leave-navigation",
                    "ui-refresh",
                    "submit",
                    "upload-start",
                    "attach",
                    "",
                    "__proto__",
                    "\u0000");
    private static final List<String> METHODS =
            List.of(
                    "setText",
                    "getClass",
                    "removeAll",
                    "setVisible",
                    "$server",
                    "close",
                    "execute",
                    "navigate",
                    "setLocation",
                    "finalize",
                    "connectClient",
                    "browserNavigate");
    private static final List<String> PROPERTIES =
            List.of(
                    "value",
                    "disabled",
                    "innerHTML",
                    "enabled",
                    "invalid",
                    "_selectedKey",
                    "tag",
                    "payload",
                    "text",
                    "checked",
                    "items",
                    "__proto__");
    private static final List<String> TYPES =
            List.of(
                    "event",
                    "mSync",
                    "publishedEventHandler",
                    "attachExistingElement",
                    "attachExistingElementById",
                    "navigation",
                    "channel",
                    "sync",
                    "nothing");

    private final SplittableRandom random = new SplittableRandom(SEED);

    @BeforeAll
    static void errors_are_expected() {
        log(LogLevel.OFF);
    }

    @AfterAll
    static void errors_are_not_expected_any_more() {
        log(null);
    }

    private static void log(LogLevel level) {
        var logs = LoggingSystem.get(ForgedMessagesTest.class.getClassLoader());
        for (var name :
                List.of("com.vaadin", "org.apache.catalina", "welvaren", "org.atmosphere")) {
            logs.setLogLevel(name, level);
        }
    }

    @Test
    void nothing_is_told_and_nothing_of_anybody_else_changes() {
        var guest = new Wire(RunningApplication.address());
        var yassin = new Wire(RunningApplication.address());
        yassin.signIn(DemoPeople.ALL.get(1).email(), DemoPeople.PASSWORD);
        var before = fingerprint();
        var heeded = 0;
        for (var i = 0; i < MANY; i++) {
            var wire = i % 2 == 0 ? guest : yassin;
            if (i % PATIENCE < 2) {
                wire.open(PAGES.get(random.nextInt(PAGES.size())));
            }
            var answer = forged(wire);
            expectSilence(answer, i);
            heeded += answer.body().contains("\"syncId\":") ? 1 : 0;
            wire.heard();
        }

        assertThat(heeded).as("messages that reached a page").isGreaterThan(MANY / 4);
        assertThat(fingerprint()).isEqualTo(before);
        guest.open("about");
        assertThat(guest.heard()).as("and the server goes on").contains("Welvaren");
    }

    private static void expectSilence(HttpResponse<String> answer, int number) {
        assertThat(TOLD_TOO_MUCH.matcher(answer.body()).find())
                .as("seed %d, message %d: %d %s", SEED, number, answer.statusCode(), answer.body())
                .isFalse();
    }

    private HttpResponse<String> forged(Wire wire) {
        return switch (random.nextInt(10)) {
            case 0 -> wire.post(broken(message(wire, wire.token()).toString()));
            case 1 -> wire.post(message(wire, "41a0b70a-4801-477d-903d-62a64a2ebcb5").toString());
            case 2 -> wire.post(scrambled(wire).toString());
            case 3 -> wire.post("[".repeat(random.nextInt(5_000)));
            default -> wire.say(saying(wire));
        };
    }

    private ObjectNode message(Wire wire, String token) {
        var message = JSON.createObjectNode();
        message.put("csrfToken", token);
        message.put("syncId", wire.syncId()).put("clientId", wire.clientId());
        message.putArray("rpc").add(saying(wire));
        return message;
    }

    private ObjectNode scrambled(Wire wire) {
        var message = message(wire, wire.token());
        switch (random.nextInt(5)) {
            case 0 -> message.set("rpc", value());
            case 1 -> message.remove("rpc");
            case 2 -> message.set("csrfToken", value());
            case 3 -> message.set("syncId", value());
            default -> message.remove("csrfToken");
        }
        return message;
    }

    private String broken(String text) {
        var place = random.nextInt(text.length());
        return random.nextBoolean()
                ? text.substring(0, place)
                : text.substring(0, place) + (char) random.nextInt(1, 128) + text.substring(place);
    }

    private ObjectNode saying(Wire wire) {
        var saying = JSON.createObjectNode();
        saying.put("type", one(TYPES)).put("node", node(wire));
        saying.put("event", one(EVENTS)).put("property", one(PROPERTIES));
        saying.put("templateEventMethodName", one(METHODS));
        saying.put("feature", random.nextInt(-1, 40)).put("channel", random.nextInt(-1, 40));
        saying.set("value", value());
        saying.set("data", random.nextBoolean() ? JSON.createObjectNode() : value());
        saying.set("templateEventMethodArgs", JSON.createArrayNode().add(value()));
        saying.set("args", JSON.createArrayNode().add(value()));
        if (random.nextInt(4) == 0) {
            var names = List.copyOf(saying.propertyNames());
            saying.remove(names.get(random.nextInt(names.size())));
        }
        return saying;
    }

    private int node(Wire wire) {
        var nodes = wire.nodes();
        return random.nextInt(5) == 0 || nodes.isEmpty()
                ? random.nextInt(-5, 100_000)
                : nodes.get(random.nextInt(nodes.size()));
    }

    private JsonNode value() {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().numberNode(random.nextInt());
            case 2 -> JSON.getNodeFactory().numberNode(1e300);
            case 3 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 4 -> JSON.createArrayNode().add("a").add(1);
            case 5 -> JSON.createObjectNode().put("@v-node", 1).put("route", "me");
            case 6 -> JSON.getNodeFactory().stringNode("<img src=x onerror=alert(1)>".repeat(9));
            default -> JSON.getNodeFactory().stringNode("'; drop table person; --\u0000\uFFFF");
        };
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /// Of every account and role, and of what everybody but Yassin did and wrote.
    private static String fingerprint() {
        var db = JdbcClient.create(RunningApplication.bean(DataSource.class));
        var all = new StringBuilder();
        for (var table :
                List.of("written", "attachment", "progress_event", "step_state", "saved_item")) {
            all.append(hash(db, table, "person_id <> (select id from person where email = ?)"));
        }
        all.append(hash(db, "person_role", "? <> ''"));
        all.append(hash(db, "person", "email <> ?"));
        return all.toString();
    }

    private static String hash(JdbcClient db, String table, String which) {
        return db.sql(
                        "select coalesce(md5(string_agg(x::text, '|' order by x::text)), '') from "
                                + table
                                + " x where "
                                + which)
                .param(DemoPeople.ALL.get(1).email())
                .query(String.class)
                .single();
    }
}
