package org.hookwright.ui.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.hookwright.ticket.Ticket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TraitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "VPN; ''",
                "Printer \"3rd\"; QUOTES",
                "<div style=\"color: red\">a</div>; HTML",
                "C:\\temp; BACKSLASH",
                "🚨; EMOJI",
                "שרה; RIGHT_TO_LEFT",
                "{{secret.token}}; PLACEHOLDER"
            })
    void aValueTellsWhatIsSpecialAboutIt(String value, String expected) {
        Ticket ticket = new Ticket("n", Map.of("ticket", Map.of("subject", value)));

        assertThat(Trait.of(ticket)).containsExactlyElementsOf(traits(expected));
    }

    private static Iterable<Trait> traits(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Trait::valueOf)
                .toList();
    }
}
