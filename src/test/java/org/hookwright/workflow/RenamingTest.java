package org.hookwright.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Operator;
import org.junit.jupiter.api.Test;

final class RenamingTest {
    @Test
    void everyPlaceholderAndRuleFollowsTheNameOfItsCall() {
        Call source = call("old", "https://a.example", "{}");
        Call user = call(
                        "user",
                        "https://b.example/{{ old.id }}/old?x={{older.id}}",
                        "{ \"a\": \"{{old.id | upcase}}\", \"b\": \"old.id\", {% if old.status == 201 %}1{% endif %} }")
                .with(new Reply(
                        Success.USUAL,
                        List.of(),
                        new Reply.OnFailure.Fallback(List.of(call("spare", "{{old.id}}", "{}"))),
                        java.util.Optional.empty()));
        Branch branch = new Branch(
                "",
                "",
                new Condition.Any(List.of(
                        new Condition.Leaf("old.id", Operator.IS, "7"),
                        new Condition.Leaf("older.id", Operator.IS, "7"))),
                List.of(user),
                List.of(),
                Unknown.NONE);
        Workflow workflow = new Workflow("w", "", List.of(source, branch), Unknown.NONE);

        Workflow renamed = Renaming.of(workflow, StepPath.top(0), "new_case");

        assertThat(renamed.call("new_case")).isPresent();
        Request request = renamed.call("user").orElseThrow().request();
        assertThat(request.url()).isEqualTo("https://b.example/{{ new_case.id }}/old?x={{older.id}}");
        assertThat(request.body().text())
                .isEqualTo(
                        "{ \"a\": \"{{new_case.id | upcase}}\", \"b\": \"old.id\", {% if new_case.status == 201 %}1{% endif %} }");
        assertThat(renamed.call("spare").orElseThrow().request().url()).isEqualTo("{{new_case.id}}");
        assertThat(((Branch) renamed.steps().get(1)).when().leaves())
                .extracting(Condition.Leaf::field)
                .containsExactly("new_case.id", "older.id");
    }

    @Test
    void aTicketsFieldsAreNoStepsEvenWhereAStepIsCalledSo() {
        Workflow workflow =
                new Workflow("w", "", List.of(call("ticket", "https://a.example", "{{ticket.id}}")), Unknown.NONE);

        Workflow renamed = Renaming.of(workflow, StepPath.top(0), "other");

        assertThat(renamed.call("other").orElseThrow().request().body().text()).isEqualTo("{{ticket.id}}");
    }

    @Test
    void renamingThereAndBackIsNothingAtAll() {
        for (long seed = 0; seed < 60; seed++) {
            Workflow workflow = new RandomWorkflows(seed).workflow();
            StepPath path = workflow.firstCall().orElse(null);
            if (path != null) {
                String name = workflow.at(path).orElseThrow().name();
                Workflow there = Renaming.of(workflow, path, "quite_another");
                assertThat(Renaming.of(there, path, name)).as("seed %d", seed).isEqualTo(workflow);
            }
        }
    }

    @Test
    void stepsThatComeInTogetherNameEachOtherUnderTheirNewNames() {
        Call source = call("case", "https://a.example", "{}");
        Call user = call("user", "https://b.example/{{case.id}}", "{}");
        Workflow workflow = new Workflow("w", "", List.of(source, user), Unknown.NONE);

        Workflow doubled = workflow.inserted(StepPath.top(2), List.of(source, user));

        assertThat(doubled.call("user").orElseThrow().request().url()).endsWith("{{case.id}}");
        assertThat(doubled.call("user_2").orElseThrow().request().url()).endsWith("{{case_2.id}}");
    }

    @Test
    void aNameThatNoPlaceholderCanBeginWithIsKnown() {
        assertThat(Renaming.canBeNamed("create_case")).isTrue();
        assertThat(Renaming.canBeNamed("create-case2")).isTrue();
        assertThat(Renaming.canBeNamed("two words")).isFalse();
        assertThat(Renaming.canBeNamed("a.b")).isFalse();
        assertThat(Renaming.canBeNamed("a|b")).isFalse();
        assertThat(Renaming.canBeNamed("}}{{x")).isFalse();
        assertThat(Renaming.isTaken("ticket")).isTrue();
    }

    @Test
    void stepsAreNumberedByTheirPlaceInTheWays() {
        Call call = call("c", "", "");
        Branch inner = new Branch("", "", Condition.All.ALWAYS, List.of(call), List.of(call), Unknown.NONE);
        Branch branch = new Branch("", "", Condition.All.ALWAYS, List.of(call, inner), List.of(call), Unknown.NONE);
        Wait wait = new Wait("", "", java.time.Duration.ofMinutes(1), Unknown.NONE);
        Workflow workflow = new Workflow("w", "", List.of(call, wait, branch, call), Unknown.NONE);

        Numbering numbering = Numbering.of(workflow);

        assertThat(workflow.places().keySet().stream()
                        .map(path -> numbering.at(path).orElse("-"))
                        .toList())
                .containsExactly("1", "-", "2", "2a", "2a.2", "2a.2a", "2a.2b", "2b", "3");
    }

    private static Call call(String name, String url, String body) {
        Request request = new Request(Method.POST, url, List.of(), new Auth.None(), new Body(Body.Type.JSON, body));
        return new Call(name, Call.Kind.WEB_REQUEST, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
    }
}
