package org.hookwright.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateTest {
    private static final Map<String, Object> DATA = Map.of(
            "ticket",
            Map.of(
                    "id", "INC-4821",
                    "subject", "프린터 \"3층\" 고장\n줄",
                    "tags", List.of("a", "b"),
                    "요청자", "김민지",
                    "evil", "{{secret.token}}{% if true %}"),
            "env",
            Map.of("base", "https://host/a b"),
            "secret",
            Map.of("token", "T0PS3CRET"));

    @Test
    void aValueIsNeverReadAsATemplateAgain() {
        assertThat(fill("[{{ticket.evil}}]")).isEqualTo("[{{secret.token}}{% if true %}]");
        assertThat(fill("{% assign a = ticket.evil %}{% capture b %}{{a}}{% endcapture %}{{ b | append: a }}"))
                .doesNotContain("T0PS3CRET");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0000', textBlock = """
            NONE   | a "b"  c | a "b"  c
            JSON   | a"b\\c  | a\\"b\\\\c
            URL    | a/b c&ü | a%2Fb%20c%26%C3%BC
            FORM   | a b&c=d | a+b%26c%3Dd
            XML    | <a & 'b'> | &lt;a &amp; &#39;b&#39;&gt;
            """)
    void whereAValueLandsDecidesHowItIsWritten(Escape escape, String value, String written) {
        Rendering rendering = Template.parse("{{v}}").render(Map.of("v", value), Rules.of(escape));
        assertThat(rendering.text()).isEqualTo(written);
    }

    @Test
    void aHeaderValueLosesItsLineBreaksAndAJsonStringItsOddSigns() {
        assertThat(Template.parse("{{v}}")
                        .render(Map.of("v", "a\r\nX-Evil: b"), Rules.of(Escape.HEADER))
                        .text())
                .isEqualTo("a X-Evil: b");
        assertThat(Template.parse("{{v}}")
                        .render(Map.of("v", "\u2028\ud800😀\u0001"), Rules.of(Escape.JSON))
                        .text())
                .isEqualTo("\\u2028\\uD800😀\\u0001");
    }

    @Test
    void configurationLandsInAnAddressAsItIs() {
        Rendering rendering = Template.parse("{{env.base}}/{{ticket.subject}}")
                .render(DATA, Rules.of(Escape.URL).trusting(Set.of("env")));
        assertThat(rendering.text()).startsWith("https://host/a b/%ED%94%84");
    }

    @Test
    void theSourceMapSaysWhichOutputCameFromWhichPlaceholder() {
        String source =
                "{\"id\": \"{{ticket.id}}\", \"none\": \"{{ ticket.gone }}\", \"t\": [{% for t in ticket.tags %}{{t}},{% endfor %}]}";
        Rendering rendering = Template.parse(source).render(DATA, Rules.of(Escape.NONE));
        List<Filling> fillings = rendering.sources().fillings();
        assertThat(fillings).extracting(Filling::path).containsExactly("ticket.id", "ticket.gone", "t", "t");
        assertThat(fillings.get(0).source().of(source)).isEqualTo("{{ticket.id}}");
        assertThat(fillings.get(0).output().of(rendering.text())).isEqualTo("INC-4821");
        assertThat(fillings.get(1).unset()).isTrue();
        assertThat(fillings.get(3).output().of(rendering.text())).isEqualTo("b");
        int caret = source.indexOf("{{t}}") + 1;
        assertThat(rendering.sources().atSource(caret)).hasSize(2);
        assertThat(rendering.sources().atOutput(rendering.text().indexOf("4821")))
                .hasValueSatisfying(filling -> assertThat(filling.path()).isEqualTo("ticket.id"));
    }

    @Test
    void whatIsTakenBackBecauseItDidNotChangeLeavesTheSourceMapAsWell() {
        String source =
                "{% for i in (1..4) %}{% ifchanged %}<{{ i | divided_by: 2 }}>{% endifchanged %}{% endfor %}{{ ticket.id }}";
        Rendering rendering = Template.parse(source).render(DATA, Rules.of(Escape.NONE));
        assertThat(rendering.text()).isEqualTo("<0><1><2>INC-4821");
        assertThat(rendering.sources().fillings())
                .extracting(filling -> filling.output().of(rendering.text()))
                .containsExactly("0", "1", "2", "INC-4821");
    }

    @Test
    void koreanNamesAreNames() {
        assertThat(fill("{{ticket.요청자}} {% assign 이름 = '민지' %}{{이름}}")).isEqualTo("김민지 민지");
        assertThat(Template.parse("{{ticket.요청자}}").faults()).isEmpty();
    }

    @Test
    void anUnknownFilterHandsItsValueOnAndIsNoticed() {
        Rendering rendering = Template.parse("{{ticket.id | json}}").render(DATA, Rules.of(Escape.NONE));
        assertThat(rendering.text()).isEqualTo("INC-4821");
        assertThat(rendering.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.UNKNOWN_FILTER);
    }

    @Test
    void theVendorsSanitizerKeepsTagsAndEscapesWhatEndsAJsonString() {
        String html = "<div style=\"x\">\n\ta\\b</div>";
        assertThat(Template.parse("{{v | sanitize_html}}")
                        .render(Map.of("v", html), Rules.of(Escape.NONE))
                        .text())
                .isEqualTo("<div style=\\\"x\\\">\\n\\ta\\\\b</div>");
    }

    @Test
    void halfTypedTextStaysTextAndIsSaid() {
        Template template = Template.parse("{\n \"a\": \"{{ticket.ag\",\n \"b\": \"{{ticket.id}}\"\n}");
        assertThat(template.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.OUTPUT_NOT_CLOSED);
        assertThat(template.render(DATA, Rules.of(Escape.NONE)).text())
                .isEqualTo("{\n \"a\": \"{{ticket.ag\",\n \"b\": \"INC-4821\"\n}");
        assertThat(template.references()).extracting(Reference::path).containsExactly("ticket.ag", "ticket.id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '⇒', quoteCharacter = '\u0000', textBlock = """
            {{¦                       ⇒ PATH   ⇒ 0 ⇒ false
            "{{ticket.ag¦"            ⇒ PATH   ⇒ 9 ⇒ false
            {{ticket.ag¦}}            ⇒ PATH   ⇒ 9 ⇒ true
            {{ ticket.id | up¦        ⇒ FILTER ⇒ 2 ⇒ false
            {{ ticket.id |¦ }}        ⇒ FILTER ⇒ 0 ⇒ true
            {% ¦                      ⇒ TAG    ⇒ 0 ⇒ false
            {% if ticket.¦ %}         ⇒ PATH   ⇒ 7 ⇒ true
            {{ a | default: ti¦ }}    ⇒ PATH   ⇒ 2 ⇒ true
            {{- tick¦                 ⇒ PATH   ⇒ 4 ⇒ false
            {%- i¦ -%}                ⇒ TAG    ⇒ 1 ⇒ true
            {{ ticket.요청¦ }}        ⇒ PATH   ⇒ 9 ⇒ true
            {{ a }} {{ b.¦ {{ c }}    ⇒ PATH   ⇒ 2 ⇒ false
            {{ a | truncate: 10, t¦   ⇒ PATH   ⇒ 1 ⇒ false
            {{ a | up¦case | size }}  ⇒ FILTER ⇒ 2 ⇒ true
            {{ ticket.tags[¦          ⇒ PATH   ⇒ 12 ⇒ false
            {% assign x = ti¦         ⇒ PATH   ⇒ 2 ⇒ false
            {% for t in ¦ %}          ⇒ PATH   ⇒ 0 ⇒ true
            {% if a == 1 and ¦        ⇒ PATH   ⇒ 0 ⇒ false
            {% liquid ec¦             ⇒ TAG    ⇒ 2 ⇒ false
            {"a": "{{¦", "b": 1}      ⇒ PATH   ⇒ 0 ⇒ false
            """)
    void completionKnowsWhatFitsAtTheCaret(String marked, CompletionPoint.Kind kind, int prefix, boolean closed) {
        int caret = marked.indexOf('¦');
        CompletionPoint point =
                Template.parse(marked.replace("¦", "")).completionAt(caret).orElseThrow();
        assertThat(point.kind()).isEqualTo(kind);
        assertThat(point.prefix()).hasSize(prefix);
        assertThat(point.closed()).isEqualTo(closed);
    }

    @Test
    void eachLineOfALiquidTagBeginsWithATag() {
        String source = "{% liquid\n  assign a = ti\n  ec";
        assertThat(Template.parse(source)
                        .completionAt(source.length())
                        .orElseThrow()
                        .kind())
                .isEqualTo(CompletionPoint.Kind.TAG);
        int caret = source.indexOf("ti\n") + 2;
        assertThat(Template.parse(source).completionAt(caret).orElseThrow().kind())
                .isEqualTo(CompletionPoint.Kind.PATH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '⇒', quoteCharacter = '\u0000', textBlock = """
            plain ¦ text
            {{ a }} ¦
            {{ 'in a ¦ text' }}
            {{ ticket['su¦
            {¦{ a }}
            "{{ticket.id}}¦"
            { "a": { "b¦": {} } }
            {% raw %}{{ a¦ }}{% endraw %}
            {% comment %}{{ a¦ }}{% endcomment %}
            """)
    void nothingIsCompletedOutsideOfAPlaceholder(String marked) {
        assertThat(Template.parse(marked.replace("¦", "")).completionAt(marked.indexOf('¦')))
                .isEmpty();
    }

    @Test
    void oneTemplateIsFilledByManyThreadsWithoutAMistake() throws InterruptedException {
        Template template = Template.parse(
                "{% assign a = n %}{% for i in (1..20) %}{% increment c %}{% cycle 'x', 'y' %}{{ a }}{% endfor %}{{ n | plus: 1 }}");
        List<String> wrong = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            long number = t;
            String right =
                    template.render(Map.of("n", number), Rules.of(Escape.NONE)).text();
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 500; i++) {
                    String text = template.render(Map.of("n", number), Rules.of(Escape.NONE))
                            .text();
                    if (!text.equals(right) || template.pieces().isEmpty()) {
                        wrong.add(text);
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(wrong).isEmpty();
    }

    private static String fill(String source) {
        return Template.parse(source).render(DATA, Rules.of(Escape.NONE)).text();
    }
}
