package org.hookwright.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Facts;
import org.hookwright.condition.Operator;
import org.hookwright.condition.RandomConditions;
import org.hookwright.send.Filler;
import org.hookwright.send.OkHttpSender;
import org.hookwright.send.ProvingSender;
import org.hookwright.support.ScriptedTarget;
import org.hookwright.support.ScriptedTarget.Says;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.RandomWorkflows;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Retry;
import org.hookwright.workflow.Scheme;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Success;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Wait;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunnerTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Clock STILL = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path replies;

    /** What the workflows prove themselves by: a call whose secret is not set is not sent. */
    private static final Map<String, Secret> SECRETS = Map.of("token", new Secret("t"), "key", new Secret("k"));

    private ScriptedTarget target;
    private OkHttpSender sender;

    @BeforeEach
    void open() throws IOException {
        target = new ScriptedTarget();
        sender = new OkHttpSender(replies);
    }

    @AfterEach
    void close() {
        sender.close();
        target.close();
    }

    @Test
    void aRunOnTheTurnedClockDoesWhatAPlainReadingOfTheWorkflowSays() throws IOException {
        int tries = 0;
        for (long seed = 0; seed < 250; seed++) {
            Workflow workflow = aimed(new RandomWorkflows(seed).workflow());
            Facts facts = new RandomConditions(seed + 7).facts();
            Map<String, List<Says>> script = script(workflow, new Random(seed));
            script.forEach((name, says) -> target.script("/" + name, says));
            Scope scope = new Scope(new Ticket("t", facts.values()), Environment.NONE, SECRETS);

            List<String> lines = lines(workflow, run(workflow, scope, RunClock.turned(STILL)));

            assertThat(lines)
                    .as("seed %d", seed)
                    .isEqualTo(Straightforward.run(workflow, new Facts(scope.shown(), NOW), script));
            tries += lines.size();
        }
        assertThat(tries).isGreaterThan(800);
    }

    /** Aims every call at the target of this test. */
    private Workflow aimed(Workflow workflow) {
        Workflow aimed = workflow;
        for (Map.Entry<StepPath, Step> place : workflow.places().entrySet()) {
            if (aimed.at(place.getKey()).orElseThrow() instanceof Call call) {
                Request request = call.request().withUrl("http://localhost:" + target.port() + "/" + call.name());
                aimed = aimed.with(
                        place.getKey(), call.with(request).with(call.delivery().with(Duration.ofSeconds(15))));
            }
        }
        return aimed;
    }

    private static Map<String, List<Says>> script(Workflow workflow, Random random) {
        Map<String, List<Says>> script = new HashMap<>();
        List<Integer> statuses = List.of(200, 200, 201, 204, 304, 404, 422, 429, 500, 503);
        List<String> bodies = List.of("ok", "{\"id\": 7}", "{\"status\": \"success\"}", "no");
        for (Call call : workflow.calls()) {
            List<Says> says = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                int status = statuses.get(random.nextInt(statuses.size()));
                String body = status == 204 || status == 304 ? "" : bodies.get(random.nextInt(bodies.size()));
                Map<String, String> headers =
                        status == 429 ? Map.of("Retry-After", String.valueOf(random.nextInt(200))) : Map.of();
                says.add(new Says(status, body, headers));
            }
            script.put(call.name(), says);
        }
        return script;
    }

    private List<Moment> run(Workflow workflow, Scope scope, RunClock clock) throws IOException {
        List<Moment> moments = new ArrayList<>();
        Runner.sending(new Filler(STILL), sender, clock, new Random(1))
                .run(workflow, scope, moments::add, Cancellation.never());
        return moments;
    }

    private static List<String> lines(Workflow workflow, List<Moment> moments) {
        List<String> lines = new ArrayList<>();
        for (Moment moment : moments) {
            switch (moment) {
                case Moment.Tried tried -> {
                    int status = ((org.hookwright.send.Answer.Reply)
                                    tried.exchange().orElseThrow().answer())
                            .status()
                            .code();
                    lines.add(name(workflow, tried.step()) + " try " + tried.attempt() + " " + status);
                }
                case Moment.Paused paused -> lines.add("pause " + paused.length());
                case Moment.Done done -> {
                    if (workflow.at(done.step()).orElseThrow() instanceof Call call) {
                        lines.add(call.name() + " " + done.state());
                    }
                }
                case Moment.Ended ended -> lines.add("end " + ended.end());
                case Moment.Asked _, Moment.Trying _, Moment.Refused _, Moment.Chose _, Moment.Took _ -> {}
            }
        }
        return lines;
    }

    private static String name(Workflow workflow, StepPath path) {
        return workflow.at(path).orElseThrow().name();
    }

    @Test
    void theHostsOwnPausesPassInAMomentOnTheTurnedClock() throws IOException {
        target.script("/slow", List.of(new Says(503, "")));
        Workflow workflow = workflow(call("slow", Call.Kind.WEBHOOK, Delivery.FRESHSERVICE, Reply.USUAL));
        RunClock clock = RunClock.turned(STILL);

        List<Moment> moments = run(workflow, scope(), clock);

        assertThat(target.got()).hasSize(5);
        assertThat(Duration.between(NOW, clock.now())).isEqualTo(Duration.ofMinutes(3 + 5 + 9 + 17));
        assertThat(moments.getLast()).isEqualTo(new Moment.Ended(clock.now(), RunEnd.FAILED));
    }

    @Test
    void whatAReplyGaveIsUsedInLaterAddressesBodiesAndConditions() throws IOException {
        target.script("/create", List.of(new Says(201, "{\"data\": {\"sys_id\": \"a1 b2\", \"state\": 3}}")));
        Reply outputs = Reply.USUAL.with(List.of(
                new Reply.Output("id", "$.data.sys_id"),
                new Reply.Output("state", "$.data.state"),
                new Reply.Output("gone", "$.none")));
        Call create = call("create", Call.Kind.WEB_REQUEST, Delivery.FRESHSERVICE, outputs);
        Call update = call("update", Call.Kind.WEB_REQUEST, Delivery.FRESHSERVICE, Reply.USUAL);
        update = update.with(new Request(
                Method.PATCH,
                "http://localhost:" + target.port() + "/ci/{{create.id}}",
                List.of(),
                new Auth.None(),
                new Body(Body.Type.JSON, "{\"was\": \"{{create.status}}\", \"gone\": \"{{create.gone}}\"}")));
        Branch branch = new Branch(
                "",
                "",
                new Condition.Leaf("create.state", Operator.AT_LEAST, "3"),
                List.of(update),
                List.of(),
                Unknown.NONE);

        List<Moment> moments = run(workflow(create, branch), scope(), RunClock.turned(STILL));

        assertThat(target.got().getLast().path()).isEqualTo("/ci/a1 b2");
        assertThat(target.got().getLast().body()).isEqualTo("{\"was\": \"201\", \"gone\": \"\"}");
        assertThat(moments)
                .anySatisfy(moment -> assertThat(moment).isInstanceOfSatisfying(Moment.Took.class, took -> {
                    assertThat(took.outputs()).containsEntry("state", 3);
                    assertThat(took.missing()).hasSize(1);
                }));
    }

    @Test
    void theIdOfACallStaysTheSameThroughItsTries() throws IOException {
        target.script("/pay", List.of(new Says(500, ""), new Says(500, ""), new Says(200, "")));
        Delivery delivery = new Delivery(Duration.ofSeconds(5), Retry.Custom.USUAL, "Idempotency-Key");

        run(workflow(call("pay", Call.Kind.WEB_REQUEST, delivery, Reply.USUAL)), scope(), RunClock.turned(STILL));

        assertThat(target.got()).hasSize(3);
        assertThat(target.got().stream()
                        .map(got -> got.headers().get("idempotency-key"))
                        .distinct())
                .hasSize(1)
                .doesNotContainNull();
    }

    @Test
    void aSignedCallHasOneIdThroughItsTriesWhichIsThatOfItsRepetitionsToo() throws IOException {
        target.script("/pay", List.of(new Says(500, ""), new Says(500, ""), new Says(200, "")));
        Delivery delivery = new Delivery(Duration.ofSeconds(5), Retry.Custom.USUAL, "Idempotency-Key");
        Call plain = call("pay", Call.Kind.WEB_REQUEST, delivery, Reply.USUAL);
        Call call = plain.with(plain.request().with(new Auth.Hmac(new Scheme.StandardWebhooks(), "whsec_c2VjcmV0")));

        Runner.sending(new Filler(STILL), new ProvingSender(sender, STILL), RunClock.turned(STILL), new Random(1))
                .run(workflow(call), scope(), _ -> {}, Cancellation.never());

        assertThat(target.got()).hasSize(3);
        assertThat(target.got().stream()
                        .flatMap(got -> Stream.of(
                                got.headers().get("webhook-id"), got.headers().get("idempotency-key")))
                        .distinct())
                .hasSize(1)
                .doesNotContainNull();
    }

    @Test
    void aWorkflowWhoseConditionDoesNotHoldSendsNothing() throws IOException {
        Workflow workflow = workflow(call("x", Call.Kind.WEBHOOK, Delivery.FRESHSERVICE, Reply.USUAL))
                .with(new Condition.Leaf("ticket.priority", Operator.IS, "Urgent"));

        List<Moment> moments = run(workflow, scope(), RunClock.turned(STILL));

        assertThat(target.got()).isEmpty();
        assertThat(moments).hasSize(2);
        assertThat(((Moment.Asked) moments.getFirst()).why().holds()).isFalse();
    }

    @Test
    void aDryRunSendsNothingAndAnswersWithPinnedReplies() throws IOException {
        Reply pinned = new Reply(
                Success.USUAL,
                List.of(new Reply.Output("id", "$.id")),
                new Reply.OnFailure.Stop(),
                Optional.of(new Reply.Sample(201, "{\"id\": 42}")));
        Workflow workflow = workflow(
                call("create", Call.Kind.WEB_REQUEST, Delivery.FRESHSERVICE, pinned),
                new Branch(
                        "",
                        "",
                        new Condition.Leaf("create.id", Operator.IS, "42"),
                        List.of(new Wait("", "", Duration.ofHours(1), Unknown.NONE)),
                        List.of(),
                        Unknown.NONE));
        List<Moment> moments = new ArrayList<>();

        RunEnd end = Runner.dry(new Filler(STILL), RunClock.turned(STILL), new Random(1))
                .run(workflow, scope(), moments::add, Cancellation.never());

        assertThat(end).isEqualTo(RunEnd.SUCCEEDED);
        assertThat(target.got()).isEmpty();
        assertThat(moments).anyMatch(moment -> moment instanceof Moment.Paused);
    }

    @Test
    void aCancelledRunEndsInTheMiddleOfAPause() throws IOException {
        Cancellation cancellation = new Cancellation();
        Workflow workflow = workflow(new Wait("", "", Duration.ofHours(8), Unknown.NONE));
        List<Moment> moments = new ArrayList<>();

        RunEnd end = Runner.sending(new Filler(STILL), sender, RunClock.real(STILL), new Random(1))
                .run(
                        workflow,
                        scope(),
                        moment -> {
                            moments.add(moment);
                            if (moment instanceof Moment.Paused) {
                                Thread.startVirtualThread(cancellation::cancel);
                            }
                        },
                        cancellation);

        assertThat(end).isEqualTo(RunEnd.CANCELLED);
        assertThat(moments.getLast()).isEqualTo(new Moment.Ended(NOW, RunEnd.CANCELLED));
    }

    @Test
    void aCallThatCannotGoOutIsRefusedAndFallsBack() throws IOException {
        Call broken = call(
                "broken",
                Call.Kind.WEBHOOK,
                Delivery.FRESHSERVICE,
                Reply.USUAL.with(new Reply.OnFailure.Fallback(
                        List.of(call("page", Call.Kind.WEBHOOK, Delivery.FRESHSERVICE, Reply.USUAL)))));
        broken = broken.with(broken.request().withUrl("not an address"));

        List<Moment> moments = run(workflow(broken), scope(), RunClock.turned(STILL));

        assertThat(target.got()).extracting(ScriptedTarget.Got::path).containsExactly("/page");
        assertThat(moments).anyMatch(moment -> moment instanceof Moment.Refused);
        assertThat(((Moment.Ended) moments.getLast()).end()).isEqualTo(RunEnd.WITH_FAILURES);
    }

    @Test
    void theWorstCaseIsAsLongAsARunWithNothingButTimeOuts() {
        Call page = call("page", Call.Kind.WEBHOOK, new Delivery(Duration.ofSeconds(7)), Reply.USUAL);
        Call ask = call(
                "ask",
                Call.Kind.WEB_REQUEST,
                new Delivery(
                        Duration.ofSeconds(10),
                        Retry.Custom.USUAL
                                .times(3)
                                .every(Duration.ofSeconds(30))
                                .growing(Retry.Growth.EXPONENTIAL),
                        ""),
                Reply.USUAL.with(new Reply.OnFailure.Fallback(List.of(page))));

        WorstCase worst = WorstCase.of(List.of(ask, new Wait("", "", Duration.ofMinutes(10), Unknown.NONE)));

        // four tries of 10 s, pauses of 30, 60 and 120 s, 7 s of fallback, 10 min of waiting
        assertThat(worst.total()).isEqualTo(Duration.ofSeconds(4 * 10 + 30 + 60 + 120 + 7 + 600));
        assertThat(worst.bars()).hasSize(9);
    }

    private Call call(String name, Call.Kind kind, Delivery delivery, Reply reply) {
        Request request = new Request(
                Method.POST,
                "http://localhost:" + target.port() + "/" + name,
                List.of(),
                new Auth.None(),
                new Body(Body.Type.JSON, "{\"id\":\"{{ticket.id}}\"}"));
        return new Call(name, "", kind, request, delivery, reply, false, Unknown.NONE);
    }

    private static Workflow workflow(Step... steps) {
        return new Workflow("w", "", List.of(steps), Unknown.NONE);
    }

    private static Scope scope() {
        return new Scope(
                new Ticket("t", Map.of("ticket", Map.of("id", "INC-1", "priority", "Low"))),
                Environment.NONE,
                Map.of());
    }
}
