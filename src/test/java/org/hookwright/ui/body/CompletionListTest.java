package org.hookwright.ui.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hookwright.template.CompletionPoint;
import org.hookwright.template.Span;
import org.hookwright.ticket.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompletionListTest {
    private static final List<Offer> OFFERS = Offers.of(
            Sitting.scope(Sitting.WITH_AGENT),
            new Sitting().samples.get(),
            new Sitting().outputs().getValue());

    @ParameterizedTest
    @CsvSource({
        "ticket.ag, ticket.agent.name",
        "ag, ticket.agent.name",
        "subj, ticket.subject",
        "tan, ticket.agent.name",
        "t.r.e, ticket.requester.email",
        "SUBJECT, ticket.subject",
        "slack_p, secret.slack_path",
        "base, env.slack_base",
        "case, create_case.output"
    })
    void theBestFitComesFirst(String begun, String first) {
        assertThat(paths(begun)).startsWith(first);
    }

    @Test
    void whatDoesNotFitIsNotOffered() {
        assertThat(paths("zzz")).isEmpty();
        assertThat(paths("ticket.agent"))
                .containsExactly("ticket.agent.name", "ticket.agent.email", "ticket.agent.phone");
    }

    @Test
    void nothingBegunOffersEverythingOfItsKind() {
        assertThat(paths("")).contains("ticket.id", "env.slack_base", "secret.slack_path", "create_case.output");
        assertThat(CompletionList.of(point(CompletionPoint.Kind.FILTER, ""), OFFERS))
                .allMatch(offer -> offer.kind() == Offer.Kind.FILTER)
                .isNotEmpty();
    }

    @Test
    void filtersComeWithTheirArgumentsAndTheCaretInThem() {
        Offer fallback = CompletionList.of(point(CompletionPoint.Kind.FILTER, "def"), OFFERS)
                .getFirst();
        assertThat(fallback.text()).isEqualTo("default: ''");
        assertThat(fallback.caret()).isEqualTo("default: '".length());
        assertThat(fallback.name()).isEqualTo("default");
    }

    @Test
    void listsInSamplesAreOfferedByTheirFirstEntry() {
        Ticket asset = new Ticket("A", Map.of("ticket", Map.of("assets", List.of(Map.of("tag", "PC-1")))));
        assertThat(SamplePaths.of(List.of(asset))).containsExactly("ticket.assets[0].tag");
    }

    private static List<String> paths(String begun) {
        return CompletionList.of(point(CompletionPoint.Kind.PATH, begun), OFFERS).stream()
                .map(Offer::text)
                .toList();
    }

    private static CompletionPoint point(CompletionPoint.Kind kind, String begun) {
        return new CompletionPoint(kind, new Span(0, begun.length()), begun, true);
    }
}
