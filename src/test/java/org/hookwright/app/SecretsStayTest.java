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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.hookwright.exchange.Curl;
import org.hookwright.exchange.Shell;
import org.hookwright.history.Kept;
import org.hookwright.history.Query;
import org.hookwright.history.Summary;
import org.hookwright.store.FileKind;
import org.hookwright.store.FileVault;
import org.hookwright.store.Folders;
import org.hookwright.store.Workspace;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secrets are sent in every place a request has, to a server that says all of it back in other forms; then every byte
 * below the home folder is searched for them.
 */
final class SecretsStayTest {
    private static final Secret PATH = new Secret("pAth=sec&ret+1~/x y");
    private static final Map<String, Secret> SECRETS = Map.of(
            "head", new Secret("hEad-\"quoted\"-\\back"),
            "path", PATH,
            "text", new Secret("tExt \"of\"\n한글 body"),
            "pass", new Secret("pAss:wörd~9/+="),
            "key", new Secret("kEy value&more=1"),
            "host", new Secret("sEcrethost7"));

    /** Forms that no general rule gives: an address in its final form, a host, JSON in ASCII. */
    private static final List<String> AS_IT_TRAVELS = List.of(
            "pAth=sec&ret+1~/x%20y",
            "kEy%20value&more=1",
            "secrethost7",
            "tExt \\\"of\\\"\\n\\ud55c\\uae00 body",
            "tExt &quot;of&quot;\n한글 body");

    @TempDir
    Path home;

