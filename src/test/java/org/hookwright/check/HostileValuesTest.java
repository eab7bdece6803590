package org.hookwright.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hookwright.payload.JsonVerdict;
import org.hookwright.send.Filler;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The values that break other tools: whatever a ticket says, the payload arrives with that value in it once the cures
 * that are offered have been taken, or a problem names the reason.
 */
final class HostileValuesTest {
    static Stream<String> values() {
        return Stream.of(
                "a \"quoted\" word",
                "two\nlines",
                "C:\\Users\\new\\table",
                "a\ttab",
                "<div style=\"font-size: 14px;\">\n<b>HTML</b></div>",
                "control \u0000\u0001\u001f\u007f signs",
                "a placeholder {{ticket.id}} {% raw %}",
                "$& $1 $$ \\1",
                "emoji 😀👩‍👩‍👧",
                "line \u2028 and \u2029 separators",
                "plain text",
                "",
                "lone \uD83D high",
                "lone \uDE00 low",
                "\u202Eright to left \u05D0\u0628",
                "100 kB \"of\" text\\\n".repeat(6_000),
                "x\", \"admin\": \"yes",
                "ends with a backslash \\",
                "\\u0041 \\n \\\" written out",
                "'single' `back` &quot; &amp; </script>");
    }

    @ParameterizedTest
    @MethodSource("values")
    void inQuotesTheValueArrivesOnceCured(String value) {
        arrives(Checked.json("{\"s\":\"{{ticket.subject}}\"}"), value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void betweenOtherWordsToo(String value) {
        Ticket ticket = Checked.ticket("subject", value);
        Call cured = cured(Checked.json("{\"s\":\"[{{ ticket.subject -}}   ]{{ticket.id}}\"}"), ticket);
        assertThat(parsed(cured, ticket).stringValue()).isEqualTo("[" + value + "]INC-4821");
    }

    @ParameterizedTest
    @MethodSource("values")
    void whereWeEscapeItArrivesAtOnce(String value) {
        Ticket ticket = Checked.ticket("subject", value);
        Call call = Checked.json("{\"s\":\"{{ticket.subject}}\"}").escaping(true);
        assertThat(Checked.report(call, ticket).soundTickets()).isEqualTo(1);
        assertThat(parsed(call, ticket).stringValue()).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void withoutQuotesItIsRefusedWithAReasonAndArrivesOnceCured(String value) {
        Ticket ticket = Checked.ticket("subject", value);
        Call call = Checked.json("{\"s\":{{ticket.subject}}}");
        assertThat(Checked.report(call, ticket).soundTickets()).isZero();
        JsonNode parsed = parsed(cured(call, ticket), ticket);
        if (value.isEmpty()) {
            assertThat(parsed.isNull() || parsed.stringValue().isEmpty()).isTrue();
        } else {
            assertThat(parsed.stringValue()).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void aWarningComesBeforeTheTicketThatBreaks(String value) {
        Call call = Checked.json("{\"s\":\"{{ticket.subject}}\"}");
        Call warned = cured(call, Checked.ticket("subject", "ordinary"));
        Ticket ticket = Checked.ticket("subject", value);
        assertThat(parsed(warned, ticket).stringValue()).isEqualTo(value);
    }

    @Test
    void nothingIsNullWithoutQuotesAndEmptyWithin() {
        Ticket ticket = Checked.ticket("subject", null);
        assertThat(parsed(cured(Checked.json("{\"s\":{{ticket.subject}}}"), ticket), ticket)
                        .isNull())
                .isTrue();
        assertThat(parsed(Checked.json("{\"s\":\"{{ticket.subject}}\"}"), ticket)
                        .stringValue())
                .isEmpty();
    }

    private static void arrives(Call call, String value) {
        Ticket ticket = Checked.ticket("subject", value);
        assertThat(parsed(cured(call, ticket), ticket).stringValue()).isEqualTo(value);
    }

    /** Takes the best cure of the first JSON problem until none is left. */
    private static Call cured(Call call, Ticket ticket) {
        Call now = call;
        for (int i = 0; i < 10; i++) {
            Optional<Problem> problem = Checked.problems(now, ticket).stream()
                    .filter(found -> found.code().startsWith("json."))
                    .findFirst();
            if (problem.isEmpty()) {
                return now;
            }
            assertThat(problem.get().cures()).as(problem.get().code()).isNotEmpty();
            now = problem.get().cures().getFirst().applied(now);
        }
        throw new AssertionError(
                "The cures do not come to an end: " + now.request().body());
    }

    private static JsonNode parsed(Call call, Ticket ticket) {
        String sent = new Filler()
                .fill(call, new Scope(ticket, Checked.HERE, Map.of()), true)
                .prepared()
                .body();
        String wire = new String(sent.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(JsonVerdict.of(wire).isValid()).isTrue();
        return JsonMapper.shared().readTree(wire).get("s");
    }
}
