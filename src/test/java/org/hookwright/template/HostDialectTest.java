package org.hookwright.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hookwright.ticket.HostFilters;
import org.hookwright.ticket.HostFilters.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The host's dialect: what it is known to have, may have, and does not have. */
final class HostDialectTest {
    private static final Rules RULES = Rules.of(Escape.NONE);

    @Test
    void everyFilterOfTheEngineHasAStandingInTheHost() {
        assertThat(Filters.names()).allMatch(name -> HostFilters.of(name) != Standing.ABSENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first",
                "truncate",
                "downcase",
                "times",
                "split",
                "date",
                "sanitize_html",
                "upcase",
                "size",
                "replace",
                "strip_html"
            })
    void whatTheVendorNamesIsDocumentedAndWorks(String name) {
        assertThat(HostFilters.of(name)).isEqualTo(Standing.DOCUMENTED);
        assertThat(Filters.find(name)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "to_json", "tojson", "jsonify", "escapejs", "upcas", "Upcase"})
    void whatNoLiquidHasIsAbsentAndHandsItsValueOn(String name) {
        assertThat(HostFilters.of(name)).isEqualTo(Standing.ABSENT);
        String template = "{\"s\": {{ v | upcase | " + name + ": 1, x: 'y' | append: '!' }}}";
        Rendering rendering = Template.parse(template).render(Map.of("v", "a\"b"), RULES);
        assertThat(rendering.text()).isEqualTo("{\"s\": A\"B!}");
        Notice notice = rendering.notices().getFirst();
        assertThat(notice.kind()).isEqualTo(Notice.Kind.UNKNOWN_FILTER);
        assertThat(notice.details()).containsExactly(name);
        assertThat(notice.span().of(template)).isEqualTo(name);
        assertThat(Template.parse(template).references().getFirst().filters())
                .extracting(Reference.FilterUse::known)
                .containsExactly(true, false, true);
    }

    @Test
    void theVendorsSanitizerMakesEveryTextFitIntoAJsonString() {
        String html = "<div style=\"font-size: 14px;\">\r\n한글 <b>\\\\srv\\share</b>\t\u0007\u2028</div>";
        String filled = Template.parse("{{ v | sanitize_html }}")
                .render(Map.of("v", html), RULES)
                .text();
        assertThat(filled).contains("<div", "<b>", "한글").doesNotContain("\n", "\r", "\t", "\u0007", "&quot;");
        Object read = tools.jackson.databind.json.JsonMapper.shared().readValue("\"" + filled + "\"", String.class);
        assertThat(read).isEqualTo(html);
    }

    @Test
    void theSanitizerTakesWhatIsNoTextAsTheHostWould() {
        assertThat(Template.parse("[{{ none | sanitize_html }}][{{ n | sanitize_html }}][{{ l | sanitize_html }}]")
                        .render(Map.of("n", 12L, "l", List.of("a\"", "b")), RULES)
                        .text())
                .isEqualTo("[][12][a\\\"b]");
    }
}
