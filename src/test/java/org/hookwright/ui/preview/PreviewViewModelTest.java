package org.hookwright.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hookwright.template.Span;
import org.hookwright.ui.control.Tint;
import org.junit.jupiter.api.Test;

final class PreviewViewModelTest {
    private static final String TEMPLATE = "{\n \"id\": \"{{ticket.id}}\",\n \"who\": \"{{ticket.agent.name}}\"\n}";

    private final ObjectProperty<Preview> preview = new SimpleObjectProperty<>(new Preview.NoTicket());
    private final ObjectProperty<List<TicketMark>> tickets = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Integer> chosen = new SimpleObjectProperty<>(0);
    private final List<Span> revealed = new ArrayList<>();
    private final PreviewViewModel model = new PreviewViewModel(preview, tickets, chosen, new Preview.Actions() {
        @Override
        public void revealSource(Span source) {
            revealed.add(source);
        }

        @Override
        public void chooseTicket(int index) {
            chosen.set(index);
        }
    });

    @Test
    void whatWasFilledInIsTintedAndWhatHadNoValueDifferently() {
        preview.set(Samples.filled(TEMPLATE, "INC-4821", "김민지"));

        assertThat(model.fillsProperty().get()).extracting(Tint::styleClass).containsExactly("filled", "filled");
        assertThat(model.fillsProperty().get())
                .extracting(tint -> tint.span().of(model.textProperty().get()))
                .containsExactly("INC-4821", "김민지");
    }

    @Test
    void theEditorsCaretLightsWhatItsPlaceholderGave() {
        preview.set(Samples.filled(TEMPLATE, "INC-4821", "김민지"));

        model.linkFromSource(TEMPLATE.indexOf("agent"));

        assertThat(model.linksProperty().get())
                .extracting(tint -> tint.span().of(model.textProperty().get()))
                .containsExactly("김민지");
        assertThat(model.wishProperty().get().place())
                .isEqualTo(model.linksProperty().get().getFirst().span());
    }

    @Test
    void theLightGoesOutWhenTheCaretLeavesThePlaceholder() {
        preview.set(Samples.filled(TEMPLATE, "INC-4821", "김민지"));
        model.linkFromSource(TEMPLATE.indexOf("agent"));

        model.linkFromSource(0);

        assertThat(model.linksProperty().get()).isEmpty();
    }

    @Test
    void theLightFollowsTheTextWhenTheValueBecomesLonger() {
        preview.set(Samples.filled(TEMPLATE, "INC-4821", "김민지"));
        model.linkFromSource(TEMPLATE.indexOf("agent"));

        preview.set(Samples.filled(TEMPLATE, "INC-4821-long", "박서준"));

        assertThat(model.linksProperty().get())
                .extracting(tint -> tint.span().of(model.textProperty().get()))
                .containsExactly("박서준");
    }

    @Test
    void aCaretInTheOutputShowsThePlaceholderItCameFrom() {
        preview.set(Samples.filled(TEMPLATE, "INC-4821", "김민지"));

        model.outputCaretAt(model.textProperty().get().indexOf("김민지") + 1);

        assertThat(revealed).extracting(span -> span.of(TEMPLATE)).containsExactly("{{ticket.agent.name}}");
    }

    @Test
    void aCaretInTheTemplatesOwnTextShowsNothing() {
        preview.set(Samples.filled(TEMPLATE, "INC-4821", "김민지"));

        model.outputCaretAt(0);

        assertThat(revealed).isEmpty();
    }

    @Test
    void theVerdictLeadsToTheFaultInBothTexts() {
        Preview.Filled broken = Samples.broken(Samples.filled(TEMPLATE, "INC-4821", "a \"b\""), 1);
        preview.set(broken);

        model.goToFault();

        assertThat(model.verdictProperty().getValue()).isEqualTo(PreviewViewModel.Verdict.INVALID);
        assertThat(model.wishProperty().get().place())
                .isEqualTo(broken.breakage().orElseThrow().output());
        assertThat(revealed).extracting(span -> span.of(TEMPLATE)).containsExactly("{{ticket.agent.name}}");
        assertThat(model.fillsProperty().get()).extracting(Tint::styleClass).contains("filled-broken");
    }

    @Test
    void goingToTheSameFaultTwiceIsHeardTwice() {
        preview.set(Samples.broken(Samples.filled(TEMPLATE, "INC-4821", "\""), 1));
        List<Object> wishes = new ArrayList<>();
        model.wishProperty().addListener((_, _, wish) -> wishes.add(wish));

        model.goToFault();
        model.goToFault();

        assertThat(wishes).hasSize(2);
    }

    @Test
    void aBigTextIsShownAPartAtATimeAndALinkMovesThePart() {
        String big = "x".repeat(99).concat("\n").repeat(25_000);
        preview.set(Samples.filled(big + "{{ticket.id}}", "INC-4821"));
        assertThat(model.textProperty().get().length()).isEqualTo(TextPart.MOST);
        assertThat(model.fillsProperty().get()).isEmpty();

        model.linkFromSource(big.length() + 3);

        assertThat(model.textProperty().get().endsWith("INC-4821")).isTrue();
        assertThat(model.textProperty().get().length()).isEqualTo(TextPart.MOST);
        assertThat(model.linksProperty().get())
                .extracting(tint -> tint.span().of(model.textProperty().get()))
                .containsExactly("INC-4821");
    }

    @Test
    void aVeryLongLineIsShownInSmallerParts() {
        preview.set(Samples.filled("x".repeat(300_000) + "{{ticket.id}}", "INC-4821"));
        assertThat(model.textProperty().get().length()).isEqualTo(TextPart.MOST_OF_LONG_LINES);

        model.linkFromSource(300_003);

        assertThat(model.textProperty().get().endsWith("INC-4821")).isTrue();
    }

    @Test
    void partsAreWalkedToBothEnds() {
        preview.set(Samples.filled("y".repeat(99).concat("\n").repeat(25_000)));

        model.nextPart();
        model.nextPart();
        assertThat(model.partProperty().getValue().isLast()).isTrue();
        model.previousPart();
        model.previousPart();
        assertThat(model.partProperty().getValue().isFirst()).isTrue();
    }

    @Test
    void withoutATicketThereIsNoTextAndNoVerdict() {
        preview.set(Samples.filled(TEMPLATE, "INC-4821", "김민지"));

        preview.set(new Preview.NoTicket());

        assertThat(model.textProperty().get()).isEmpty();
        assertThat(model.verdictProperty().getValue()).isEqualTo(PreviewViewModel.Verdict.NONE);
    }

    @Test
    void choosingATicketStaysWithinTheList() {
        tickets.set(List.of(Samples.mark("A", "a", true), Samples.mark("B", "b", true)));

        model.chooseTicket(7);

        assertThat(chosen.get()).isEqualTo(1);
    }
}
