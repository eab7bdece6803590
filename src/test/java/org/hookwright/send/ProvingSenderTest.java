package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import okio.ByteString;
import org.hookwright.language.Texts;
import org.hookwright.send.FailureReason.Kind;
import org.hookwright.signing.SignedRequest;
import org.hookwright.signing.Verifier;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Auth.OAuth2.Credentials;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Scheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures and tokens over real sockets: one server is the target and the token endpoint, as they often are. */
final class ProvingSenderTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
    private final List<Arrived> atTarget = new CopyOnWriteArrayList<>();
    private final List<Arrived> atEndpoint = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private volatile Function<Arrived, Reply> target = _ -> new Reply(200, "ok");
    private volatile Function<Arrived, Reply> endpoint = _ -> token(atEndpoint.size(), 3_600);

    @TempDir
    private Path folder;

    private HttpServer server;
    private OkHttpSender network;
    private ProvingSender sender;

    private record Arrived(String method, String target, Map<String, List<String>> headers, ByteString body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        String text() {
            return body.utf8();
        }
    }

    private record Reply(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/hook", exchange -> serve(exchange, atTarget, target));
        server.createContext("/oauth/token", exchange -> serve(exchange, atEndpoint, endpoint));
        server.start();
        network = new OkHttpSender(folder);
        sender = new ProvingSender(network, clock::get);
    }

    @AfterEach
    void stop() {
        network.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private static void serve(HttpExchange exchange, List<Arrived> heard, Function<Arrived, Reply> answer)
            throws IOException {
        Arrived arrived = new Arrived(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                ByteString.of(exchange.getRequestBody().readAllBytes()));
        heard.add(arrived);
        Reply reply = answer.apply(arrived);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Reply token(int number, int seconds) {
        return new Reply(
                200,
                "{\"access_token\":\"token-number-" + number + "\",\"token_type\":\"bearer\",\"expires_in\":" + seconds
                        + "}");
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private Prepared request(Proof proof) {
        return request(proof, Duration.ofSeconds(20));
    }

    private Prepared request(Proof proof, Duration timeout) {
        Terms terms = new Terms(timeout).with(proof);
        return new Prepared(
                Method.POST,
                url("/hook/a%20b?x=1&y=%ED%99%98"),
                List.of(new Header("Content-Type", "application/json")),
                "{\"제목\": \"환불 \uD83D\uDCA5\"}\n",
                terms);
    }

    private Proof.Token order(Credentials credentials) {
        return order("client", "s3cr3t-of-client", credentials);
    }

    private Proof.Token order(String id, String secret, Credentials credentials) {
        return new Proof.Token(
                url("/oauth/token"), new Proof.Client(id, new Secret(secret), credentials), "read write", "");
    }

    private Answer send(Prepared prepared) {
        return sender.send(prepared, Cancellation.never(), Sender.Progress.IGNORED);
    }

    static Stream<Scheme> schemes() {
        return Stream.of(
                new Scheme.StandardWebhooks(),
                new Scheme.GitHub(),
                new Scheme.Slack(),
                new Scheme.Stripe(),
                new Scheme.FreeForm(
                        new Scheme.Seal(Scheme.Algorithm.SHA512, Scheme.Encoding.BASE64, Scheme.Key.TEXT),
                        "X-Sig",
                        "hmac ",
                        "{method}\\n{path}?{query}\\n{timestamp}\\n{body}",
                        new Scheme.Stamps("X-Id", "X-Time")),
                new Scheme.FreeForm(
                        new Scheme.Seal(Scheme.Algorithm.SHA256, Scheme.Encoding.HEX, Scheme.Key.TEXT),
                        "X-Sig",
                        "",
                        "{timestamp}{body}",
                        new Scheme.Stamps("", "X-Time", Scheme.Unit.MILLISECONDS)));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void whatArrivesIsSignedByteForByteAndToldAsItWent(Scheme scheme) {
        Answer answer = send(request(new Proof.Signed(scheme, new Secret(SECRET), "")));

        Arrived arrived = atTarget.getFirst();
        List<Header> headers = new ArrayList<>();
        arrived.headers().forEach((name, values) -> headers.add(new Header(name, values.getFirst())));
        SignedRequest received = new SignedRequest(
                arrived.method(), arrived.target(), headers, arrived.body().toByteArray());
        assertThat(Verifier.check(scheme, new Secret(SECRET), received, NOON).differences())
                .isEmpty();
        for (Header sent : answer.sent().headers()) {
            assertThat(arrived.header(sent.name())).isEqualTo(sent.value());
        }
        assertThat(answer.sent().headers())
                .extracting(header -> header.name().toLowerCase(Locale.ROOT))
                .containsAll(org.hookwright.signing.Signer.names(scheme));
    }

    @Test
    void theIdStaysThroughAllTriesAndTheTimeIsNew() {
        Prepared named = request(new Proof.Signed(new Scheme.StandardWebhooks(), new Secret(SECRET), ""))
                .identified("msg_1");
        send(named);
        clock.set(NOON.plusSeconds(180));
        send(named);

        assertThat(atTarget).extracting(arrived -> arrived.header("webhook-id")).containsOnly("msg_1");
        assertThat(atTarget)
                .extracting(arrived -> arrived.header("webhook-timestamp"))
                .containsExactly("1772625600", "1772625780");
        assertThat(atTarget.get(0).header("webhook-signature"))
                .isNotEqualTo(atTarget.get(1).header("webhook-signature"));
    }

    @Test
    void aTokenIsFetchedOnceAndKept() {
        for (int i = 0; i < 3; i++) {
            assertThat(send(request(order(Credentials.HEADER)))).isInstanceOf(Answer.Reply.class);
        }

        assertThat(atEndpoint).hasSize(1);
        assertThat(atTarget)
                .extracting(arrived -> arrived.header("Authorization"))
                .containsExactly("Bearer token-number-1", "Bearer token-number-1", "Bearer token-number-1");
        assertThat(sender.learned(request(order(Credentials.HEADER)))).containsExactly(new Secret("token-number-1"));
    }

    /** RFC 6749 §2.3.1: each part is form-encoded before both are joined. */
    @Test
    void theClientNamesItselfInTheHeader() {
        send(request(order("my:id", "p+w d/환", Credentials.HEADER)));

        String pair = "my%3Aid:p%2Bw+d%2F%ED%99%98";
        assertThat(atEndpoint.getFirst().header("Authorization"))
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        assertThat(atEndpoint.getFirst().text()).isEqualTo("grant_type=client_credentials&scope=read+write");
    }

    @Test
    void theClientNamesItselfInTheBody() {
        send(request(order("my:id", "p+w d", Credentials.BODY)));

        assertThat(atEndpoint.getFirst().header("Authorization")).isEmpty();
        assertThat(atEndpoint.getFirst().text())
                .isEqualTo("grant_type=client_credentials&client_id=my%3Aid&client_secret=p%2Bw+d&scope=read+write");
    }

    @Test
    void aTokenIsRenewedBeforeItEnds() {
        send(request(order(Credentials.HEADER)));
        clock.set(NOON.plusSeconds(3_600 - 61));
        send(request(order(Credentials.HEADER)));
        assertThat(atEndpoint).hasSize(1);

        clock.set(NOON.plusSeconds(3_600 - 60));
        send(request(order(Credentials.HEADER)));
        assertThat(atEndpoint).hasSize(2);
        assertThat(atTarget.getLast().header("Authorization")).isEqualTo("Bearer token-number-2");
    }

    @Test
    void aShortLivedTokenIsStillUsedMoreThanOnce() {
        endpoint = _ -> token(atEndpoint.size(), 40);
        send(request(order(Credentials.HEADER)));
        clock.set(NOON.plusSeconds(29));
        send(request(order(Credentials.HEADER)));
        assertThat(atEndpoint).hasSize(1);
        clock.set(NOON.plusSeconds(30));
        send(request(order(Credentials.HEADER)));
        assertThat(atEndpoint).hasSize(2);
    }

    @Test
    void aTargetThatRefusesTheTokenGetsAFreshOneOnce() {
        send(request(order(Credentials.HEADER)));
        target = arrived ->
                arrived.header("Authorization").endsWith("-1") ? new Reply(401, "expired") : new Reply(200, "ok");

        Answer.Reply renewed = (Answer.Reply) send(request(order(Credentials.HEADER)));
        assertThat(renewed.status().code()).isEqualTo(200);
        assertThat(atEndpoint).hasSize(2);
        assertThat(atTarget).hasSize(3);
        assertThat(sender.learned(request(order(Credentials.HEADER))))
                .containsExactlyInAnyOrder(new Secret("token-number-1"), new Secret("token-number-2"));

        target = _ -> new Reply(401, "never");
        Answer.Reply never = (Answer.Reply) send(request(order(Credentials.HEADER)));
        assertThat(never.status().code()).isEqualTo(401);
        assertThat(atEndpoint).hasSize(3);
        assertThat(atTarget).hasSize(5);
    }

    @Test
    void manyWhoWantATokenAtOnceFetchItOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        endpoint = _ -> {
            asked.countDown();
            await(open);
            return token(1, 3_600);
        };
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(threads.submit(() -> send(request(order(Credentials.HEADER)))));
        }
        await(asked);
        open.countDown();

        for (Future<Answer> answer : answers) {
            assertThat(answer.get(30, TimeUnit.SECONDS)).isInstanceOf(Answer.Reply.class);
        }
        assertThat(atEndpoint).hasSize(1);
        assertThat(atTarget).hasSize(20);
    }

    @Test
    void whoIsCalledOffWhileAnotherFetchesEndsAtOnceAndLeavesTheOtherAlone() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        endpoint = _ -> {
            asked.countDown();
            await(open);
            return token(1, 3_600);
        };
        Future<Answer> first = threads.submit(() -> send(request(order(Credentials.HEADER))));
        await(asked);
        Cancellation cancellation = new Cancellation();
        Future<Answer> second = threads.submit(
                () -> sender.send(request(order(Credentials.HEADER)), cancellation, Sender.Progress.IGNORED));
        cancellation.cancel();

        assertThat(((Answer.Failure) second.get(30, TimeUnit.SECONDS)).reason().kind())
                .isEqualTo(Kind.CANCELLED);
        open.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS)).isInstanceOf(Answer.Reply.class);
        assertThat(atEndpoint).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | {"error":"invalid_client","error_description":"bad s3cr3t-of-client"} | TOKEN_CLIENT
            400 | {"error":"invalid_client"} | TOKEN_CLIENT
            400 | {"error":"unauthorized_client"} | TOKEN_CLIENT
            400 | {"error":"invalid_scope","error_description":"no such scope"} | TOKEN_SCOPE
            400 | {"error":"unsupported_grant_type"} | TOKEN_REFUSED
            400 | plain text | TOKEN_REFUSED
            404 | <html>Not found</html> | TOKEN_ADDRESS
            405 | {} | TOKEN_ADDRESS
            302 | {} | TOKEN_ADDRESS
            200 | <html>Sign in</html> | TOKEN_UNREADABLE
            200 | {"access_token":""} | TOKEN_UNREADABLE
            200 | {"error":"access_denied"} | TOKEN_REFUSED
            403 | {"message":"who are you"} | TOKEN_CLIENT
            500 | {} | TOKEN_SERVER
            429 | {} | TOKEN_SERVER
            """)
    void anEndpointThatGivesNoTokenIsToldInPlainWordsAndNothingIsSent(int status, String body, Kind kind) {
        endpoint = _ -> new Reply(status, body);

        Answer.Failure failure = (Answer.Failure) send(request(order(Credentials.HEADER)));

        assertThat(failure.reason().kind()).isEqualTo(kind);
        assertThat(atTarget).isEmpty();
        for (Locale locale : Texts.offered()) {
            String said = new Texts(locale).of(failure.reason().what());
            assertThat(said)
                    .contains("127.0.0.1", "/oauth/token", String.valueOf(status))
                    .doesNotContain("s3cr3t", "null", "{2}");
        }
        assertThat(failure.sent().text()).doesNotContain("s3cr3t");
    }

    @Test
    void anEndpointThatCannotBeReachedIsNamed() throws IOException {
        int closed;
        try (ServerSocket free = new ServerSocket(0)) {
            closed = free.getLocalPort();
        }
        Proof.Token order = new Proof.Token(
                "http://127.0.0.1:" + closed + "/oauth/token",
                new Proof.Client("client", new Secret("secret"), Credentials.BODY),
                "",
                "");

        FailureReason reason = ((Answer.Failure) send(request(order))).reason();

        assertThat(reason.kind()).isEqualTo(Kind.REFUSED);
        assertThat(reason.detail()).isEqualTo("127.0.0.1:" + closed + "/oauth/token");
        assertThat(atTarget).isEmpty();
    }

    @Test
    void aFailureIsNotKept() {
        endpoint = _ -> new Reply(503, "");
        assertThat(send(request(order(Credentials.HEADER)))).isInstanceOf(Answer.Failure.class);
        endpoint = _ -> token(7, 3_600);
        assertThat(send(request(order(Credentials.HEADER)))).isInstanceOf(Answer.Reply.class);
    }

    @Test
    void anotherSecretOrScopeIsAnotherToken() {
        send(request(order("client", "one", Credentials.HEADER)));
        send(request(order("client", "two", Credentials.HEADER)));
        send(request(order("client", "two", Credentials.BODY)));

        assertThat(atEndpoint).hasSize(3);
    }

    @Test
    void aTrialFetchesAnewAndSendsNothing() {
        send(request(order(Credentials.HEADER)));
        ProvingSender.Tried tried = sender.tryToken(request(order(Credentials.HEADER)), Cancellation.never());

        assertThat(tried).isEqualTo(new ProvingSender.Tried.Fine(java.util.OptionalLong.of(3_600)));
        assertThat(atEndpoint).hasSize(2);
        assertThat(atTarget).hasSize(1);
    }

    @Test
    void lifeInATextAndNoLifeAreTaken() {
        endpoint = _ -> new Reply(200, "{\"access_token\":\"abcd\",\"expires_in\":\"120\"}");
        assertThat(sender.tryToken(request(order(Credentials.HEADER)), Cancellation.never()))
                .isEqualTo(new ProvingSender.Tried.Fine(java.util.OptionalLong.of(120)));
        endpoint = _ -> new Reply(200, "{\"access_token\":\"abcd\"}");
        assertThat(sender.tryToken(request(order(Credentials.HEADER)), Cancellation.never()))
                .isEqualTo(new ProvingSender.Tried.Fine(java.util.OptionalLong.empty()));
    }

    @Test
    void aLifeBeyondAllReasonIsAsLongAsAny() {
        for (String life : List.of("1e30", "9223372036854775807", "-1e30", "\"NaN\"")) {
            endpoint = _ -> new Reply(200, "{\"access_token\":\"abcd\",\"expires_in\":" + life + "}");
            assertThat(send(request(order("client " + life, "secret", Credentials.HEADER))))
                    .as(life)
                    .isInstanceOf(Answer.Reply.class);
        }
    }

    @Test
    void aTokenThatWouldBeginAHeaderOfTheEndpointsOwnIsNone() {
        endpoint = _ -> new Reply(200, "{\"access_token\":\"a\\r\\nX-Own: 1\"}");

        Answer.Failure failure = (Answer.Failure) send(request(order(Credentials.HEADER)));

        assertThat(failure.reason().kind()).isEqualTo(Kind.TOKEN_UNREADABLE);
        assertThat(atTarget).isEmpty();
        endpoint = _ -> new Reply(200, "{\"access_token\":\"a\",\"token_type\":\"b\\r\\nX-Own: 1\"}");
        send(request(order(Credentials.HEADER)));
        assertThat(atTarget.getFirst().header("Authorization")).isEqualTo("Bearer a");
    }

    @Test
    void aSlowEndpointIsNotToldAsASlowTarget() {
        CountDownLatch never = new CountDownLatch(1);
        endpoint = _ -> {
            await(never);
            return token(1, 60);
        };

        Answer.Failure failure = (Answer.Failure) send(request(order(Credentials.HEADER), Duration.ofMillis(300)));
        never.countDown();

        assertThat(failure.reason().kind()).isEqualTo(Kind.TOKEN_SLOW);
        assertThat(new Texts(Locale.ENGLISH).of(failure.reason().next())).contains("Nothing was sent to the target.");
        assertThat(atTarget).isEmpty();
    }

    @Test
    void nothingOfATokenStaysOnDisk() throws IOException {
        endpoint = _ -> new Reply(200, "{\"x\":\"" + "y".repeat(3_000_000) + "\"}");
        target = _ -> new Reply(200, "");
        send(request(order(Credentials.HEADER)));

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
