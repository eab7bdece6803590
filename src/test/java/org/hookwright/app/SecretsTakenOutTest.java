package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hookwright.exchange.Curl;
import org.hookwright.exchange.HistoryExport;
import org.hookwright.exchange.HistoryFormat;
import org.hookwright.exchange.Shell;
import org.hookwright.history.Kept;
import org.hookwright.history.Query;
import org.hookwright.history.Summary;
import org.hookwright.language.Texts;
import org.hookwright.store.Folders;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Network;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.trouble.Complaint;
import org.hookwright.trouble.Investigation;
import org.hookwright.trouble.Log;
import org.hookwright.trouble.Samples;
import org.hookwright.trouble.Subject;
import org.hookwright.ui.response.Response;
import org.hookwright.ui.response.ShownExchange;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Scheme;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of a send and what can be taken out of its history, with each kind of proof and of pass word. */
final class SecretsTakenOutTest {
    private static final Secret TOKEN = new Secret("tOken-that/was+fetched=");
    private static final Map<String, Secret> SECRETS = Map.of(
            "client", new Secret("cLient-s3cret/+ value"),
            "hmac", new Secret("hMac-s3cret\"quoted\""),
            "key", new Secret("kEy in&the=query"),
            "proxy", new Secret("pRoxy:pass/word"),
            "store", new Secret("sTore-pass+word"));
    private static final int LARGE = 700_000;

