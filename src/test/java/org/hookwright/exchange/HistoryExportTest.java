package org.hookwright.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.hookwright.history.History;
import org.hookwright.history.HistoryException;
import org.hookwright.history.InRun;
import org.hookwright.history.Kept;
import org.hookwright.history.Origin;
import org.hookwright.history.Query;
import org.hookwright.history.Summary;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.send.Answer;
import org.hookwright.send.Phases;
import org.hookwright.support.Child;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

final class HistoryExportTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private History history;

    static Kept kept(String ticket, int status, String body, String reply) {
        Sentence said = status == 0
                ? Sentence.of("send.failure.refused.what", "hooks.example:443", 0.2)
                : Sentence.of("send.status.2xx.what", status);
        Summary summary = new Summary(
                0,
                NOON,
                new Origin("긴급, \"티켓\"", "notify", ticket, "Sandbox"),
                new Summary.Target("POST", "https://hooks.example/a?q=%ED%99%98&empty&x=1", "hooks.example"),
                status == 0 ? OptionalInt.empty() : OptionalInt.of(status),
                status == 200,
                Duration.ofMillis(150),
                said);
        Phases phases = new Phases(
                List.of(
                        new Phases.Phase(Phases.Kind.DNS, 0, 2_000_000),
                        new Phases.Phase(Phases.Kind.CONNECT, 2_000_000, 10_000_000),
                        new Phases.Phase(Phases.Kind.TLS, 12_000_000, 30_000_000),
                        new Phases.Phase(Phases.Kind.SEND, 42_000_000, 1_000_000),
                        new Phases.Phase(Phases.Kind.WAIT, 43_000_000, 100_000_000),
                        new Phases.Phase(Phases.Kind.DOWNLOAD, 143_000_000, 2_000_000)),
                150_000_000,
                false);
        Answer.Certificate certificate = new Answer.Certificate(
                "CN=hooks.example",
                "CN=Some CA",
                NOON.minusSeconds(9),
                NOON.plusSeconds(9),
                List.of("hooks.example", "b"),
                "EC",
                "ab:cd");
        return new Kept(
                summary,
                "POST /a?q=1 HTTP/1.1\r\nContent-Type: application/json\r\nAuthorization: " + Masking.DOTS + "\r\n\r\n"
                        + body,
                status == 0
                        ? Optional.empty()
                        : Optional.of(new Kept.KeptReply(
                                "HTTP/1.1 " + status + " All Right",
                                List.of("Server: x: y"),
                                "text/plain",
                                reply,
                                reply.length())),
                phases,
                new Kept.Said(said, Optional.of(Sentence.of("send.status.202.next"))),
                new Kept.Connection(
                        Optional.of(new Answer.Tls("TLSv1.3", "TLS_AES", List.of(certificate, certificate))),
                        List.of(new Answer.Hop(
                                "POST",
                                "https://a",
                                new Answer.StatusLine("HTTP/1.1", 307, ""),
                                "https://b",
                                5_000_000))));
    }

    @BeforeEach
    void open() throws HistoryException {
        history = History.open(folder.resolve("history.db")).history();
        history.record(kept("INC-1", 200, "{\"text\":\"환불\"}", "ok"));
        history.record(kept("=cmd|' /C calc'!A0", 0, "@SUM(1)", "").in(new InRun(7, "steps[0]", 2, NOON)));
        history.record(kept("INC-3", 500, "", "line one\nline \"two\""));
    }

    @AfterEach
    void close() throws HistoryException {
        history.close();
    }

    private String export(HistoryFormat format, Query query) throws IOException, HistoryException {
        Path file = folder.resolve("out." + format.ending());
        new HistoryExport(history, new Texts(Locale.ENGLISH), Masking.NONE)
                .write(query, format, file, HistoryExport.Progress.IGNORED, Cancellation.never());
        return Files.readString(file);
    }

    @Test
    void whatIsKeptOfAConnectionComesBackAsItWas() throws HistoryException {
        assertThat(history.find(1).orElseThrow().connection())
                .isEqualTo(kept("INC-1", 200, "", "").connection());
    }

    @Test
    void anArchiveHasEveryFieldThatItsDescriptionAsksFor() throws IOException, HistoryException {
        Map<String, Object> log = map(
                JSON.readValue(export(HistoryFormat.HAR, Query.ALL), Map.class).get("log"));
        assertThat(log).containsEntry("version", "1.2");
        assertThat(map(log.get("creator"))).containsOnlyKeys("name", "version");
        List<Object> entries = list(log.get("entries"));
        assertThat(entries).hasSize(3);
        for (Object one : entries) {
            Map<String, Object> entry = map(one);
            assertThat(entry.keySet().stream().filter(key -> !key.startsWith("_")))
                    .containsExactly("startedDateTime", "time", "request", "response", "cache", "timings");
            assertThat(Instant.parse((String) entry.get("startedDateTime"))).isEqualTo(NOON);
            assertThat(map(entry.get("request")))
                    .containsKeys(
                            "method",
                            "url",
                            "httpVersion",
                            "cookies",
                            "headers",
                            "queryString",
                            "headersSize",
                            "bodySize");
            Map<String, Object> response = map(entry.get("response"));
            assertThat(response)
                    .containsOnlyKeys(
                            "status",
                            "statusText",
                            "httpVersion",
                            "cookies",
                            "headers",
                            "content",
                            "redirectURL",
                            "headersSize",
                            "bodySize");
            assertThat(map(response.get("content"))).containsKeys("size", "mimeType");
            Map<String, Object> timings = map(entry.get("timings"));
            assertThat(timings).containsOnlyKeys("blocked", "dns", "connect", "ssl", "send", "wait", "receive");
            assertThat(number(timings, "send")).isNotNegative();
            double sum = Stream.of("blocked", "dns", "connect", "send", "wait", "receive")
                    .mapToDouble(key -> Math.max(0, number(timings, key)))
                    .sum();
            assertThat(number(entry, "time")).isEqualTo(sum).isEqualTo(150);
            assertThat(number(timings, "connect"))
                    .as("with the handshake in it")
                    .isEqualTo(40);
            assertThat(number(timings, "ssl")).isEqualTo(30);
        }
        Map<String, Object> first = map(entries.get(0));
        Map<String, Object> request = map(first.get("request"));
        assertThat(list(request.get("queryString")))
                .containsExactly(
                        Map.of("name", "q", "value", "환"),
                        Map.of("name", "empty", "value", ""),
                        Map.of("name", "x", "value", "1"));
        assertThat(map(request.get("postData")))
                .isEqualTo(Map.of("mimeType", "application/json", "text", "{\"text\":\"환불\"}"));
        assertThat(request).containsEntry("bodySize", 17).containsEntry("headersSize", -1);
        assertThat(list(map(first.get("response")).get("headers")))
                .containsExactly(Map.of("name", "Server", "value", "x: y"));
        assertThat(map(first.get("response"))).containsEntry("statusText", "All Right");
        assertThat(list(map(first.get("_tls")).get("certificates"))).hasSize(2);
        Map<String, Object> silent = map(map(entries.get(1)).get("response"));
        assertThat(silent).containsEntry("status", 0).containsEntry("headersSize", -1);
        assertThat(map(map(entries.get(1)).get("_run"))).containsEntry("attempt", 2);
        assertThat(map(map(entries.get(2)).get("request")))
                .doesNotContainKey("postData")
                .containsEntry("bodySize", 0);
    }

    @Test
    void aTableIsReadBackCellByCellAndNoCellIsAFormula() throws IOException, HistoryException {
        List<List<String>> rows = rows(export(HistoryFormat.CSV, Query.ALL));
        assertThat(rows).hasSize(4).allSatisfy(row -> assertThat(row).hasSize(20));
        int ticket = rows.getFirst().indexOf("ticket");
        assertThat(rows)
                .extracting(row -> row.get(ticket))
                .containsExactly("ticket", "INC-1", "'=cmd|' /C calc'!A0", "INC-3");
        assertThat(rows.get(1).get(2)).isEqualTo("긴급, \"티켓\"");
        assertThat(rows.get(2).get(rows.getFirst().indexOf("request_body"))).isEqualTo("'@SUM(1)");
        assertThat(rows.get(3).get(rows.getFirst().indexOf("reply_body"))).isEqualTo("line one\nline \"two\"");
        assertThat(rows.get(2).get(rows.getFirst().indexOf("status"))).isEmpty();
        assertThat(export(HistoryFormat.CSV, Query.ALL))
                .doesNotStartWith("\ufeff")
                .endsWith("\r\n");
        assertThat(export(HistoryFormat.CSV_FOR_EXCEL, Query.ALL)).startsWith("\ufeffid,time");
    }

    /** RFC 4180 read anew: quotes, doubled quotes, line breaks within them. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char sign = csv.charAt(i);
            if (quoted) {
                if (sign == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    cell.append(csv.charAt(++i));
                } else if (sign == '"') {
                    quoted = false;
                } else {
                    cell.append(sign);
                }
            } else if (sign == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (sign == ',' || sign == '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (sign == '\r') {
                    assertThat(csv.charAt(++i)).isEqualTo('\n');
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(sign);
            }
        }
        assertThat(row).isEmpty();
        return rows;
    }

    @Test
    void jsonIsOneArrayOrAnObjectALineAndTheSameEachTime() throws IOException, HistoryException {
        List<Object> array = list(JSON.readValue(export(HistoryFormat.JSON, Query.ALL), List.class));
        assertThat(array).extracting(one -> map(one).get("id")).containsExactly(1, 2, 3);
        String lines = export(HistoryFormat.NDJSON, Query.ALL);
        assertThat(lines.lines()
                        .map(line -> (Object) JSON.readValue(line, Map.class))
                        .toList())
                .isEqualTo(array);
        assertThat(export(HistoryFormat.NDJSON, Query.ALL)).isEqualTo(lines);
        assertThat(export(HistoryFormat.NDJSON, Query.ALL.words("nowhere"))).isEmpty();
        assertThat(list(JSON.readValue(export(HistoryFormat.JSON, Query.ALL.words("nowhere")), List.class)))
                .isEmpty();
        assertThat(map(JSON.readValue(export(HistoryFormat.HAR, Query.ALL.words("nowhere")), Map.class)))
                .containsKey("log");
        assertThat(export(HistoryFormat.NDJSON, Query.ALL.words("환불")).lines()).hasSize(1);
    }

    @Test
    void aSecretThatBecameKnownAfterwardsIsDots() throws IOException, HistoryException {
        history.record(kept("INC-4", 200, "{\"token\":\"xoxb-1234-secret\"}", "echo xoxb-1234-secret"));
        for (HistoryFormat format : HistoryFormat.values()) {
            Path file = folder.resolve("out");
            new HistoryExport(history, new Texts(Locale.KOREAN), Masking.of(List.of(new Secret("xoxb-1234-secret"))))
                    .write(Query.ALL, format, file, HistoryExport.Progress.IGNORED, Cancellation.never());
            assertThat(Files.readString(file)).doesNotContain("xoxb-1234").contains(Masking.DOTS);
        }
    }

    @Test
    void nothingIsWrittenWhereASecretWouldStandInTheFileAllTheSame() throws IOException {
        Path file = folder.resolve("out.har");
        Files.writeString(file, "as it was");
        // What the format itself writes cannot be masked away.
        HistoryExport export = new HistoryExport(
                history, new Texts(Locale.ENGLISH), Masking.of(List.of(new Secret("startedDateTime"))));
        assertThatThrownBy(() -> export.write(
                        Query.ALL, HistoryFormat.HAR, file, HistoryExport.Progress.IGNORED, Cancellation.never()))
                .isInstanceOfSatisfying(
                        SecretLeftException.class,
                        left -> assertThat(new Texts(Locale.ENGLISH).of(left.sentence()))
                                .contains("exchange 1"));
        assertThat(Files.readString(file)).isEqualTo("as it was");
        assertNoRemains();
    }

    @Test
    void callingOffLeavesTheFileAsItWasAndNoRemains() throws IOException {
        Path file = folder.resolve("out.json");
        Files.writeString(file, "as it was");
        Cancellation cancellation = new Cancellation();
        HistoryExport export = new HistoryExport(history, new Texts(Locale.ENGLISH), Masking.NONE);
        List<Long> progress = new ArrayList<>();
        assertThat(catchThrowable(() -> export.write(
                        Query.ALL,
                        HistoryFormat.JSON,
                        file,
                        (written, total) -> {
                            progress.add(written);
                            assertThat(total).isEqualTo(3);
                            if (written == 2) {
                                cancellation.cancel();
                            }
                        },
                        cancellation)))
                .isInstanceOf(CancellationException.class);
        assertThat(progress).containsExactly(1L, 2L);
        assertThat(Files.readString(file)).isEqualTo("as it was");
        assertNoRemains();
    }

    private void assertNoRemains() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void anExportThatIsKilledLeavesAWholeFile() throws Exception {
        Path file = folder.resolve("killed.json");
        for (int i = 0; i < 400; i++) {
            history.record(kept("INC-" + i, 200, "x".repeat(2_000), "ok"));
        }
        Process child = Child.java(
                        KilledExport.class, List.of(), List.of(history.file().toString(), file.toString()))
                .start();
        try (BufferedReader lines = child.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("written");
            child.waitFor(Duration.ofMillis(new java.util.Random().nextInt(300)));
            child.toHandle().destroyForcibly();
            child.waitFor();
        }
        assertThat(list(JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), List.class)))
                .hasSize(403);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(@Nullable Object value) {
        return (List<Object>) Objects.requireNonNull(value);
    }

    private static double number(Map<String, Object> of, String key) {
        return ((Number) Objects.requireNonNull(of.get(key))).doubleValue();
    }
}
