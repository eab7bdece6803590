package org.hookwright.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hookwright.language.Texts;
import org.junit.jupiter.api.Test;

final class CatalogueTest {
    @Test
    void everyPlaceholderIsListedOnceAndHasAMeaningInEveryLanguage() {
        assertThat(Catalogue.all()).extracting(Placeholder::path).doesNotHaveDuplicates();
        Texts.offered().stream()
                .map(Texts::new)
                .forEach(texts -> assertThat(Catalogue.all()).allSatisfy(placeholder -> {
                    assertThat(texts.of(placeholder.meaning())).isNotBlank();
                    assertThat(texts.of(placeholder.standing().sentence())).isNotBlank();
                    assertThat(placeholder.example()).isNotBlank();
                }));
    }

    @Test
    void whatEachAccountNamesItselfIsFoundByItsPattern() {
        assertThat(standing("ticket.ri_513_cf_untitled")).isEqualTo(Standing.SEEN);
        assertThat(standing("ticket.cf_승인번호")).isEqualTo(Standing.UNVERIFIED);
        assertThat(standing("change.requester.name")).isEqualTo(Standing.UNVERIFIED);
        assertThat(Catalogue.find("ticket.cf_a.b")).isEmpty();
        assertThat(Catalogue.find("ticket.ri_513_untitled")).isEmpty();
        assertThat(Catalogue.find("change")).isEmpty();
    }

    @Test
    void aSlipOfTheFingerIsForgivenAndAnotherWordIsNot() {
        assertThat(Catalogue.suggestions("ticket.subjcet")).startsWith("ticket.subject");
        assertThat(Catalogue.suggestions("ticket.Subject")).startsWith("ticket.subject");
        assertThat(Catalogue.suggestions("ticket.requester.mail")).startsWith("ticket.requester.email");
        assertThat(Catalogue.suggestions("invoice.total")).isEmpty();
        assertThat(Catalogue.suggestions("x".repeat(1_000_000))).isEmpty();
    }

    @Test
    void namesThatAreKnownHereAreSuggestedToo() {
        assertThat(Catalogue.suggestions("env.slack_bse", List.of("env.slack_base")))
                .containsExactly("env.slack_base");
    }

    @Test
    void aFilterThatNoLiquidHasIsAbsentFromTheHost() {
        assertThat(HostFilters.of("sanitize_html")).isEqualTo(HostFilters.Standing.DOCUMENTED);
        assertThat(HostFilters.of("default")).isEqualTo(HostFilters.Standing.UNVERIFIED);
        assertThat(HostFilters.of("json")).isEqualTo(HostFilters.Standing.ABSENT);
        Texts.offered().forEach(locale -> {
            for (HostFilters.Standing standing : HostFilters.Standing.values()) {
                assertThat(new Texts(locale).of(standing.sentence())).isNotBlank();
            }
        });
    }

    private static Standing standing(String path) {
        return Catalogue.find(path).orElseThrow().standing();
    }
}
