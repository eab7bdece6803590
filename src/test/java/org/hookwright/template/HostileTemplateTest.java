package org.hookwright.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Templates that mean harm, or were written by mistake, end within bounds and say where. */
final class HostileTemplateTest {
    private static final Rules RULES = Rules.of(Escape.NONE);

    @Test
    void tenMillionTurnsEndAtTheLimitOfTurns() {
        assertThat(exceeded("{% for i in (1..10000000) %}x{% endfor %}")).isEqualTo(Rendering.Exceeded.Kind.TURNS);
    }

    @Test
    void nestedLoopsCountTogether() {
        assertThat(exceeded("{% for i in (1..5000) %}{% for j in (1..5000) %}{% endfor %}{% endfor %}"))
                .isEqualTo(Rendering.Exceeded.Kind.TURNS);
    }

    @Test
    void aTextThatDoublesEndsAtTheLimitOfOutput() {
        String template =
                "{% assign a = 'xxxxxxxxxx' %}{% for i in (1..100) %}{% assign a = a | append: a %}{% endfor %}";
        assertThat(exceeded(template)).isEqualTo(Rendering.Exceeded.Kind.OUTPUT);
        String captured =
                "{% assign a = 'xxxxxxxxxx' %}{% for i in (1..100) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}";
        assertThat(exceeded(captured)).isEqualTo(Rendering.Exceeded.Kind.OUTPUT);
        String replaced =
                "{% assign a = 'xxxxxxxxxx' %}{% for i in (1..100) %}{% assign a = a | replace: 'x', 'xxxx' %}{% endfor %}";
        assertThat(exceeded(replaced)).isEqualTo(Rendering.Exceeded.Kind.OUTPUT);
    }

    @Test
    void aHundredMegabytesOfOutputAreNotMade() {
        String line = "x".repeat(1_000);
        Rendering rendering = Template.parse("{% for i in (1..100000) %}" + line + "{% endfor %}")
                .render(Map.of(), RULES);
        assertThat(rendering.exceeded()).isNotNull();
        assertThat(rendering.text().length()).isLessThanOrEqualTo(16_000_000);
    }

    @Test
    void numbersDoNotGrowWithoutEnd() {
        String template =
                "{% assign a = 99 %}{% for i in (1..60) %}{% assign a = a | times: a %}{% endfor %}{{ a | size }}";
        Rendering rendering = Template.parse(template).render(Map.of(), RULES);
        assertThat(rendering.notices()).anyMatch(notice -> notice.kind() == Notice.Kind.FILTER_ERROR);
    }

    @Test
    void tenThousandNestedBlocksAreSaidAndEndTheFilling() {
        String template = "{% if true %}".repeat(10_000) + "x" + "{% endif %}".repeat(10_000);
        Template parsed = Template.parse(template);
        assertThat(parsed.faults()).extracting(Fault::kind).contains(Fault.Kind.TOO_DEEP);
        assertThat(parsed.pieces()).isNotEmpty();
        assertThat(exceeded(template)).isEqualTo(Rendering.Exceeded.Kind.DEPTH);
    }

    @Test
    void deepBracketsAreRefused() {
        Template parsed = Template.parse("{{ a" + "[a".repeat(100_000) + "]".repeat(100_000) + " }}");
        assertThat(parsed.faults()).isNotEmpty();
        assertThat(parsed.render(Map.of(), RULES).exceeded()).isNull();
    }

    @Test
    void aHundredThousandOpenBracesAreReadInOneGo() {
        for (String part : new String[] {"{{", "{%", "{{ a", "{{\"", "}}", "{% if", "{% comment %}", "{{ a | "}) {
            Template parsed = Template.parse(part.repeat(100_000));
            assertThat(parsed.faults().size()).isLessThanOrEqualTo(1_000);
            parsed.pieces();
            parsed.render(Map.of(), RULES);
        }
    }

    @Test
    void theTimeGivenIsTheTimeTaken() {
        Rules brief = new Rules(
                Escape.NONE,
                RULES.trusted(),
                new Limits(1L << 40, 1L << 40, 100, Duration.ofMillis(50)),
                RULES.clock());
        Rendering rendering = Template.parse("{% for i in (1..2000000000) %}{% assign a = i %}{% endfor %}")
                .render(Map.of(), brief);
        assertThat(Objects.requireNonNull(rendering.exceeded()).kind()).isEqualTo(Rendering.Exceeded.Kind.TIME);
    }

    @Test
    void tenMegabytesWithManyPlaceholdersAreFilledWhole() {
        String template = "{\"a\": \"{{ticket.id}}\", \"text\": \"plain text in between\"},\n".repeat(180_000);
        Rendering rendering = Template.parse(template).render(Map.of("ticket", Map.of("id", "INC-1")), RULES);
        assertThat(rendering.exceeded()).isNull();
        assertThat(rendering.sources().fillings()).hasSize(180_000);
    }

    private static Rendering.Exceeded.Kind exceeded(String template) {
        Rendering rendering = Template.parse(template).render(Map.of(), RULES);
        return Objects.requireNonNull(rendering.exceeded()).kind();
    }
}
