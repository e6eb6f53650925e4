package welvaren.ui.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A small OpenID provider on this machine, as the specification has it: discovery, keys, code flow
/// with PKCE, a signed ID token and user info. It signs in whoever comes as [#next], and can be
/// made to lie.
public final class OidcProvider {

    /// Who signs in next, and what is done to the ID token before it is signed.
    public record Next(
            String subject,
            String email,
            boolean verified,
            String name,
            UnaryOperator<JWTClaimsSet.Builder> lie) {}

    public static final String CLIENT = "welvaren";
    public static final String SECRET = "not a secret";

    private static final OidcProvider ONLY = new OidcProvider();

    private record Asked(String nonce, String challenge, String redirect, Next who) {}

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final Map<String, Next> tokens = new ConcurrentHashMap<>();
    private volatile Next next = new Next("nobody", "", false, "", claims -> claims);

    private OidcProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/.well-known/openid-configuration", this::configuration);
            server.createContext("/keys", http -> answer(http, new JWKSet(key).toString()));
            server.createContext("/authorize", this::authorize);
            server.createContext("/token", this::token);
            server.createContext("/userinfo", this::userInfo);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static OidcProvider only() {
        return ONLY;
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void next(Next who) {
        next = who;
    }

    private void configuration(HttpExchange http) throws IOException {
        answer(
                http,
                """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize",
                "token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                "userinfo_endpoint":"%1$s/userinfo","response_types_supported":["code"],
                "subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"],
                "code_challenge_methods_supported":["S256"],
                "token_endpoint_auth_methods_supported":["client_secret_basic"]}
                """
                        .formatted(issuer()));
    }

    private void authorize(HttpExchange http) throws IOException {
        var asked = parameters(http.getRequestURI().getRawQuery());
        var sound =
                "code".equals(asked.get("response_type"))
                        && CLIENT.equals(asked.get("client_id"))
                        && "S256".equals(asked.get("code_challenge_method"))
                        && asked.containsKey("nonce")
                        && asked.containsKey("state");
        if (!sound) {
            refuse(http);
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Asked(
                        asked.get("nonce"),
                        asked.get("code_challenge"),
                        asked.get("redirect_uri"),
                        next));
        http.getResponseHeaders()
                .set(
                        "Location",
                        "%s?code=%s&state=%s"
                                .formatted(
                                        asked.get("redirect_uri"),
                                        code,
                                        URLEncoder.encode(asked.get("state"), UTF_8)));
        http.sendResponseHeaders(302, -1);
        http.close();
    }

    private void token(HttpExchange http) throws IOException {
        var sent = parameters(new String(http.getRequestBody().readAllBytes(), UTF_8));
        var asked = codes.remove(sent.getOrDefault("code", ""));
        if (asked == null
                || !isClient(http)
                || !challenge(sent.getOrDefault("code_verifier", "")).equals(asked.challenge())
                || !asked.redirect().equals(sent.get("redirect_uri"))) {
            refuse(http);
            return;
        }
        var access = UUID.randomUUID().toString();
        tokens.put(access, asked.who());
        answer(
                http,
                """
                {"access_token":"%s","token_type":"Bearer","expires_in":60,"id_token":"%s"}
                """
                        .formatted(access, idToken(asked)));
    }

    private static boolean isClient(HttpExchange http) {
        var known =
                Base64.getEncoder()
                        .encodeToString(
                                (URLEncoder.encode(CLIENT, UTF_8)
                                                + ":"
                                                + URLEncoder.encode(SECRET, UTF_8))
                                        .getBytes(UTF_8));
        return ("Basic " + known).equals(http.getRequestHeaders().getFirst("Authorization"));
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String idToken(Asked asked) {
        var now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject(asked.who().subject())
                        .audience(CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .claim("nonce", asked.nonce());
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        asked.who().lie().apply(claims).build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private void userInfo(HttpExchange http) throws IOException {
        var bearer =
                Objects.requireNonNullElse(
                        http.getRequestHeaders().getFirst("Authorization"), "Bearer none");
        var who = tokens.get(bearer.substring("Bearer ".length()));
        if (who == null) {
            refuse(http);
            return;
        }
        answer(
                http,
                """
                {"sub":"%s","email":"%s","email_verified":%s,"name":"%s"}
                """
                        .formatted(who.subject(), who.email(), who.verified(), who.name()));
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], UTF_8),
                                (_, last) -> last,
                                LinkedHashMap::new));
    }

    private static void answer(HttpExchange http, String json) throws IOException {
        var bytes = json.getBytes(UTF_8);
        http.getResponseHeaders().set("Content-Type", "application/json");
        http.sendResponseHeaders(200, bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }

    private static void refuse(HttpExchange http) throws IOException {
        http.sendResponseHeaders(400, -1);
        http.close();
    }
}
