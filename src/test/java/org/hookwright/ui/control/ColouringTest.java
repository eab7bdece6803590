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
    void halfTypedPlaceholdersKeepTheColoursOfWhatStandsBefore() {
        String half = "{ \"id\": \"{{ticket.id | upc";
        assertThat(stylesAt(Colouring.JSON, half, "id\":")).containsExactly("tok-key");
        assertThat(stylesAt(Colouring.JSON, half, "ticket.id")).contains("ph-path");
    }
}
