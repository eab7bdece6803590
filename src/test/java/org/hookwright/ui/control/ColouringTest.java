package org.hookwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ColouringTest {
    private static final String LINE = "{ \"id\": \"a {{ticket.id | upcase}}\", \"n\": {{ticket.age}}, \"on\": true }";

    private static List<String> stylesAt(Colouring colouring, String text, String place) {
        int at = text.indexOf(place);
        return colouring.tints(text).stream()
                .filter(tint -> tint.span().contains(at))
                .map(Tint::styleClass)
                .sorted()
                .toList();
    }

    @Test
    void jsonAndThePlaceholdersInItAreColouredTogether() {
        assertThat(stylesAt(Colouring.JSON, LINE, "id\":")).containsExactly("tok-key");
        assertThat(stylesAt(Colouring.JSON, LINE, "a {{")).containsExactly("tok-string");
        assertThat(stylesAt(Colouring.JSON, LINE, "ticket.id")).contains("ph", "ph-path");
        assertThat(stylesAt(Colouring.JSON, LINE, "upcase")).contains("ph", "ph-filter");
        assertThat(stylesAt(Colouring.JSON, LINE, "true")).containsExactly("tok-literal");
    }

    @Test
    void aPlaceholderWithoutQuotesIsOneToo() {
        assertThat(stylesAt(Colouring.JSON, LINE, "ticket.age"))
                .contains("ph", "ph-path")
                .doesNotContain("tok-error");
    }

    @Test
    void bracesInAFilledBodyAreTextOfTheTicket() {
        assertThat(stylesAt(Colouring.FILLED_JSON, LINE, "ticket.id")).containsExactly("tok-string");
    }

    @Test
    void xmlAndThePlaceholdersInItAreColouredTogether() {
        String xml = "<case id=\"a {{ticket.id}} b\" open='1'>x &amp; {{ticket.subject}}<!-- note --></case>";
        assertThat(stylesAt(Colouring.XML, xml, "case")).containsExactly("tok-key");
        assertThat(stylesAt(Colouring.XML, xml, "id=")).containsExactly("tok-literal");
        assertThat(stylesAt(Colouring.XML, xml, "a {{")).containsExactly("tok-string");
        assertThat(stylesAt(Colouring.XML, xml, "ticket.id"))
                .contains("ph-path")
                .doesNotContain("tok-string");
        assertThat(stylesAt(Colouring.XML, xml, " b")).containsExactly("tok-string");
        assertThat(stylesAt(Colouring.XML, xml, "&amp;")).containsExactly("tok-number");
        assertThat(stylesAt(Colouring.XML, xml, "x &")).isEmpty();
        assertThat(stylesAt(Colouring.XML, xml, "note")).containsExactly("tok-comment");
        assertThat(stylesAt(Colouring.FILLED_XML, "<a>{{ticket.id}}</a>", "ticket.id"))
                .isEmpty();
    }

    @Test
    void whatXmlDoesNotTakeIsMarkedInXmlAndNotInAPage() {
        assertThat(stylesAt(Colouring.FILLED_XML, "<p>R&D < 5</p>", "&")).containsExactly("tok-error");
        assertThat(stylesAt(Colouring.FILLED_XML, "<p>R&D < 5</p>", "< 5")).containsExactly("tok-error");
        assertThat(stylesAt(Colouring.HTML, "<p>R&D < 5</p>", "&")).isEmpty();
        assertThat(stylesAt(Colouring.HTML, "<p>R&D < 5</p>", "p>")).containsExactly("tok-key");
    }

    @Test
    void halfTypedPlaceholdersKeepTheColoursOfWhatStandsBefore() {
        String half = "{ \"id\": \"{{ticket.id | upc";
        assertThat(stylesAt(Colouring.JSON, half, "id\":")).containsExactly("tok-key");
        assertThat(stylesAt(Colouring.JSON, half, "ticket.id")).contains("ph-path");
    }
}
