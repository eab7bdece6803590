package org.hookwright.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Operator;
import org.junit.jupiter.api.Test;

final class OutputUsesTest {
    private static Call call(String name, String url, Auth auth, String body) {
        Request request = new Request(
                Method.POST,
                url,
                List.of(new Header("X-Case", "{{ create_case.id | upcase }}")),
                auth,
                new Body(Body.Type.JSON, body));
        return new Call(name, Call.Kind.WEB_REQUEST, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
    }

    private static Workflow workflow() {
        Call create = call("create_case", "https://a", new Auth.None(), "{}");
        create = create.with(
                create.reply().with(List.of(new Reply.Output("id", "$.id"), new Reply.Output("identity", "$.who"))));
        Call inner = call("inner", "https://a/{{create_case.id}}", new Auth.Bearer("{{create_case.id}}"), "{}");
        Call update = call(
                "update",
                "https://a/{{create_case.identity}}",
                new Auth.None(),
                "{{create_case.id}} {% if create_case.id.x == 1 %}create_case.id{% endif %}"
                        + "{% assign create_case = 1 %}{{create_case.id}} {{ticket.id}}");
        update = update.with(update.reply().with(new Reply.OnFailure.Fallback(List.of(inner))));
        Branch branch = new Branch(
                "found",
                "",
                new Condition.Any(List.of(new Condition.All(List.of(
                        new Condition.Leaf("create_case.id", Operator.IS, "7"),
                        new Condition.Leaf("create_case.identity", Operator.IS, "7"))))),
                List.of(update),
                List.of(),
                Unknown.NONE);
        return new Workflow("w", "", List.of(create, branch), Unknown.NONE);
    }

    @Test
    void everyUseFollowsTheNewNameAndNothingElseDoes() {
        Workflow renamed = OutputUses.renamed(workflow(), StepPath.top(0), 0, "case_id");

        assertThat(renamed.call("create_case").orElseThrow().reply().outputs())
                .extracting(Reply.Output::name)
                .containsExactly("case_id", "identity");
        Call update = renamed.call("update").orElseThrow();
        assertThat(update.request().url()).isEqualTo("https://a/{{create_case.identity}}");
        assertThat(update.request().headers().getFirst().value()).isEqualTo("{{ create_case.case_id | upcase }}");
        assertThat(update.request().body().text())
                .isEqualTo("{{create_case.case_id}} {% if create_case.case_id.x == 1 %}create_case.id{% endif %}"
                        + "{% assign create_case = 1 %}{{create_case.id}} {{ticket.id}}");
        Call inner = renamed.call("inner").orElseThrow();
        assertThat(inner.request().url()).isEqualTo("https://a/{{create_case.case_id}}");
        assertThat(inner.request().auth()).isEqualTo(new Auth.Bearer("{{create_case.case_id}}"));
        assertThat(((Branch) renamed.steps().get(1)).when().leaves())
                .extracting(Condition.Leaf::field)
                .containsExactly("create_case.case_id", "create_case.identity");
    }

    @Test
    void usesAreCounted() {
        // The header of every call, two in the body, address and token of the inner one, one rule.
        assertThat(OutputUses.count(workflow(), "create_case", "id")).isEqualTo(3 + 2 + 2 + 1);
        assertThat(OutputUses.count(workflow(), "create_case", "identity")).isEqualTo(2);
        assertThat(OutputUses.count(workflow(), "create_case", "iden")).isZero();
    }

    @Test
    void whatIsNotThereChangesNothing() {
        Workflow workflow = workflow();
        assertThat(OutputUses.renamed(workflow, StepPath.top(0), 2, "x")).isSameAs(workflow);
        assertThat(OutputUses.renamed(workflow, StepPath.top(1), 0, "x")).isSameAs(workflow);
    }
}
