package org.hookwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hookwright.language.Texts;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.RandomWorkflows;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Retry;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkflowFormatTest {
    private final WorkflowFormat format = new WorkflowFormat();

    @Test
    void whatIsWrittenIsReadAndTheSameWorkflowGivesTheSameBytes() {
        for (long seed = 0; seed < 400; seed++) {
            Workflow workflow = new RandomWorkflows(seed).workflow();
            String written = Yaml.write(format.write(workflow));

            Workflow read = format.read(Fields.root(Yaml.read(written)));

            assertThat(read).as("seed %d", seed).isEqualTo(workflow);
            assertThat(Yaml.write(format.write(read))).isEqualTo(written);
        }
    }

    @Test
    void theSketchOfTheFormatIsRead() {
        Workflow workflow = read("""
                hookwright: 1
                name: 긴급 티켓 → Slack
                event: { on: ticket.created, by: anyone }
                when:
                  all:
                    - { field: ticket.priority, is: Urgent }
                    - any: [ { field: ticket.group.name, is: Field IT }, { field: ticket.requester.vip_user, is: true } ]
                steps:
                  - call: notify_slack
                    kind: webhook
                    request: { method: POST, url: "{{env.slack_base}}/x" }
                    success: { status: 2xx, body: { equals: ok } }
                    delivery: freshservice
                    on_failure:
                      - call: page_oncall
                  - branch: finance
                    when: { field: notify_slack.status, is: 200 }
                    then: [ { wait: 10m } ]
                    later_version: { kept: yes }
                """);

        assertThat(workflow.when().leaves()).hasSize(3);
        assertThat(workflow.calls()).extracting(Call::name).containsExactly("notify_slack", "page_oncall");
        assertThat(((Call) workflow.steps().getFirst()).reply().onFailure())
                .isInstanceOf(Reply.OnFailure.Fallback.class);
        assertThat(((Branch) workflow.steps().get(1)).unknown().keys()).containsKey("later_version");
        assertThat(Yaml.write(format.write(workflow))).contains("is: true").contains("later_version:");
    }

    @Test
    void theFormOfTheFirstVersionIsReadAsItWas() {
        Workflow workflow = read("""
                hookwright: 1
                name: Old
                steps:
                  - call: one
                    delivery: { timeout: 5s }
                """);

        Call call = workflow.calls().getFirst();
        assertThat(call.delivery().timeout()).hasSeconds(5);
        assertThat(call.delivery().retry()).isEqualTo(new Retry.Never());
        assertThat(call.reply()).isEqualTo(Reply.USUAL);
        assertThat(format.write(workflow)).doesNotContainKeys("event", "when");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delivery: { retries: 21 }|steps[0].delivery.retries: a whole number, 0 to 20",
                "delivery: { retries: 2, jitter: 101 }|steps[0].delivery.jitter: a whole number, 0 to 100",
                "delivery: { retries: 2, interval: soon }|steps[0].delivery.interval: a time such as",
                "delivery: { retries: 2, cap: 9d }|steps[0].delivery.cap: at most 1d",
                "delivery: { retries: 2, on: [ rain ] }|steps[0].delivery.on: one of network",
                "success: { status: fine }|steps[0].success.status: statuses such as 2xx",
                "success: { body: { is: 1 } }|steps[0].success.body: one of",
                "on_failure: perhaps|steps[0].on_failure: one of",
                "on_failure: [ { walk: 1 } ]|steps[0].on_failure[0]: a step begins with",
                "on_failure: [ { call: one } ]|steps[0].on_failure[0]: the name “one” is taken",
                "on_failure: [ { branch: b, when: { field: x } } ]|steps[0].on_failure[0].when: an operator",
                "on_failure: [ { branch: b, when: { field: x, is: 1, matches: 2 } } ]|steps[0].on_failure[0].when: one operator",
                "on_failure: [ { branch: b, when: { field: x, matches: '(' } } ]|steps[0].on_failure[0].when.matches: “(” is no pattern",
                "on_failure: [ { branch: b, when: { or: 1 } } ]|steps[0].on_failure[0].when: either",
                "on_failure: [ { wait: 0 } ]|steps[0].on_failure[0].wait: a time such as",
            })
    void badInputIsNamedWithItsPlace(String line, String sentence) {
        BadFile bad = catchThrowableOfType(
                BadFile.class, () -> read("hookwright: 1\nname: x\nsteps:\n  - call: one\n    " + line + "\n"));

        assertThat(new Texts(Locale.ENGLISH).of(bad.sentence())).startsWith(sentence);
        assertThat(new Texts(Locale.KOREAN).of(bad.sentence()))
                .startsWith(sentence.substring(0, sentence.indexOf(':')));
    }

    @Test
    void keysThatThisVersionDoesNotKnowAreKeptAtEveryLevel() {
        String text = """
                hookwright: 1
                name: x
                event: { on: ticket.updated, weather: fine }
                when: { all: [ { field: a, is: b, colour: red } ] }
                steps:
                  - call: one
                    request: { url: "http://x", shape: round }
                    delivery: { timeout: 3s, speed: high }
                    taste: sweet
                smell: good
                """;

        String written = Yaml.write(format.write(read(text)));

        assertThat(List.of(
                        "weather: fine", "colour: red", "shape: round", "speed: high", "taste: sweet", "smell: good"))
                .allSatisfy(kept -> assertThat(written).contains(kept));
        assertThat(read(written)).isEqualTo(read(text));
    }

    private Workflow read(String text) {
        return format.read(Fields.root(Yaml.read(text)));
    }

    @Test
    void aMapOfTheTreeKeepsItsOrder() {
        Map<String, Object> tree = format.write(new RandomWorkflows(1).workflow());

        assertThat(tree.keySet().iterator().next()).isEqualTo(FileKind.VERSION_KEY);
    }
}
