package org.hookwright.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that mean harm, or were written by mistake, end within bounds and say where. */
final class HostileTemplateTest {
    private static final Rules RULES = Rules.of(Escape.NONE);
    private static final String BIG =
            "{% assign big = 'xxxx' %}{% for i in (1..20) %}{% assign big = big | append: big %}{% endfor %}";

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

    /** Each begins with {@code big}, four million signs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ big | replace: 'x', big }}",
                "{{ big | replace: '', big }}",
                "{{ (1..1000000) | join: big }}",
                "{{ big | split: '' | size }}",
                "{{ big | split: 'x' | size }}",
                "{{ big | url_encode }}{{ big | append: big | escape }}",
                "{% for i in (1..1000) %}{% cycle big: 'a', 'b' %}{% endfor %}",
                "{% for i in (1..1000) %}{% capture a %}{{ big }}{% endcapture %}{% endfor %}",
                "{% for i in (1..1000) %}{% ifchanged %}{{ big | append: i }}{% endifchanged %}{% endfor %}",
                "{% tablerow i in (1..1000) %}{{ big }}{% endtablerow %}",
                "{% assign f = big | slice: 0, 20000 | replace: 'x', '%1000d' %}{{ 'now' | date: f }}",
                "{{ (1..1000000000000000000) | join }}",
                "{{ (1..1000000000000000000) | reverse | first }}",
                "{{ (1..1000000000000000000) | slice: 0, 2000000000 | size }}",
                "{{ 'a' | split: 'b' | concat: (1..2000000000) | size }}",
                "{{ (-9223372036854775808..9223372036854775807) | uniq | size }}"
            })
    void whatWouldGrowBeyondTheLimitOfOutputIsNotMade(String template) {
        assertThat(exceeded(BIG + template)).isEqualTo(Rendering.Exceeded.Kind.OUTPUT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '⇒', quoteCharacter = '\u0000', textBlock = """
            {{ (1..1000000000000000000) | size }}                                     ⇒ 2147483647
            {{ (1..1000000000000000000) | last }}                                     ⇒ 1000000000000000000
            {{ (-9223372036854775808..9223372036854775807) | first }}                 ⇒ -9223372036854775808
            {% for i in (1..1000000000000000000) reversed limit: 1 %}{{ i }}{% endfor %} ⇒ 1
            {% for i in (1..2000000000) reversed %}{{ i }}{% break %}{% endfor %}     ⇒ 2000000000
            {% if (1..1000000000000000000) contains 999999999999 %}yes{% endif %}     ⇒ yes
            {% if (1..1000000000000000000) contains 0 %}{% else %}no{% endif %}       ⇒ no
            {{ list[9223372036854775807] }}{{ list[-9223372036854775808] }}{{ x[nil] }} ⇒
            {{ 'abc' | truncate: -9223372036854775808 }}                              ⇒ ...
            {{ 'abc' | slice: 9223372036854775807, 9223372036854775807 }}             ⇒
            {{ least | date: '%Y' }}                                                  ⇒ -9223372036854775808
            """)
    void endlessRangesAndFarPlacesAreReckonedAndNotWalked(String template, @Nullable String text) {
        Map<String, Object> data = Map.of("list", List.of(1), "x", Map.of("a", 1), "least", Long.MIN_VALUE);
        Rendering rendering = Template.parse(template).render(data, RULES);
        assertThat(rendering.exceeded()).isNull();
        assertThat(rendering.text()).isEqualTo(text == null ? "" : text);
    }

    @Test
    void longTextsOfOneLetterAreSearchedInOneGo() {
        String search = "{% assign what = big | append: 'y' %}{% if text contains what %}a{% else %}b{% endif %}"
                + "{{ text | remove_first: what | size }} {{ text | remove_last: what | size }}";
        String text = "x".repeat(1_000_000) + "y" + "x".repeat(1_000_000);
        String what = "{% assign big = text | slice: 0, 500000 %}";
        Rendering rendering = Template.parse(what + search).render(Map.of("text", text), RULES);
        assertThat(rendering.text()).isEqualTo("a1500000 1500000");
    }

    @Test
    void emptyPlaceholdersInALoopAreCountedToo() {
        String template = "{% for i in (1..100000) %}" + "{{ none }}".repeat(100) + "{% endfor %}";
        assertThat(exceeded(template)).isEqualTo(Rendering.Exceeded.Kind.OUTPUT);
    }

    @Test
    void farExponentsEndInAnError() {
        String smaller = "{% assign a = 0.1 %}{% for i in (1..80) %}{% assign a = a | times: a %}{% endfor %}{{ a }}";
        assertThat(Template.parse(smaller).render(Map.of(), RULES).text()).isEqualTo("0.0");
        for (String filter : List.of("plus: 1", "floor", "round: 2", "modulo: 7", "times: 2", "abs")) {
            Rendering rendering = Template.parse("{{ far | " + filter + " }}")
                    .render(Map.of("far", new BigDecimal("1e999999999")), RULES);
            assertThat(rendering.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.FILTER_ERROR);
        }
    }

    @Test
    void aListThatHoldsItselfOverAndOverIsNotPrinted() {
        List<?> list = List.of("xx");
        for (int i = 0; i < 60; i++) {
            list = List.of(list, list);
        }
        Rendering rendering = Template.parse("{{ list }}{{ list | size }}").render(Map.of("list", list), RULES);
        assertThat(rendering.text()).isEqualTo("Liquid error: value too long2");
    }

    @Test
    void blocksThatDoubleWithEachOtherEndAtTheLimitOfTime() {
        String template = "{% case 1 %}{% when 1, 1 %}".repeat(90) + "{% endcase %}".repeat(90);
        assertThat(exceeded(template, brief())).isEqualTo(Rendering.Exceeded.Kind.TIME);
    }

    @Test
    void workWithoutOutputEndsAtTheLimitOfTime() {
        String work = "{{ big | size }}{{ big | remove_first: 'y' | slice: 0 }}".repeat(2_000);
        assertThat(exceeded(BIG + work, brief())).isEqualTo(Rendering.Exceeded.Kind.TIME);
    }

    @Test
    void whatIsNestedOrRepeatedWithoutEndIsReadAndFilled() {
        int many = 50_000;
        for (String template : new String[] {
            "{% if " + "a or ".repeat(many) + "true %}x{% endif %}",
            "{% if " + "true and ".repeat(many) + "true %}x{% endif %}",
            "{{ " + "(".repeat(many) + "1" + "..2)".repeat(many) + " }}",
            "{% " + "liquid ".repeat(many) + " %}",
            "{% liquid\n" + "if true\n".repeat(many) + "%}",
            "{% if true %}".repeat(many) + "{% endfor %}".repeat(many),
            "{{ '".repeat(many) + "\" }}",
            "{{ \" {{ ".repeat(many) + "' }}",
            "{% liquid echo 1 %}".repeat(many),
            "{{ a" + "[0]".repeat(many) + ".b".repeat(many) + " }}",
            "{{ a" + " | append: 'x'".repeat(2_000) + " }}",
            "{% case 1 %}" + "{% when 2 %}".repeat(many) + "{% endcase %}",
            "{% if x %}" + "{% elsif x %}".repeat(many) + "{% endif %}",
            "{% comment %}".repeat(many) + "{% endcomment %}".repeat(many)
        }) {
            Template parsed = Template.parse(template);
            assertThat(parsed.faults().size()).isLessThanOrEqualTo(1_000);
            parsed.pieces();
            assertThat(parsed.render(Map.of("x", false), RULES).text().length()).isLessThanOrEqualTo(many * 20);
        }
    }

    @Test
    void theErrorSaysWhereTheLimitWasMet() {
        String template = "text {% for i in (1..10) %}{{ (1..1000000000) | join }}{% endfor %}";
        Rendering.Exceeded exceeded = Objects.requireNonNull(
                Template.parse(template).render(Map.of(), RULES).exceeded());
        assertThat(exceeded.span().of(template)).isEqualTo("join");
    }

    @Test
    void theTimeGivenIsTheTimeTaken() {
        Rendering rendering = Template.parse("{% for i in (1..2000000000) %}{% assign a = i %}{% endfor %}")
                .render(Map.of(), brief());
        assertThat(Objects.requireNonNull(rendering.exceeded()).kind()).isEqualTo(Rendering.Exceeded.Kind.TIME);
    }

    @Test
    void tenMegabytesWithManyPlaceholdersAreFilledWhole() {
        String template = "{\"a\": \"{{ticket.id}}\", \"text\": \"plain text in between\"},\n".repeat(180_000);
        Rendering rendering = Template.parse(template).render(Map.of("ticket", Map.of("id", "INC-1")), RULES);
        assertThat(rendering.exceeded()).isNull();
        assertThat(rendering.sources().fillings()).hasSize(180_000);
    }

    private static Rules brief() {
        Limits limits = new Limits(1L << 40, 1L << 40, 100, Duration.ofMillis(50));
        return new Rules(Escape.NONE, RULES.trusted(), limits, RULES.clock());
    }

    private static Rendering.Exceeded.Kind exceeded(String template) {
        return exceeded(template, RULES);
    }

    private static Rendering.Exceeded.Kind exceeded(String template, Rules rules) {
        Rendering rendering = Template.parse(template).render(Map.of(), rules);
        return Objects.requireNonNull(rendering.exceeded()).kind();
    }
}
