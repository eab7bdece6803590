package org.hookwright.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.hookwright.language.Texts;
import org.hookwright.receiver.Receiver;
import org.hookwright.receiver.Script;
import org.hookwright.receiver.ScriptReader;
import org.hookwright.send.Filler;
import org.hookwright.send.OkHttpSender;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Retry;
import org.hookwright.workflow.Success;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each fault under each way to try again, over real sockets on a turned clock. What was seen is left in
 * {@code target/fault-table.md}.
 */
final class FaultsAndRetriesTest {
    private static final Instant BEGIN = Instant.parse("2026-11-24T09:00:00Z");
    private static final Path TABLE = Path.of("target", "fault-table.md");

    /** Long enough that nothing but silence reaches it. */
    private static final Duration PATIENT = Duration.ofSeconds(15);

    private static final Duration IMPATIENT = Duration.ofMillis(200);

    private static final Map<String, Retry> POLICIES = new LinkedHashMap<>();

    static {
        POLICIES.put("never", new Retry.Never());
        POLICIES.put("Freshservice’s own", new Retry.Freshservice());
        POLICIES.put("3 × 10 s", Retry.Custom.USUAL.honouring(false));
        POLICIES.put(
                "4, 10 s doubled to 30 s, whatever fails",
                Retry.Custom.USUAL
                        .times(4)
                        .growing(Retry.Growth.EXPONENTIAL)
                        .capped(Duration.ofSeconds(30))
                        .on(EnumSet.allOf(Retry.On.class))
                        .honouring(false));
        POLICIES.put("2 × 10 s, Retry-After honoured", Retry.Custom.USUAL.times(2));
    }

    /**
     * A row: what happens, how it is scripted, what is expected under each policy (tries, pauses in seconds, end), and
     * the sentence of a failed try. Without a script nothing listens at all.
     */
    private record Row(String fault, Optional<String> steps, List<String> expected, String sentence) {
        Row(String fault, String steps, String expected, String sentence) {
            this(
                    fault,
                    steps.isEmpty() ? Optional.empty() : Optional.of(steps),
                    List.of(expected.split(" \\| ")),
                    sentence);
        }
    }

    private static final String NETWORK =
            "1 [] FAILED | 5 [180, 300, 540, 1020] FAILED | 4 [10, 10, 10] FAILED | 5 [10, 20, 30, 30] FAILED | 3 [10, 10] FAILED";
    private static final String REFUSED_BY_TARGET =
            "1 [] FAILED | 5 [180, 300, 540, 1020] FAILED | 1 [] FAILED | 5 [10, 20, 30, 30] FAILED | 1 [] FAILED";
    private static final String TOO_MANY =
            "1 [] FAILED | 5 [180, 300, 540, 1020] FAILED | 4 [10, 10, 10] FAILED | 5 [10, 20, 30, 30] FAILED | 3 [40, 40] FAILED";

    private static final List<Row> ROWS = List.of(
            new Row("refused", "", NETWORK, "Nothing listens at TARGET."),
            new Row("reset", "reset", NETWORK, "TARGET closed the connection before it answered."),
            new Row("no answer", "silent", NETWORK, "TARGET took the request and did not answer within SECONDS s."),
            new Row("truncated", "truncated", NETWORK, "TARGET promised more than it sent: the answer breaks off."),
            new Row("garbage", "garbage", NETWORK, "What answered at TARGET does not speak HTTP."),
            new Row(
                    "500 twice, then 200",
                    "500 x2, 200 \"ok\"",
                    "1 [] FAILED | 3 [180, 300] SUCCEEDED | 3 [10, 10] SUCCEEDED | 3 [10, 20] SUCCEEDED | 3 [10, 10] SUCCEEDED",
                    "The target failed inside (500)."),
            new Row("500 for ever", "500", NETWORK, "The target failed inside (500)."),
            new Row(
                    "429, Retry-After 40",
                    "429 retry-after 40",
                    TOO_MANY,
                    "Too many requests (429); the target asks to wait 40 s."),
            new Row(
                    "429, Retry-After a date 40 s ahead",
                    "429 retry-after-date 40",
                    TOO_MANY,
                    "Too many requests (429); the target asks to wait 40 s."),
            new Row("404", "404", REFUSED_BY_TARGET, "There is nothing at this address (404)."),
            new Row(
                    "302",
                    "302 header \"Location: /elsewhere\"",
                    "1 [] FAILED | 1 [] FAILED | 1 [] FAILED | 5 [10, 20, 30, 30] FAILED | 1 [] FAILED",
                    "Moved (302): the target points to /elsewhere."),
            new Row(
                    "200, body rule broken",
                    "200 \"no\"",
                    "1 [] FAILED | 1 [] FAILED | 1 [] FAILED | 5 [10, 20, 30, 30] FAILED | 1 [] FAILED",
                    "The status is fine, but the reply is not “ok”: no"));

    @TempDir
    private Path replies;

