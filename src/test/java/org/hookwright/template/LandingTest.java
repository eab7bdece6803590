package org.hookwright.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/** A value comes out of the place where it landed as it went in, or at least cannot leave it. */
final class LandingTest {
    /**
     * What breaks others: quotes, line ends, paths, markup, placeholders, replacement signs, signs beyond the plane.
     */
    private static final String[] HOSTILE = {
        "a \"quote\"",
        "two\nlines",
        "two\r\nlines",
        "C:\\temp\\new",
        "tab\there",
        "<div style=\"x\">\n&amp;</div>",
        "{{ticket.id}}{% if %}",
        "$& $1 $$",
        "😀 שלום 한글",
        "\u2028\u2029",
        "a=b&c=d?e#f%20/../",
        "",
        "'",
        "x\u0001y\u0000z"
    };

    @Test
    void inAJsonStringItIsReadBackAsItWas() {
        for (String value : HOSTILE) {
            String json = filled("{\"s\": \"{{v}}\", \"t\": \"{{ v | append: v }}\"}", value, Escape.JSON);
            Map<?, ?> read = JsonMapper.shared().readValue(json, Map.class);
            assertThat(read.get("s")).isEqualTo(value);
            assertThat(read.get("t")).isEqualTo(value + value);
        }
    }

    @Test
    void inAnAddressItIsOnePartThatIsReadBackAsItWas() {
        for (String value : HOSTILE) {
            String path = filled("https://host/a/{{v}}/b", value, Escape.URL);
            assertThat(URI.create(path).getPath()).isEqualTo("/a/" + value + "/b");
            assertThat(URI.create(path).getQuery()).isNull();
            String query = filled("https://host/?a={{v}}&b=1", value, Escape.URL);
            assertThat(URI.create(query).getRawQuery()).matches("a=[^&=#/]*&b=1");
        }
    }

    @Test
    void inAFormItIsOneFieldThatIsReadBackAsItWas() {
        for (String value : HOSTILE) {
            String form = filled("a={{v}}&b=1", value, Escape.FORM);
            assertThat(form.split("[=&]", -1)).hasSize(4);
            assertThat(URLDecoder.decode(form.split("[=&]", -1)[1], StandardCharsets.UTF_8))
                    .isEqualTo(value);
        }
    }

    @Test
    void inXmlItIsReadBackWithoutTheSignsThatXmlCannotHold() throws Exception {
        for (String value : HOSTILE) {
            String xml = filled("<a b=\"{{v}}\">{{v}}</a>", value, Escape.XML);
            String text = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement()
                    .getTextContent();
            assertThat(text).isEqualTo(value.replace("\r\n", "\n").replaceAll("[\u0000\u0001]", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: b", "a\nb", "a\rb", "a\u0000b", "a\n\n\nb", "a\u007fb"})
    void inAHeaderItStaysOnItsLine(String value) {
        assertThat(filled("{{v}}", value, Escape.HEADER)).startsWith("a ").doesNotContainPattern("[\\x00-\\x1f\\x7f]");
    }

    @Test
    void onlyValuesAreEscapedAndNotTheTextAroundThem() {
        for (Escape escape : Escape.values()) {
            assertThat(filled("<\"&\n %>{% if v %}\\{% endif %}", "x", escape)).isEqualTo("<\"&\n %>\\");
        }
    }

    @Test
    void whatIsCapturedIsEscapedWhereItIsPrinted() {
        assertThat(filled("{% assign a = v | append: '\"' %}\"{{ a }}\"", "x", Escape.JSON))
                .isEqualTo("\"x\\\"\"");
        assertThat(filled("{% capture a %}\"{{ v }}\"{% endcapture %}{{ a }}", "x\n", Escape.JSON))
                .isEqualTo("\\\"x\\n\\\"");
        assertThat(filled("{% ifchanged %}{{ v }}{% endifchanged %}", "\"", Escape.JSON))
                .isEqualTo("\\\"");
        assertThat(filled("{% for c in v %}{{ c }}{% endfor %}{% cycle v %}{% echo v %}", "\"", Escape.JSON))
                .doesNotContainPattern("(?<!\\\\)\"");
    }

    @Test
    void trustIsGivenToAFirstNameAndToNothingElse() {
        Rules rules = Rules.of(Escape.URL).trusting(Set.of("env"));
        Map<String, Object> data = Map.of("env", Map.of("base", "http://h/a"), "ticket", Map.of("base", "http://h/a"));
        assertThat(Template.parse("{{env.base}}|{{ticket.base}}|{{ticket.env}}|{% assign e = env.base %}{{e}}")
                        .render(data, rules)
                        .text())
                .isEqualTo("http://h/a|http%3A%2F%2Fh%2Fa||http%3A%2F%2Fh%2Fa");
    }

    private static String filled(String template, String value, Escape escape) {
        return Template.parse(template)
                .render(Map.of("v", value), Rules.of(escape))
                .text();
    }
}
