package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hookwright.history.KeptRun;
import org.hookwright.history.Query;
import org.hookwright.history.Summary;
import org.hookwright.receiver.Receiver;
import org.hookwright.run.Moment;
import org.hookwright.run.RunEnd;
import org.hookwright.support.ScriptedTarget;
import org.hookwright.support.ScriptedTarget.Says;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ui.run.Flows;
import org.hookwright.ui.run.Heard;
import org.hookwright.ui.run.Order;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EngineRunsTest {
    private static final Scope SCOPE = new Scope(
            Flows.ticket("SR-311", "Service Request", 1_480_000),
            new Environment("Sandbox", Map.of(), List.of("token")),
            Map.of("token", new Secret(Errand.SECRET)));

    @TempDir
    Path folder;

    private ScriptedTarget target;
    private OpenHistory history;
    private EngineCourier courier;
    private EngineRuns runs;
    private final List<Heard> heard = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        target = new ScriptedTarget();
        history = new OpenHistory(folder.resolve("history.db"), () -> OpenHistory.Limits.USUAL, Errand::unexpected);
        courier = new EngineCourier(folder.resolve("replies"), history, Clock.systemUTC());
        runs = new EngineRuns(courier, history, Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        courier.close();
        history.close();
        target.close();
    }

    private Order order(Workflow workflow, boolean dry) {
        return new Order(workflow, Order.Clock.TURNED, dry);
    }

    private Workflow chain() {
        return Flows.chain("http://127.0.0.1:" + target.port());
    }

    private List<Summary> exchanges() throws Exception {
        return history.get().page(Query.ALL, 0, 100).reversed();
    }

    private KeptRun run() throws Exception {
        return history.get().runs(1).getFirst();
    }

    @Test
    void everyTryStandsInTheHistoryUnderItsRunBeforeItIsTold() throws Exception {
        target.script("/ask", List.of(new Says(503, "busy")));
        List<Long> keptWhenTold = new ArrayList<>();
        RunEnd end = runs.run(
                order(chain(), false),
                SCOPE,
                moment -> {
                    heard.add(moment);
                    moment.attempt().ifPresent(attempt -> keptWhenTold.add(count()));
                },
                Cancellation.never());

        assertThat(end).isEqualTo(RunEnd.WITH_FAILURES);
        assertThat(exchanges().stream()
                        .map(summary -> summary.origin().step() + " "
                                + summary.run().orElseThrow().path() + " "
                                + summary.run().orElseThrow().attempt() + " "
                                + summary.status().orElse(0)))
                .containsExactly(
                        "Register in ERP steps[0] 1 200",
                        "Ask approval steps[1].otherwise[0] 1 503",
                        "Ask approval steps[1].otherwise[0] 2 503",
                        "Ask approval steps[1].otherwise[0] 3 503",
                        "Ask approval steps[1].otherwise[0] 4 503",
                        "Mail manager steps[1].otherwise[0].on_failure[0] 1 200",
                        "Assign by reply steps[2] 1 200");
        assertThat(keptWhenTold).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        KeptRun run = run();
        assertThat(run.state()).isEqualTo(KeptRun.State.ENDED);
        assertThat(run.end()).contains(RunEnd.WITH_FAILURES);
        assertThat(run.length().orElseThrow().toSeconds()).isBetween(810L, 830L);
        assertThat(run.start().turned()).isTrue();
        assertThat(heard.stream().filter(one -> one.moment() instanceof Moment.Tried))
                .allSatisfy(one -> {
                    assertThat(((Moment.Tried) one.moment()).exchange()).isEmpty();
                    assertThat(runs.open(one.attempt().orElseThrow().record().orElseThrow())
                                    .asSent())
                            .contains("노트북 교체 요청");
                });
    }

    private long count() {
        try {
            return history.get().count(Query.ALL);
        } catch (org.hookwright.history.HistoryException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void aDryRunIsKeptAsSuchAndHasNoExchanges() throws Exception {
        RunEnd end = runs.run(order(chain(), true), SCOPE, heard::add, Cancellation.never());

        assertThat(end).isEqualTo(RunEnd.SUCCEEDED);
        assertThat(target.got()).isEmpty();
        assertThat(exchanges()).isEmpty();
        assertThat(run().start().dry()).isTrue();
        assertThat(run().end()).contains(RunEnd.SUCCEEDED);
    }

    @Test
    void aRunThatDoesNotFireIsKeptToo() throws Exception {
        Scope other = new Scope(Flows.ticket("INC-1", "Incident", 1), Environment.NONE, Map.of());
        runs.run(order(chain(), false), other, heard::add, Cancellation.never());

        assertThat(run().end()).contains(RunEnd.NOT_FIRED);
        assertThat(run().start().ticket()).isEqualTo("INC-1");
    }

    @Test
    void cancellingReachesTheSocketAndWhatMayHaveArrivedIsKept() throws Exception {
        Cancellation cancellation = new Cancellation();
        try (Receiver receiver = Receiver.start(0)) {
            receiver.onRequest(_ -> cancellation.cancel());
            Workflow workflow = Flows.chain(receiver.address());
            RunEnd end = runs.run(order(workflow, false), SCOPE, heard::add, cancellation);

            assertThat(end).isEqualTo(RunEnd.CANCELLED);
        }
        assertThat(exchanges()).hasSize(1);
        assertThat(exchanges().getFirst().run()).isPresent();
        assertThat(run().end()).contains(RunEnd.CANCELLED);
    }

    @Test
    void noSecretOfARunReachesTheDiskAndLargeRepliesGoWithTheirTry() throws Exception {
        Call call = Errand.to("http://127.0.0.1:" + target.port() + "/large", Errand.TEMPLATE);
        target.script("/large", List.of(new Says(200, Errand.SECRET + "x".repeat(9_000_000))));
        Workflow workflow = new Workflow("w", "", List.of(call), Unknown.NONE);
        runs.run(order(workflow, false), SCOPE, heard::add, Cancellation.never());
        Optional<Long> record = heard.stream()
                .flatMap(one -> one.attempt().stream())
                .map(attempt -> attempt.record().orElseThrow())
                .findFirst();

        assertThat(runs.open(record.orElseThrow()).reply()).isPresent();
        history.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(file.toString()).doesNotContain("replies");
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .doesNotContain(Errand.SECRET);
            }
        }
    }

    @Test
    void aHistoryThatCannotBeWrittenStopsNoRunAndTheTryCanStillBeLookedAt() throws Exception {
        Path noFolder = Files.writeString(folder.resolve("file"), "in the way");
        List<String> said = new ArrayList<>();
        OpenHistory shut = new OpenHistory(
                noFolder.resolve("history.db"), () -> OpenHistory.Limits.USUAL, sentence -> said.add(sentence.key()));
        EngineRuns others = new EngineRuns(courier, shut, Clock.systemUTC());
        RunEnd end = others.run(order(chain(), false), SCOPE, heard::add, Cancellation.never());

        assertThat(end).isEqualTo(RunEnd.SUCCEEDED);
        assertThat(said).isNotEmpty();
        assertThat(heard.stream().flatMap(one -> one.attempt().stream()))
                .hasSize(3)
                .allSatisfy(attempt -> assertThat(attempt.shown()).isPresent());
    }
}
