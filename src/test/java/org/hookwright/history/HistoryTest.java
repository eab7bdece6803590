package org.hookwright.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hookwright.send.Answer;
import org.hookwright.send.FailureReason;
import org.hookwright.send.Phases;
import org.hookwright.send.Prepared;
import org.hookwright.send.Sent;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryTest {
    @TempDir
    private Path folder;

    private History history;

    @BeforeEach
    void open() throws IOException, HistoryException {
        history = History.open(folder.resolve("history.db")).history();
    }

    @AfterEach
    void close() throws HistoryException {
        history.close();
    }

    @Test
    void whatWasRecordedIsFoundAgainWhole() throws HistoryException {
        Kept kept = Exchanges.kept("INC-1", 200, "{\"text\":\"안녕 \\\"3층\\\" 😀\"}", "ok");
        long id = history.record(kept);
        Kept found = history.find(id).orElseThrow();
        assertThat(found.request()).isEqualTo(kept.request());
        assertThat(found.reply()).isEqualTo(kept.reply());
        assertThat(found.phases()).isEqualTo(kept.phases());
        assertThat(found.said().next()).isEqualTo(kept.said().next());
        assertThat(found.summary().origin()).isEqualTo(kept.summary().origin());
    }

    @Test
    void wordsOfTwoSyllablesAreFound() throws HistoryException {
        long refund = history.record(Exchanges.kept("INC-1", 200, "고객이 환불을 요청함", "ok"));
        history.record(Exchanges.kept("INC-2", 200, "환경 설정과 불만", "ok"));
        assertThat(ids("환불")).containsExactly(refund);
    }

    @Test
    void partsOfWordsSingleSignsAndSeveralWordsAreFoundInRequestAndReply() throws HistoryException {
        long one = history.record(Exchanges.kept("INC-1", 200, "Printer on Floor 3", "invalid_payload"));
        long two = history.record(Exchanges.kept("INC-2", 200, "Laptop 교체", "ok"));
        assertThat(ids("PRINT")).containsExactly(one);
        assertThat(ids("체")).containsExactly(two);
        assertThat(ids("floor valid_pay")).containsExactly(one);
        assertThat(ids("floor 교체")).isEmpty();
        assertThat(ids("\" OR 1 NEAR( *")).isEmpty();
    }

    @Test
    void filtersCombine() throws HistoryException {
        history.record(Exchanges.kept("INC-1", 200, "a", "ok"));
        long failed = history.record(Exchanges.kept("INC-1", 400, "a", "no"));
        long silent = history.record(Exchanges.kept("INC-2", 0, "a", ""));
        assertThat(ids(Query.ALL.failedOnly())).containsExactly(silent, failed);
        assertThat(ids(Query.ALL.statuses(0))).containsExactly(silent);
        assertThat(ids(Query.ALL
                        .words("a")
                        .statuses(4)
                        .failedOnly()
                        .since(Exchanges.NOON)
                        .workflow("긴급 티켓")
                        .ticket("INC-1")))
                .containsExactly(failed);
        assertThat(history.count(Query.ALL)).isEqualTo(3);
    }

    @Test
    void theNewestComeFirstAndPagesFollowOn() throws HistoryException {
        for (int i = 0; i < 25; i++) {
            history.record(Exchanges.kept("INC-" + i, 200, "a", "ok"));
        }
        assertThat(history.page(Query.ALL, 20, 10)).hasSize(5);
        assertThat(history.page(Query.ALL, 0, 1).getFirst().origin().ticket()).isEqualTo("INC-24");
    }

    @Test
    void successRateAndMedianAreThoseOfTheTimeAskedFor() throws HistoryException {
        Instant before = Exchanges.NOON.minus(Duration.ofDays(2));
        history.record(Exchanges.kept(before, "INC-0", 500, "a", "no"));
        history.record(Exchanges.kept("INC-1", 200, "a", "ok"));
        history.record(Exchanges.kept("INC-2", 204, "a", ""));
        history.record(Exchanges.kept("INC-3", 400, "a", "no"));
        history.record(Exchanges.kept("INC-4", 0, "a", ""));
        History.Rate rate = history.rate(Exchanges.NOON);
        assertThat(rate.sent()).isEqualTo(4);
        assertThat(rate.good()).isEqualTo(2);
        assertThat(rate.median()).isCloseTo(Duration.ofMillis(204), Duration.ofMillis(2));
    }

    @Test
    void ageAndSizeAreKeptAndTheNewestStay() throws HistoryException {
        history.record(Exchanges.kept(Exchanges.NOON.minus(Duration.ofDays(100)), "OLD", 200, "a", "ok"));
        for (int i = 0; i < 40; i++) {
            history.record(Exchanges.kept("INC-" + i, 200, "x".repeat(50_000), "ok"));
        }
        long before = history.bytes();
        history.keep(Exchanges.NOON.minus(Duration.ofDays(90)), before / 2);
        assertThat(history.bytes()).isLessThanOrEqualTo(before / 2);
        List<Summary> left = history.page(Query.ALL, 0, 100);
        assertThat(left).isNotEmpty();
        assertThat(left.getFirst().origin().ticket()).isEqualTo("INC-39");
        assertThat(left).noneMatch(summary -> summary.origin().ticket().equals("OLD"));
    }

    @Test
    void aFileThatIsNoHistoryIsMovedAsideAndSaid() throws IOException, HistoryException {
        Path file = folder.resolve("broken.db");
        Files.writeString(file, "this is not a database, and it is long enough to be taken for one. ".repeat(50));
        History.Opened opened = History.open(file);
        opened.history().close();
        assertThat(opened.notice().orElseThrow().key()).isEqualTo("history.file.aside");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("broken.db.2"));
        }
    }

    @Test
    void noSecretReachesTheDiskInAnyOfItsForms() throws IOException, HistoryException {
        String secret = "s3cr3t\"value/with+signs";
        Masking masking = Masking.of(List.of(new Secret(secret)));
        String encoded = java.net.URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String basic =
                java.util.Base64.getEncoder().encodeToString(("user:" + secret).getBytes(StandardCharsets.UTF_8));
        String json = secret.replace("\"", "\\\"");
        Prepared prepared = new Prepared(
                Method.POST, "https://example.com/?key=" + encoded, List.of(), "body " + json, Duration.ofSeconds(1));
        Sent sent = new Sent(
                "POST /?key=" + encoded + " HTTP/1.1",
                List.of(new Header("Authorization", "Basic " + basic), new Header("X-Copy", "pre " + basic)),
                "body " + json + " and " + secret);
        Answer answer = new Answer.Failure(
                new Answer.Trip(sent, new Phases(List.of(), 1, false), Optional.empty()),
                new FailureReason(FailureReason.Kind.OTHER, "host " + secret, 1));
        history.record(Recording.of(Exchanges.NOON, new Origin("w", "s", "t", "e"), prepared, answer, masking));
        for (String form : List.of(secret, encoded, json, basic.substring(8))) {
            assertThat(written()).doesNotContain(form);
            assertThat(written()).doesNotContain(Grams.of(form).substring(0, 60));
        }
        assertThat(written()).contains("body " + Masking.DOTS);
    }

    @Test
    void aSecretThatIsCutThroughAtTheEndOfWhatIsKeptLeavesNoHalf() throws IOException, HistoryException {
        Masking masking = Masking.of(List.of(new Secret("s3cr3t-".repeat(20))));
        String body = "x".repeat(Recording.KEPT_REQUEST - 70) + "s3cr3t-".repeat(20);
        Prepared prepared = new Prepared(Method.POST, "https://e.example", List.of(), body, Duration.ofSeconds(1));
        Answer answer = new Answer.Failure(
                new Answer.Trip(
                        new Sent("POST / HTTP/1.1", List.of(), body),
                        new Phases(List.of(), 1, false),
                        Optional.empty()),
                new FailureReason(FailureReason.Kind.OTHER, "e.example", 1));

        long id =
                history.record(Recording.of(Exchanges.NOON, new Origin("w", "s", "t", "e"), prepared, answer, masking));

        assertThat(history.find(id).orElseThrow().request())
                .doesNotContain("s3cr3t")
                .endsWith(Masking.DOTS);
    }

    private String written() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private List<Long> ids(String words) throws HistoryException {
        return ids(Query.ALL.words(words));
    }

    private List<Long> ids(Query query) throws HistoryException {
        return history.page(query, 0, 100).stream().map(Summary::id).toList();
    }
}
