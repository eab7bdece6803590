package org.hookwright.journey;

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
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;
import org.hookwright.app.Sat;
import org.hookwright.store.FileKind;
import org.hookwright.store.FileVault;
import org.hookwright.store.Folders;
import org.hookwright.store.Workspace;
import org.hookwright.support.Guard;
import org.hookwright.support.Hand;
import org.hookwright.support.Windows;
import org.hookwright.ticket.Environment;
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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole program is worked at with secrets in every place, before a server that says all of it back; then everything
 * that was shown, copied and written is searched for each of them in each form.
 */
@ExtendWith(Guard.class)
final class SecretsEverywhereJourney {
    private static final Map<String, Secret> SECRETS = new TreeMap<>(Map.of(
            "head", new Secret("hEad-\"quoted\"-\\back"),
            "path", new Secret("pAth=sec&ret+1~/x y"),
            "text", new Secret("tExt \"of\" 한글/body"),
            "pass", new Secret("pAss:wörd~9/+="),
            "key", new Secret("kEy value&more=1"),
            "host", new Secret("sEcrethost7")));

    @TempDir
    Path home;

    private HttpServer server;
    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SecretsEverywhereJourney::echo);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Says everything back, as it came and in the forms in which servers say things. */
    private static void echo(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder("{\"url\": ")
                .append(json(exchange.getRequestURI().toString()))
                .append(", \"body\": ")
                .append(json(body));
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        said.append(", \"h-").append(name).append("\": ").append(json(String.join(",", values))));
        SECRETS.forEach((name, secret) -> said.append(", \"")
                .append(name)
                .append("\": ")
                .append(json(secret.reveal()
                        + " " + URLEncoder.encode(secret.reveal(), StandardCharsets.UTF_8)
                        + " " + base64("user:" + secret.reveal()))));
        byte[] answer = said.append('}').toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("X-Said", SECRETS.get("path").reveal());
        boolean fine = !exchange.getRequestURI().getPath().startsWith("/bad");
        exchange.sendResponseHeaders(fine ? 200 : 400, answer.length);
        try (exchange) {
            exchange.getResponseBody().write(answer);
        }
    }

    private static String json(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("/", "\\/")
                        .replace("한", "\\ud55c") + "\"";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Call> calls() {
        Header head = new Header("X-Head", "<{{secret.head}}>");
        Body body =
                new Body(Body.Type.JSON, "{\"a\": \"{{secret.text}}\", \"b\": \"{{secret.text | base64_encode}}\"}");
        Request plain =
                new Request(Method.POST, "{{env.base}}/p?q={{secret.path}}", List.of(head), new Auth.None(), body);
        Map<String, Call> calls = new LinkedHashMap<>();
        calls.put("basic", call(plain.with(new Auth.Basic("someone", "{{secret.pass}}"))));
        calls.put("query", call(plain.with(new Auth.ApiKey(Auth.ApiKey.Place.QUERY, "k", "{{secret.key}}"))));
        calls.put("bad", call(plain.withUrl("{{env.base}}/bad/{{secret.path}}")));
        calls.put("nowhere", call(plain.withUrl("http://{{secret.host}}.invalid/{{secret.path}}")));
        calls.put("refused", call(plain.withUrl("http://localhost:1/{{secret.path}}")));
        calls.put(
                "no-tls",
                call(plain.withUrl("https://localhost:" + server.getAddress().getPort() + "/{{secret.key}}")));
        return calls;
    }

    private static Call call(Request request) {
        return new Call("step", Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, true, Unknown.NONE);
    }

    private void fill(Call call) throws IOException {
        Folders folders = Folders.in(home);
        Workspace workspace = Workspace.at(folders.workspace());
        workspace.create(FileKind.WORKFLOW, new Workflow("Flow", "", List.of(call), Unknown.NONE));
        workspace.create(
                FileKind.ENVIRONMENT,
                new Environment(
                        "Here",
                        Map.of("base", "http://localhost:" + server.getAddress().getPort()),
                        List.copyOf(SECRETS.keySet())));
        workspace.create(FileKind.TICKET, new Ticket("t", Map.of("ticket", Map.of("id", "INC-1", "subject", "환불 요청"))));
        FileVault.in(folders.config()).change(values -> values.putAll(SECRETS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic", "query", "bad", "nowhere", "refused", "no-tls"})
    void nothingThatIsShownCopiedOrWrittenHasASecretInAnyForm(String place) throws Exception {
        fill(calls().get(place));
        workAtIt(place, place.equals("basic"));
        int searched = 0;
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertClean(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1), file.toString(), true);
                searched++;
            }
        }
        assertThat(searched).isGreaterThan(6);
        assertThat(seen).hasSizeGreaterThan(200);
    }

    private void workAtIt(String name, boolean runs) throws IOException {
        try (Sat sat = Sat.down(home, Locale.ENGLISH, false)) {
            DeskHandle desk = new DeskHandle(sat);
            desk.untilOpen("Flow");
            desk.untilText("url-filled", "••••••");
            look(name + " before");
            desk.send();
            desk.part("exchange-status");
            look(name + " answered");
            for (String part : List.of("headers", "request", "timing")) {
                if (desk.isThere("exchange-" + part)) {
                    desk.click("exchange-" + part);
                    look(name + " " + part);
                }
            }
            desk.copyAsCurl();
            desk.copyTheSheet();
            if (runs) {
                desk.hand().key(KeyCode.F5);
                look(name + " run");
            }
            desk.go("history");
            desk.history().untilRows(runs ? 2 : 1);
            desk.history().openFirst();
            look(name + " history");
            desk.go("settings");
            look(name + " settings");
            SECRETS.values().forEach(secret -> sat.fail(new IllegalStateException("at " + secret.reveal())));
            look(name + " defect");
            assertThat(sat.log()).contains("IllegalStateException");
            desk.copied().forEach(copied -> assertClean(copied, name + " copied", false));
        }
    }

    /** Everything that stands on the window at this moment. */
    private void look(String when) {
        Windows.settle();
        List<String> texts = Windows.on(() -> Hand.all("*")
                .map(node -> switch (node) {
                    case Labeled labeled -> labeled.getText() + " " + labeled.getAccessibleText();
                    case TextInputControl field -> field.getText() + " " + field.getAccessibleText();
                    case CodeArea area -> area.getText();
                    case Text text -> text.getText();
                    default -> String.valueOf(node.getAccessibleText());
                })
                .toList());
        seen.addAll(texts);
        texts.forEach(text -> assertClean(text, when, false));
    }

    private static void assertClean(String text, String where, boolean latin) {
        for (Secret secret : SECRETS.values()) {
            for (String form : forms(secret.reveal())) {
                String sought =
                        latin ? new String(form.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1) : form;
                int at = text.indexOf(sought);
                assertThat(at)
                        .as(() -> where + " has " + form + " in "
                                + text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60)))
                        .isNegative();
            }
        }
    }

    /** Worked out here rather than by the program's own masking, which is what is tried. */
    private static List<String> forms(String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        List<String> forms = new ArrayList<>(List.of(
                value,
                value.toLowerCase(Locale.ROOT),
                encoded,
                encoded.replace("+", "%20"),
                value.replace(" ", "%20"),
                value.replace("\\", "\\\\").replace("\"", "\\\""),
                value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("/", "\\/")
                        .replace("한", "\\ud55c")));
        for (String lead : List.of("", "a", "bc", "user:", "someone:")) {
            String whole = base64(lead + value);
            int from = lead.isEmpty() ? 0 : (lead.length() * 8 + 5) / 6;
            forms.add(whole.substring(from, whole.replace("=", "").length() - 1));
        }
        return forms.stream().filter(form -> form.length() > 5).distinct().toList();
    }
}