    private final Texts english = new Texts(Locale.ENGLISH);
    private final Following clock = new Following();
    private OkHttpSender sender;
    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        sender = new OkHttpSender(replies);
        receiver = Receiver.start(0, clock);
    }

    @AfterEach
    void close() {
        sender.close();
        receiver.close();
    }

    /** What one run came to. */
    private record Seen(int tries, List<Long> pauses, RunEnd end, List<String> sentences) {
        @Override
        public String toString() {
            return tries + " " + pauses + " " + end;
        }
    }

    @Test
    void eachFaultUnderEachPolicyIsTriedAsOftenAndSaidAsItShould() throws Exception {
        Map<Row, List<Seen>> table = new LinkedHashMap<>();
        List<String> policies = List.copyOf(POLICIES.keySet());
        for (Row row : ROWS) {
            List<Seen> seen = new ArrayList<>();
            for (Retry policy : POLICIES.values()) {
                seen.add(run(row, policy));
            }
            table.put(row, seen);
        }
        write(table, policies);
        table.forEach((row, seen) -> {
            assertThat(seen).as(row.fault()).extracting(Seen::toString).isEqualTo(row.expected());
            seen.forEach(one -> sentencesAgree(row, one));
        });
    }

    private static void sentencesAgree(Row row, Seen seen) {
        List<String> expected = new ArrayList<>(Collections.nCopies(seen.tries(), row.sentence()));
        if (seen.end() == RunEnd.SUCCEEDED) {
            expected.set(seen.tries() - 1, "Accepted (200).");
        }
        assertThat(seen.sentences()).as(row.fault()).isEqualTo(expected);
    }

    private Seen run(Row row, Retry policy) throws Exception {
        int port = row.steps().isPresent() ? receiver.port() : unheard();
        receiver.follow(Script.NONE);
        receiver.clear();
        if (row.steps().isPresent()) {
            receiver.follow(
                    new Script(List.of(ScriptReader.rule("/x = " + row.steps().get())), 1));
        }
        boolean silent = row.steps().equals(Optional.of("silent"));
        List<Moment> moments = new ArrayList<>();
        RunClock turned = RunClock.turned(Clock.fixed(BEGIN, ZoneOffset.UTC));
        clock.followed = turned;
        RunEnd end = Runner.sending(new Filler(clock), sender, turned, new Random(1))
                .run(
                        workflow(port, new Delivery(silent ? IMPATIENT : PATIENT, policy, "")),
                        new Scope(new Ticket("t", Map.of("ticket", Map.of("id", "INC-1"))), Environment.NONE, Map.of()),
                        moments::add,
                        Cancellation.never());
        Seen seen = seen(moments, end, port);
        arrived(row, seen);
        return seen;
    }

    /** Every try arrives, and every one after the first is known for a repetition. */
    private void arrived(Row row, Seen seen) {
        assertThat(receiver.requests()).hasSize(row.steps().isPresent() ? seen.tries() : 0);
        for (int i = 0; i < receiver.requests().size(); i++) {
            assertThat(receiver.requests().get(i).treatment().repetition().isPresent())
                    .as("%s, try %d", row.fault(), i + 1)
                    .isEqualTo(i > 0);
        }
    }

    private static int unheard() throws IOException {
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return gone.getLocalPort();
        }
    }

    private Seen seen(List<Moment> moments, RunEnd end, int port) {
        int tries = 0;
        List<Long> pauses = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (Moment moment : moments) {
            if (moment instanceof Moment.Tried tried) {
                tries++;
                sentences.add(english.of(tried.judgement().what())
                        .replace("localhost:" + port, "TARGET")
                        .replaceAll("within \\d+\\.\\d s", "within SECONDS s"));
            } else if (moment instanceof Moment.Paused paused) {
                pauses.add(paused.length().toSeconds());
            }
        }
        return new Seen(tries, pauses, end, sentences);
    }

    private static Workflow workflow(int port, Delivery delivery) {
        Request request = new Request(
                Method.POST,
                "http://localhost:" + port + "/x",
                List.of(),
                new Auth.None(),
                new Body(Body.Type.JSON, "{\"id\":\"{{ticket.id}}\"}"));
        // In the row of the truncated answer the usual one is an account, which is no "ok", and never comes so far.
        Reply reply = Reply.USUAL.with(
                new Success(Success.StatusSet.SUCCESSFUL, Optional.of(new Success.BodyRule.Equal("ok"))));
        Call call = new Call("x", "", Call.Kind.WEBHOOK, request, delivery, reply, false, Unknown.NONE);
        return new Workflow("w", "", List.of(call), Unknown.NONE);
    }

    private static void write(Map<Row, List<Seen>> table, List<String> policies) throws IOException {
        StringBuilder text = new StringBuilder("| fault | sentence of the first try |");
        policies.forEach(policy -> text.append(' ').append(policy).append(" |"));
        text.append("\n| --- | --- |").append(" --- |".repeat(policies.size())).append('\n');
        table.forEach((row, seen) -> {
            text.append("| ").append(row.fault()).append(" | ");
            text.append(seen.getFirst().sentences().getFirst()).append(" |");
            seen.forEach(one -> text.append(' ').append(cell(one)).append(" |"));
            text.append('\n');
        });
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, text);
    }

    private static String cell(Seen seen) {
        List<String> pauses = seen.pauses().stream()
                .map(seconds -> seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s")
                .toList();
        return seen.tries() + (seen.tries() == 1 ? " try" : " tries: " + String.join(", ", pauses)) + " – "
                + seen.end().name().toLowerCase(Locale.ROOT);
    }

    /** The receiver lives in the time of the run, so that a date it gives lies ahead of it. */
    private static final class Following extends Clock {
        private volatile RunClock followed = RunClock.turned(Clock.fixed(BEGIN, ZoneOffset.UTC));

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return followed.now();
        }
    }
}
