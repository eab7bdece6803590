package org.hookwright.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Operator;
import org.hookwright.language.Texts;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Retry;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.Test;

final class WorkflowCheckerTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
    private static final List<Ticket> SAMPLES = List.of(
            ticket("Urgent", List.of("vip")), ticket("Low", List.of("printer", "vip")), ticket("High", List.of()));

    @Test
    void aConditionThatLetsEverythingThroughIsFound() {
        Condition trap = new Condition.Any(List.of(
                new Condition.Leaf("ticket.priority", Operator.IS_NOT, "Low"),
                new Condition.Leaf("ticket.priority", Operator.IS_NOT, "High")));

        assertThat(codes(workflow(call("a")).with(trap))).containsExactly("condition.always");
        assertThat(codes(workflow(call("a"))
                        .with(new Condition.All(trap instanceof Condition.Any(var parts) ? parts : List.of()))))
                .isEmpty();
    }

    @Test
    void aBranchThatIsNeverTakenIsFoundAtItsPlace() {
        Condition never = new Condition.All(List.of(
                new Condition.Leaf("ticket.cost", Operator.AT_LEAST, "10"),
                new Condition.Leaf("ticket.cost", Operator.AT_MOST, "5")));
        Branch branch = new Branch("b", "", never, List.of(call("a")), List.of(), Unknown.NONE);

        List<FlowProblem> found = check(workflow(branch));

        assertThat(found).extracting(FlowProblem::code).containsExactly("condition.never");
        assertThat(found.getFirst().step()).contains(StepPath.top(0));
    }

    @Test
    void aValueThatNoSampleHoldsIsNotedAndAWrongCaseIsCured() {
        Workflow workflow = workflow(call("a")).with(new Condition.Leaf("ticket.priority", Operator.IS, "urgent"));

        List<FlowProblem> found = check(workflow);

        assertThat(found).extracting(FlowProblem::code).containsExactly("condition.case");
        Workflow cured = found.getFirst().cures().getFirst().change().apply(workflow);
        assertThat(check(cured)).isEmpty();
        assertThat(codes(workflow.with(new Condition.Leaf("ticket.priority", Operator.IS, "Blocker"))))
                .containsExactly("condition.unknown-value");
        assertThat(codes(workflow.with(new Condition.Leaf("ticket.tags", Operator.INCLUDES_ANY, "printer"))))
                .isEmpty();
    }

    @Test
    void theReplyOfAWebhookCannotBeUsed() {
        Call first = call("create").with(Reply.USUAL.with(List.of(new Reply.Output("id", "$.id"))));
        Workflow workflow = workflow(first, using("update", "{{create.id}}"));

        List<FlowProblem> found = check(workflow);

        assertThat(found).extracting(FlowProblem::code).containsExactly("chain.webhook-reply", "chain.fire-and-forget");
        assertThat(check(found.get(1).cures().getFirst().change().apply(workflow)))
                .isEmpty();
    }

    @Test
    void aReplyIsNamedTooEarlyOrWithAnOutputThatNobodyTakes() {
        Call create = call("create")
                .with(Call.Kind.WEB_REQUEST)
                .with(Reply.USUAL.with(List.of(new Reply.Output("id", "$.id"))));

        assertThat(codes(workflow(using("update", "{{create.id}}"), create))).containsExactly("chain.not-yet");
        assertThat(codes(workflow(create, using("update", "{{create.name}}")))).containsExactly("chain.no-output");
        assertThat(codes(workflow(create, using("update", "{{create.id}} {{create.status}}"))))
                .isEmpty();
    }

    @Test
    void aFallbackMayNameTheCallThatFailed() {
        Call page = using("page", "{{create.status}}");
        Call create = call("create")
                .with(Call.Kind.WEB_REQUEST)
                .with(Reply.USUAL.with(new Reply.OnFailure.Fallback(List.of(page))));

        assertThat(codes(workflow(create))).isEmpty();
    }

    @Test
    void anOutputWithoutAJsonPathIsFound() {
        Call create = call("create")
                .with(Call.Kind.WEB_REQUEST)
                .with(Reply.USUAL.with(List.of(new Reply.Output("id", "id"))));

        assertThat(codes(workflow(create))).containsExactly("chain.path");
    }

    @Test
    void aCallThatIsTriedAgainAndCarriesNoIdIsWarnedAboutAndCured() {
        Delivery delivery = new Delivery(Duration.ofSeconds(5), Retry.Custom.USUAL, "");
        Call pay = call("pay")
                .with(delivery)
                .with(new Request(Method.POST, "http://x", List.of(), new Auth.None(), Body.NONE));
        Workflow workflow = workflow(pay);

        List<FlowProblem> found = check(workflow);

        assertThat(found).extracting(FlowProblem::code).containsExactly("delivery.no-id", "delivery.retry");
        Workflow cured = found.getFirst().cures().getFirst().change().apply(workflow);
        assertThat(codes(cured)).containsExactly("delivery.retry", "delivery.id-header");
        assertThat(codes(workflow(pay.with(pay.request().with(Method.PUT))))).containsExactly("delivery.retry");
    }

    @Test
    void whatIsSaidIsSaidInBothLanguages() {
        Delivery delivery = new Delivery(Duration.ofSeconds(5), Retry.Custom.USUAL, "X-Id");
        Workflow workflow = workflow(using("a", "{{b.id}}").with(delivery), call("b"));
        for (FlowProblem problem : check(workflow)) {
            for (Locale locale : Texts.offered()) {
                assertThat(new Texts(locale).of(problem.sentence()))
                        .doesNotContain("{0}", "{1}")
                        .isNotBlank();
            }
        }
        assertThat(check(workflow(using("a", "{{b.id}}"), call("b"))))
                .extracting(problem -> new Texts(Locale.ENGLISH).of(problem.sentence()))
                .anyMatch(text -> text.startsWith("{{b.id}}: b has not run"));
    }

    @Test
    void aWorkflowThatSendsNothingIsSaid() {
        assertThat(codes(workflow())).containsExactly("workflow.no-call");
    }

    private static List<String> codes(Workflow workflow) {
        return check(workflow).stream().map(FlowProblem::code).toList();
    }

    private static List<FlowProblem> check(Workflow workflow) {
        return WorkflowChecker.check(workflow, SAMPLES, NOW);
    }

    private static Call call(String name) {
        return using(name, "");
    }

    private static Call using(String name, String text) {
        Request request = new Request(
                Method.POST,
                "http://x",
                List.of(),
                new Auth.None(),
                new Body(Body.Type.JSON, "{\"id\": \"{{ticket.id}}\", \"x\": \"" + text + "\"}"));
        return new Call(name, "", Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, Reply.USUAL, false, Unknown.NONE);
    }

    private static Workflow workflow(Step... steps) {
        return new Workflow("w", "", List.of(steps), Unknown.NONE);
    }

    private static Ticket ticket(String priority, List<String> tags) {
        return new Ticket(priority, Map.of("ticket", Map.of("priority", priority, "tags", tags, "cost", 7)));
    }

    @Test
    void anEmptyBranchIsNoted() {
        Branch branch = new Branch("b", "", Condition.All.ALWAYS, List.of(), List.of(), Unknown.NONE);

        assertThat(check(workflow(call("a"), branch)).getFirst().step()).isEqualTo(Optional.of(StepPath.top(1)));
    }
}