    private HttpServer server;
    private FileHandler log;
    private final Logger root = Logger.getLogger("");
    private Level before = Level.INFO;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SecretsStayTest::echo);
        server.start();
        log = new FileHandler(home.resolve("log.txt").toString());
        log.setFormatter(new SimpleFormatter());
        log.setLevel(Level.ALL);
        log.setFilter(entry -> !String.valueOf(entry.getLoggerName()).contains("httpserver"));
        before = root.getLevel();
        root.setLevel(Level.ALL);
        root.addHandler(log);
    }

    @AfterEach
    void stop() {
        root.removeHandler(log);
        root.setLevel(before);
        log.close();
        server.stop(0);
    }

    /** Says everything back: as it came, in base64, percent-encoded, in a header, a cookie and a new address. */
    private static void echo(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder(exchange.getRequestURI().toString()).append('\n');
        exchange.getRequestHeaders().forEach((name, values) -> said.append(name).append(values));
        said.append(body).append(URLEncoder.encode(body, StandardCharsets.UTF_8));
        SECRETS.values().forEach(secret -> said.append(URLEncoder.encode(secret.reveal(), StandardCharsets.UTF_8)));
        for (String lead : List.of("", "a", "bc")) {
            SECRETS.values()
                    .forEach(secret ->
                            said.append(base64(lead + secret.reveal())).append(' '));
        }
        AS_IT_TRAVELS.forEach(form -> said.append(form).append(' '));
        boolean large = "1".equals(exchange.getRequestHeaders().getFirst("X-Large"));
        byte[] answer = said.toString().repeat(large ? 4_000 : 1).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Location", "/again?" + exchange.getRequestURI().getRawQuery());
        exchange.getResponseHeaders().add("X-Said", PATH.reveal());
        exchange.getResponseHeaders().add("Set-Cookie", "s=" + PATH.reveal());
        exchange.sendResponseHeaders(large ? 500 : 302, answer.length);
        try (exchange) {
            exchange.getResponseBody().write(answer);
        }
    }

    @Test
    void noByteThatIsWrittenHasASecretInAnyForm() throws Exception {
        Folders folders = Folders.in(home);
        FileVault vault = FileVault.in(folders.config());
        for (Map.Entry<String, Secret> secret : SECRETS.entrySet()) {
            vault.put(secret.getKey(), secret.getValue());
        }
        Scope scope = new Scope(
                new Ticket("t", Map.of("ticket", Map.of("id", "INC-1", "subject", "s"))),
                new Environment("Here", Map.of(), List.copyOf(SECRETS.keySet())),
                vault.secrets());
        Workspace workspace = Workspace.at(folders.workspace());
        DraftFolder drafts = new DraftFolder(folders.data(), folders.workspace());
        OpenHistory history =
                new OpenHistory(folders.data().resolve("history.db"), () -> OpenHistory.Limits.USUAL, _ -> {});
        int sent = 0;
        try (EngineCourier courier = new EngineCourier(folders.data().resolve("replies"), history, Clock.systemUTC())) {
            for (Call call : calls()) {
                courier.carry("Flow", call, scope, _ -> {}, Cancellation.never());
                sent++;
                Workflow flow = new Workflow("Flow " + sent, "", List.of(call), Unknown.NONE);
                workspace.create(FileKind.WORKFLOW, flow);
                assertThat(drafts.keep(Path.of("flow-" + sent + ".hook.yaml"), flow))
                        .isTrue();
                for (Shell shell : Shell.values()) {
                    Files.writeString(
                            home.resolve("curl-" + sent + shell), Curl.write(call, scope, Curl.Secrets.BY_NAME, shell));
                }
            }
            searchAll("while the history is open", folders.data().resolve("replies"));
            List<Summary> kept = history.get().page(Query.ALL, 0, 100);
            assertThat(kept)
                    .extracting(summary -> summary.status().orElse(0))
                    .containsExactly(0, 0, 500, 302, 302, 302, 302, 302, 302, 302);
            for (Summary summary : kept) {
                Kept whole = history.get().find(summary.id()).orElseThrow();
                assertClean(summary + "\n" + whole.request() + "\n" + whole.reply() + "\n" + whole.said(), "history");
            }
        } finally {
            history.close();
        }
        searchAll("afterwards", Path.of("none"));
        assertThat(folders.data().resolve("replies")).isEmptyDirectory();
    }

    private List<Call> calls() {
        String base = "http://localhost:" + server.getAddress().getPort();
        Header head = new Header("X-Head", "<{{secret.head}}>");
        Body json =
                new Body(Body.Type.JSON, "{\"a\": \"{{secret.text}}\", \"b\": \"{{secret.text | base64_encode}}\"}");
        Request plain = new Request(
                Method.POST, base + "/p/{{secret.path}}?q={{secret.path}}", List.of(head), new Auth.None(), json);
        List<Call> calls = new ArrayList<>();
        calls.add(call(plain, true));
        calls.add(call(plain.with(new Auth.Basic("someone", "{{secret.pass}}")), false));
        calls.add(call(plain.with(new Auth.Bearer("{{secret.pass}}")), false));
        calls.add(call(plain.with(new Auth.ApiKey(Auth.ApiKey.Place.QUERY, "k", "{{secret.key}}")), false));
        calls.add(call(plain.with(new Auth.ApiKey(Auth.ApiKey.Place.HEADER, "X-Mine", "{{secret.key}}")), false));
        calls.add(call(plain.with(new Body(Body.Type.FORM, "a={{secret.text}}\nb={{secret.key}}")), false));
        calls.add(call(plain.with(new Body(Body.Type.XML, "<a>{{secret.text}}</a>")), true));
        calls.add(call(plain.with(List.of(head, new Header("X-Large", "1"))), false));
        calls.add(call(plain.withUrl("http://{{secret.host}}.invalid/{{secret.path}}"), false));
        calls.add(call(plain.withUrl("http://localhost:1/{{secret.path}}"), false));
        return calls;
    }

    private static Call call(Request request, boolean escape) {
        return new Call("step", Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, escape, Unknown.NONE);
    }

    /** A large reply is on disk as it came while it can be looked at, and goes with the program. */
    private void searchAll(String when, Path except) throws IOException {
        log.flush();
        int searched = 0;
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(except))
                    .toList()) {
                assertClean(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1), when + ": " + file);
                searched++;
            }
        }
        assertThat(searched).isGreaterThan(30);
    }

    private static void assertClean(String written, String where) {
        boolean latin = !where.equals("history");
        List<String> all = new ArrayList<>(AS_IT_TRAVELS);
        SECRETS.values().forEach(secret -> all.addAll(forms(secret.reveal())));
        for (String form : all) {
            String sought =
                    latin ? new String(form.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1) : form;
            int at = written.indexOf(sought);
            assertThat(at)
                    .as(() -> where + " has " + form + " in "
                            + written.substring(Math.max(0, at - 60), Math.min(written.length(), at + 60)))
                    .isNegative();
        }
    }

    /** Worked out here rather than by the program's own masking, which is what is tried. */
    private static List<String> forms(String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        List<String> forms = new ArrayList<>(List.of(
                value,
                encoded,
                encoded.replace("+", "%20"),
                value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"),
                value.replace("&", "&amp;").replace("\"", "&quot;")));
        for (String lead : List.of("", "a", "bc")) {
            String whole = base64(lead + value);
            int from = lead.isEmpty() ? 0 : lead.length() + 1;
            forms.add(whole.substring(from, whole.replace("=", "").length() - 1));
        }
        return forms.stream().filter(form -> form.length() > 5).distinct().toList();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