    @TempDir
    Path home;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SecretsTakenOutTest::echo);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void echo(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        StringBuilder said = new StringBuilder();
        if (path.startsWith("/token")) {
            said.append("{\"access_token\": \"")
                    .append(TOKEN.reveal())
                    .append("\", \"token_type\": \"Bearer\", \"expires_in\": 3600}");
        } else {
            said.append(path).append('\n');
            exchange.getRequestHeaders()
                    .forEach((name, values) -> said.append(name).append(values));
            List<String> back = new ArrayList<>(all());
            if (!carriesToken(exchange)) {
                back.remove(TOKEN.reveal());
            }
            back.forEach(value -> said.append(value)
                    .append(' ')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('\n')
                    .append(Base64.getMimeEncoder().encodeToString(("u:" + value).getBytes(StandardCharsets.UTF_8)))
                    .append('\n'));
            while (path.startsWith("/large") && said.length() < LARGE) {
                said.append(said);
            }
        }
        byte[] answer = said.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add(
                        "Content-Type",
                        carriesToken(exchange) ? "text/plain; n=\"" + TOKEN.reveal() + "\"" : "application/json");
        exchange.sendResponseHeaders(path.startsWith("/bad") ? 403 : 200, answer.length);
        try (exchange) {
            exchange.getResponseBody().write(answer);
        }
    }

    private static boolean carriesToken(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .contains(TOKEN.reveal());
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(List.of(TOKEN.reveal()));
        SECRETS.values().forEach(secret -> all.add(secret.reveal()));
        return all;
    }

    private Map<String, Call> calls() {
        String base = "http://localhost:" + server.getAddress().getPort();
        Request plain = new Request(
                Method.POST,
                base + "/fine",
                List.of(),
                new Auth.None(),
                new Body(Body.Type.JSON, "{\"a\": \"{{secret.key}}\"}"));
        Auth oauth = new Auth.OAuth2(base + "/token", "me", "{{secret.client}}", "", "", Auth.OAuth2.Credentials.BODY);
        Map<String, Call> calls = new LinkedHashMap<>();
        calls.put("oauth", call(plain.with(oauth)));
        calls.put("oauth, large", call(plain.with(oauth).withUrl(base + "/large?k={{secret.key}}")));
        calls.put("oauth, refused", call(plain.with(oauth).withUrl(base + "/bad")));
        calls.put("hmac", call(plain.with(new Auth.Hmac(new Scheme.GitHub(), "{{secret.hmac}}"))));
        calls.put("query", call(plain.with(new Auth.ApiKey(Auth.ApiKey.Place.QUERY, "k", "{{secret.key}}"))));
        calls.put("header", call(plain.with(List.of(new Header("X-Mine", "{{secret.store | base64_encode}}")))));
        return calls;
    }

    private static Call call(Request request) {
        return new Call("step", Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, true, Unknown.NONE);
    }

    private static Scope scope(Network network) {
        return new Scope(
                new Ticket("t", Map.of("ticket", Map.of("id", "INC-1"))),
                new Environment("Here", Map.of(), List.copyOf(SECRETS.keySet()), network, Map.of()),
                SECRETS);
    }

    private static Network network() {
        return new Network(
                Optional.empty(),
                Optional.of(new Network.ClientCertificate("none.p12", "", "store")),
                Optional.of(new Network.Proxy("localhost", 1, "someone", "proxy", List.of())));
    }

    @Test
    void nothingThatIsShownOfASendOrTakenOutOfTheHistoryHasASecret() throws Exception {
        Folders folders = Folders.in(home);
        OpenHistory history =
                new OpenHistory(folders.data().resolve("history.db"), () -> OpenHistory.Limits.USUAL, _ -> {});
        try (EngineCourier courier = new EngineCourier(folders.data().resolve("replies"), history, Clock.systemUTC())) {
            for (Map.Entry<String, Call> each : calls().entrySet()) {
                for (Network network : List.of(Network.PLAIN, network())) {
                    Response response =
                            courier.carry("Flow", each.getValue(), scope(network), _ -> {}, Cancellation.never());
                    assertThat(response).isInstanceOf(Response.Ended.class);
                    assertShownClean(((Response.Ended) response).exchange(), each.getKey());
                    searchAll(each.getKey());
                }
                assertInvestigationClean(each.getValue(), history);
            }
            takeOut(history);
        } finally {
            history.close();
        }
        assertThat(searchAll("afterwards")).isGreaterThan(HistoryFormat.values().length);
    }

    private static void assertShownClean(ShownExchange shown, String where) throws IOException {
        assertClean(shown.toString(), where);
        if (shown.reply().isPresent()) {
            var reply = shown.reply().get();
            assertClean(reply + " " + reply.body().head(3 * LARGE), where);
            assertThat(reply.body().head(LARGE)).contains(Masking.DOTS);
        }
    }

    private void assertInvestigationClean(Call call, OpenHistory history) throws Exception {
        Workflow flow = new Workflow("Flow", "", List.of(call), Unknown.NONE);
        Scope scope = scope(Network.PLAIN);
        Subject subject = new Subject(
                flow, Optional.empty(), new Samples(List.of(scope.ticket()), 0), scope, Optional.empty(), List.of());
        Log log = Log.read(
                history.get(), new Log.Wanted("Flow", Optional.of("step"), Optional.of("INC-1"), OptionalLong.empty()));
        for (Complaint complaint : Complaint.values()) {
            assertClean(
                    Investigation.of(complaint, subject, log, Instant.now(), Cancellation.never())
                            .toString(),
                    "why");
        }
    }

    private void takeOut(OpenHistory history) throws Exception {
        HistoryExport export =
                new HistoryExport(history.get(), new Texts(Locale.ENGLISH), Masking.of(SECRETS.values()));
        for (HistoryFormat format : HistoryFormat.values()) {
            Path file = home.resolve("export-" + format.id() + "." + format.ending());
            assertThat(export.write(Query.ALL, format, file, HistoryExport.Progress.IGNORED, Cancellation.never()))
                    .isEqualTo(2L * calls().size());
            assertThat(Files.size(file)).isPositive();
        }
        for (Summary summary : history.get().page(Query.ALL, 0, 100)) {
            Kept kept = history.get().find(summary.id()).orElseThrow();
            Call again = Draft.of(kept, "draft").calls().getFirst();
            Scope none = new Scope(new Ticket("", Map.of()), Environment.NONE, Map.of());
            assertClean(Curl.write(again, none, Curl.Secrets.BY_NAME, Shell.BASH), "cURL");
            assertClean(Shown.of(kept).toString() + kept, "opened from the history");
        }
    }

    private int searchAll(String when) throws IOException {
        int searched = 0;
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertClean(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1), when + ": " + file);
                searched++;
            }
        }
        return searched;
    }

    /** Forms worked out here rather than by the program's own masking, which is what is tried. */
    private static void assertClean(String text, String where) {
        String unbroken = text.replaceAll("[\r\n]+", "");
        for (String value : all()) {
            String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
            String base64 = Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
            String behindTwo = Base64.getEncoder().encodeToString(("u:" + value).getBytes(StandardCharsets.UTF_8));
            for (String form : List.of(
                    value,
                    encoded,
                    encoded.replace("+", "%20"),
                    value.replace("\"", "\\\""),
                    base64.substring(0, base64.replace("=", "").length() - 1),
                    behindTwo.substring(3, behindTwo.replace("=", "").length() - 1))) {
                int at = unbroken.indexOf(form);
                assertThat(at).as(() -> where + " has " + form).isNegative();
            }
        }
    }
}
