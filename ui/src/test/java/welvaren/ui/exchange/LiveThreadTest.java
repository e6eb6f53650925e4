package welvaren.ui.exchange;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Collections.synchronizedList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import welvaren.account.Account;
import welvaren.account.Accounts;
import welvaren.account.People;
import welvaren.account.Registration;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortSettings;
import welvaren.cohort.Cohorts;
import welvaren.cohort.Creating;
import welvaren.cohort.Enrolments;
import welvaren.cohort.FirstPlan;
import welvaren.cohort.JoinCodes;
import welvaren.content.Catalogues;
import welvaren.exchange.Contribution;
import welvaren.exchange.Posting.Posted;
import welvaren.exchange.Posts;
import welvaren.language.Language;
import welvaren.person.Viewer;
import welvaren.ui.browser.RunningApplication;
import welvaren.ui.testing.Wire;

/// People with the same thread open, each in a browser and on a web socket of her own, and how long
/// it takes until all of them have what somebody posts. `./welvaren drill thread` does it with a
/// hundred people and prints the times.
class LiveThreadTest {

    private static final int PEOPLE = Integer.getInteger("welvaren.live.people", 2);
    private static final int POSTS = PEOPLE > 10 ? 40 : 2;
    private static final String PASSWORD = "vier losse gewone woorden";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<Integer, CountDownLatch> awaited = new ConcurrentHashMap<>();
    private final List<Long> millis = synchronizedList(new ArrayList<>());
    private final Map<Integer, Long> sentAt = new ConcurrentHashMap<>();

    @Test
    void what_somebody_posts_is_on_every_open_page_at_once() throws Exception {
        var karel =
                RunningApplication.bean(Accounts.class)
                        .byEmail("karel@welvaren.example")
                        .orElseThrow()
                        .viewer();
        var cohort = cohort(karel);
        var posts = RunningApplication.bean(Posts.class);
        var thread =
                ((Posted) posts.open(karel, cohort, "Wie kijkt mee?", said("Iedereen."))).thread();
        var sockets = new ArrayList<Socket>();
        try {
            for (var i = 0; i < PEOPLE; i++) {
                sockets.add(reader(karel, cohort, thread));
            }
            for (var number = 0; number < POSTS; number++) {
                var latch = new CountDownLatch(PEOPLE);
                awaited.put(number, latch);
                sentAt.put(number, System.nanoTime());
                posts.say(karel, thread, said("bericht-nummer-%d-einde".formatted(number)));
                assertThat(latch.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                        .as("post %d is on all %d pages", number, PEOPLE)
                        .isTrue();
            }
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
        var sorted = millis.stream().sorted().toList();
        System.out.printf(
                "%d people, %d posts: median %d ms, p95 %d ms, slowest %d ms%n",
                PEOPLE,
                POSTS,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.getLast());
        assertThat(sorted).hasSize(PEOPLE * POSTS);
    }

    private static UUID cohort(Viewer.SignedIn lecturer) {
        var today = Cohort.today();
        var settings =
                new CohortSettings(
                        "Zorg", Language.NL, Optional.of(today), Optional.of(today.plusWeeks(9)));
        var unit = RunningApplication.bean(Catalogues.class).current().units().getFirst().ref();
        var made =
                RunningApplication.bean(Cohorts.class)
                        .create(lecturer, settings, new FirstPlan.Spread(List.of(unit)));
        return ((Creating.Created) made).cohort();
    }

    private static Contribution said(String body) {
        return new Contribution(body, Optional.empty(), UUID.randomUUID());
    }

    /// Somebody new who has the thread open.
    private Socket reader(Viewer.SignedIn karel, UUID cohort, UUID thread) throws IOException {
        var email = "lezer%d@school.example".formatted(System.nanoTime());
        var account = register(email);
        var code = RunningApplication.bean(JoinCodes.class).entrance(karel, cohort).code();
        RunningApplication.bean(Enrolments.class).join(account.viewer(), code);
        var browser = new Wire(RunningApplication.address()).signIn(email, PASSWORD);
        browser.open(ExchangeLinks.thread(cohort, thread));
        assertThat(browser.heard()).contains("Iedereen.");
        var socket = webSocket(browser);
        Thread.ofVirtual().start(() -> read(socket));
        return socket;
    }

    private static Account register(String email) {
        var made =
                RunningApplication.bean(People.class)
                        .register("Lezer", email, PASSWORD, Language.NL);
        return ((Registration.Registered) made).account();
    }

    /// As the page opens it. Java's own clients do not let an Origin be set.
    private static Socket webSocket(Wire browser) throws IOException {
        var address = URI.create(RunningApplication.address());
        var socket = new Socket("127.0.0.1", address.getPort());
        var request =
                """
                GET /VAADIN/push?v-r=push&v-uiId=%d&v-pushId=%s&X-Atmosphere-tracking-id=0\
                &X-Atmosphere-Framework=3.1.0&X-Atmosphere-Transport=websocket\
                &X-Atmosphere-TrackMessageSize=true HTTP/1.1
                Host: %s
                Connection: Upgrade
                Upgrade: websocket
                Origin: %s
                Cookie: JSESSIONID=%s
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

                """
                        .formatted(
                                browser.ui(),
                                browser.pushId(),
                                address.getAuthority(),
                                address,
                                browser.cookie("JSESSIONID").orElseThrow())
                        .replace("\n", "\r\n");
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        assertThat(line(socket.getInputStream())).contains("101");
        while (!line(socket.getInputStream()).isEmpty()) {
            // The rest of the answer to the handshake.
        }
        return socket;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /// Takes the time of each post that comes, once.
    private void read(Socket socket) {
        var next = 0;
        var said = new StringBuilder();
        try {
            var in = socket.getInputStream();
            for (var first = in.read(); first >= 0; first = in.read()) {
                said.append(new String(in.readNBytes((int) length(in)), UTF_8));
                var wanted = "bericht-nummer-%d-einde".formatted(next);
                if (said.indexOf(wanted) >= 0) {
                    millis.add((System.nanoTime() - sentAt.get(next)) / 1_000_000);
                    awaited.get(next).countDown();
                    said.setLength(0);
                    next++;
                }
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static long length(InputStream in) throws IOException {
        var length = in.read();
        var more = length == 127 ? 8 : length == 126 ? 2 : 0;
        long all = more == 0 ? length : 0;
        for (var i = 0; i < more; i++) {
            all = all << 8 | in.read();
        }
        return all;
    }
}
