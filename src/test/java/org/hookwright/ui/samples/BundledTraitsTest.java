package org.hookwright.ui.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hookwright.store.ExampleWorkspace;
import org.hookwright.ticket.Ticket;
import org.junit.jupiter.api.Test;

/** Each of the twelve bundled tickets is really what it is there for. */
final class BundledTraitsTest {
    private final List<Ticket> tickets = ExampleWorkspace.tickets();

    private Map<?, ?> fields(int number) {
        return tickets.get(number - 1).values().get("ticket") instanceof Map<?, ?> fields ? fields : Map.of();
    }

    private String text(int number, String field) {
        return String.valueOf(fields(number).get(field));
    }

    private List<Trait> traits(int number) {
        return Trait.of(tickets.get(number - 1));
    }

    @Test
    void thereAreTwelveWithDifferentIdsSomeOfThemKorean() {
        assertThat(tickets).hasSize(12).extracting(Ticket::id).doesNotHaveDuplicates();
        assertThat(tickets.stream().map(Ticket::subject))
                .anyMatch(subject -> subject.matches(".*\\p{IsHangul}.*"))
                .anyMatch(subject -> subject.matches("[\\p{ASCII}]+"));
    }

    @Test
    void theFirstIsOrdinaryWithNothingThatHurts() {
        assertThat(traits(1)).isEmpty();
    }

    @Test
    void theSecondIsAnUrgentOneOfAVip() {
        assertThat(traits(2)).contains(Trait.VIP);
        assertThat(text(2, "priority")).isEqualTo("Urgent");
    }

    @Test
    void theThirdHasQuotesInItsSubject() {
        assertThat(text(3, "subject")).contains("\"");
    }

    @Test
    void theFourthHasHtmlOfAnAgentWithStylesAndLineBreaks() {
        assertThat(text(4, "description")).contains("style=\"", "\n", "<");
    }

    @Test
    void theFifthHasNeitherAgentNorGroup() {
        assertThat((Map<?, ?>) fields(5).get("agent"))
                .allSatisfy((_, value) -> assertThat(value).isNull());
        assertThat((Map<?, ?>) fields(5).get("group"))
                .allSatisfy((_, value) -> assertThat(value).isNull());
    }

    @Test
    void theSixthIsAServiceRequestWithValuesOfItsItem() {
        Pattern item = Pattern.compile("ri_\\d+_cf_\\w+");
        assertThat(fields(6).keySet().stream()
                        .map(String::valueOf)
                        .filter(key -> item.matcher(key).matches()))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(text(6, "ticket_type")).isEqualTo("Service Request");
    }

    @Test
    void theSeventhHasEmojiJoinedOnesIncludedAndBothScriptsThatRunRightToLeft() {
        assertThat(traits(7)).contains(Trait.EMOJI, Trait.RIGHT_TO_LEFT);
        assertThat(text(7, "subject")).contains("\u200d").matches(".*\\p{IsArabic}.*\\p{IsHebrew}.*");
    }

    @Test
    void theEighthHasADescriptionOfAHundredKilobytes() {
        assertThat(text(8, "description_text")).hasSize(100_000);
    }

    @Test
    void theNinthHasBackslashesAndTabs() {
        assertThat(text(9, "description_text")).contains("\\", "\t", "\\n", "C:\\Users");
        assertThat(text(9, "subject")).contains("\\\\", "\t");
    }

    @Test
    void theTenthHasAnAsset() {
        assertThat(traits(10)).contains(Trait.ASSET);
    }

    @Test
    void theEleventhHasDatesInSeveralZones() {
        Set<String> zones = new HashSet<>();
        Pattern zoned = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:]+(Z|[+-]\\d{2}:\\d{2})");
        fields(11).values().forEach(value -> {
            var matcher = zoned.matcher(String.valueOf(value));
            if (matcher.matches()) {
                zones.add(matcher.group(1));
            }
        });
        assertThat(zones).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theTwelfthHoldsWhatLooksLikeASecret() {
        assertThat(text(12, "subject")).contains("{{secret.token}}");
        assertThat(text(12, "description_text")).contains("{{secret.token}}", "{% if");
    }
}
