package welvaren.ui.testing;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The browser's side of the conversation with the server, without a browser: it says what a test
/// tells it to say, also what no browser would, and shows every word that comes back.
public final class Wire {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String server;
    private final StringBuilder heard = new StringBuilder();
    private final Map<Integer, String> tags = new HashMap<>();
    private final List<JsonNode> answers = new ArrayList<>();
    private String page = "";
    private String token = "";
    private String pushId = "";
    private int ui;
    private int syncId;
    private int clientId;

    /// @param server `http://localhost:…`
    public Wire(String server) {
        this.server = server;
    }

    /// Opens a page in a new tab of this browser.
    ///
    /// @param path without the first slash
    public Wire open(String path) {
        var location = URLEncoder.encode(path, UTF_8);
        page = "/";
        heard.append(get("/" + path).body());
        var first = get("/?v-r=init&location=%s&query=".formatted(location));
        heard.append(first.body());
        var config = JSON.readTree(first.body()).get("appConfig");
        ui = config.get("v-uiId").asInt();
        var uidl = config.get("uidl");
        pushId = uidl.path("Vaadin-Push-ID").asString(pushId);
        answers.add(uidl);
        token = uidl.get("Vaadin-Security-Key").asString();
        syncId = uidl.get("syncId").asInt();
        clientId = 0;
        tags.clear();
        learn(uidl);
        go(path);
        return this;
    }

    /// Signs in on the page for it, as a person does.
    public Wire signIn(String email, String password) {
        open("login");
        type(node("vaadin-email-field").orElseThrow(), email);
        type(node("vaadin-password-field").orElseThrow(), password);
        click(node("vaadin-button").orElseThrow());
        heard();
        return this;
    }

    /// Goes to another page in the same tab.
    public void go(String path) {
        var data = JSON.createObjectNode();
        data.put("route", path)
                .put("query", "")
                .put("appShellTitle", "")
                .put("trigger", "")
                .putNull("historyState");
        say(event(1, "ui-navigate", data));
    }

    public void type(int node, String text) {
        var sync = JSON.createObjectNode();
        sync.put("type", "mSync").put("node", node).put("feature", 1);
        sync.put("property", "value").put("value", text);
        say(sync);
    }

    public void click(int node) {
        var data = JSON.createObjectNode();
        for (var number : List.of("screenX", "screenY", "clientX", "clientY", "button", "detail")) {
            data.put("event." + number, 0);
        }
        for (var key : List.of("shiftKey", "ctrlKey", "altKey", "metaKey")) {
            data.put("event." + key, false);
        }
        say(event(node, "click", data));
    }

    public static ObjectNode event(int node, String name, ObjectNode data) {
        var event = JSON.createObjectNode();
        event.put("type", "event").put("node", node).put("event", name).set("data", data);
        return event;
    }

    /// Says something a browser would say, and takes in what changes by it.
    public HttpResponse<String> say(JsonNode... sayings) {
        var message = JSON.createObjectNode();
        message.put("csrfToken", token).put("syncId", syncId).put("clientId", clientId);
        message.putArray("rpc").addAll(List.of(sayings));
        var answer = post(message.toString());
        if (answer.statusCode() == 200) {
            var uidl = JSON.readTree(answer.body().replaceFirst("^for\\(;;\\);", ""));
            var change = uidl.isArray() ? uidl.get(0) : uidl;
            if (change.has("clientId")) {
                clientId = change.get("clientId").asInt();
                syncId = change.get("syncId").asInt();
                answers.add(change);
                learn(change);
            }
        }
        return answer;
    }

    /// Says anything at all.
    public HttpResponse<String> post(String body) {
        var request =
                HttpRequest.newBuilder(URI.create(server + page + "?v-r=uidl&v-uiId=" + ui))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(body));
        var answer = send(request);
        heard.append(answer.body());
        return answer;
    }

    public HttpResponse<String> get(String path) {
        return send(
                HttpRequest.newBuilder(URI.create(server + path)).header("Accept", "text/html"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void learn(JsonNode uidl) {
        var changes = uidl.get("changes");
        if (changes == null) {
            return;
        }
        for (var change : changes) {
            var isTag = change.has("key") && change.get("key").asString().equals("tag");
            if (isTag && change.get("feat").asInt() == 0) {
                tags.put(change.get("node").asInt(), change.get("value").asString());
            }
        }
    }

    /// The nodes that the server made with this tag, in the order in which it did.
    public List<Integer> nodes(String tag) {
        return tags.entrySet().stream()
                .filter(node -> node.getValue().equals(tag))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    public List<Integer> nodes() {
        return new ArrayList<>(tags.keySet());
    }

    /// Everything that the server said since the last time, as it came over the wire.
    public String heard() {
        var all = heard.toString();
        heard.setLength(0);
        answers.clear();
        return all;
    }

    /// What the server said to pages since the last time.
    public List<JsonNode> answers() {
        var all = List.copyOf(answers);
        answers.clear();
        return all;
    }

    /// The secret of this page, against requests that another site makes.
    public String token() {
        return token;
    }

    /// Names this browser when a page opens its web socket.
    public String pushId() {
        return pushId;
    }

    /// Which page it is among those of this browser.
    public int ui() {
        return ui;
    }

    public Optional<Integer> node(String tag) {
        return nodes(tag).stream().findFirst();
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public int syncId() {
        return syncId;
    }

    public int clientId() {
        return clientId;
    }
}
