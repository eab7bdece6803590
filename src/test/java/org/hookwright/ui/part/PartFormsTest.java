package org.hookwright.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.hookwright.language.Texts;
import org.hookwright.workflow.Event;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Wait;
import org.junit.jupiter.api.Test;

final class PartFormsTest {
    private final PartDesk desk = new PartDesk().choose(new Spot.Start());
    private final EventViewModel event = desk.model.event();

    private String says(Locale locale) {
        return new Texts(locale).of(event.sentenceProperty().getValue());
    }

    @Test
    void theEventIsSaidAsASentence() {
        assertThat(says(Locale.ENGLISH))
                .isEqualTo("Freshservice starts this workflow when the priority of a ticket changes to “Urgent”,"
                        + " where an agent does it.");
        assertThat(says(Locale.KOREAN)).isEqualTo("상담원에 의해 티켓의 우선순위가 “Urgent”(으)로 바뀌면 Freshservice가 이 워크플로를 시작합니다.");
        event.typeFrom("Low");
        assertThat(says(Locale.ENGLISH)).contains("from “Low” to “Urgent”");
        for (Event.On on : Event.On.values()) {
            event.choose(on);
            assertThat(says(Locale.KOREAN)).endsWith("Freshservice가 이 워크플로를 시작합니다.");
        }
        assertThat(desk.workflow().event().to())
                .as("other events have no value")
                .isEmpty();
    }

    @Test
    void changesAreOfferedWhatSamplesAndHostKnow() {
        assertThat(event.values()).extracting(HeldValue::text).contains("Low", "Medium", "High", "Urgent");
        event.choose(Event.On.STATUS_CHANGED);
        assertThat(event.values()).extracting(HeldValue::text).contains("Open", "Closed");
    }

    @Test
    void keysInANoteAreOneStep() {
        String before = desk.bytes();
        event.typeNote("T");
        event.typeNote("Te");
        desk.desk.undo();
        assertThat(desk.bytes()).isEqualTo(before);
    }

    @Test
    void aWaitIsBoundedAsItsFileIs() {
        desk.choose(PartDesk.WAIT);
        StepViewModel step = desk.model.step();

        for (String wrong : new String[] {"", "0", "-1", "1.5", "ten", "12345678"}) {
            step.typeLength(wrong, Span.Unit.HOURS);
            assertThat(step.lengthTroubleProperty().get()).as(wrong).isPresent();
            assertThat(length()).isEqualTo(Duration.ofMinutes(10));
        }
        step.typeLength("9999999", Span.Unit.DAYS);
        assertThat(step.lengthTroubleProperty().get()).isEmpty();
        assertThat(length()).isEqualTo(Duration.ofDays(9_999_999));
        assertThat(Span.of(length())).isEqualTo(new Span(9_999_999, Span.Unit.DAYS));
        assertThat(Span.of(Duration.ofMillis(1_500))).isEqualTo(new Span(1_500, Span.Unit.MILLIS));
    }

    private Duration length() {
        return ((Wait) desk.workflow().steps().get(1)).length();
    }

    @Test
    void aNameThatAnotherStepHasIsNotTaken() {
        desk.choose(PartDesk.WAIT);
        StepViewModel step = desk.model.step();

        step.typeName("pressing");
        assertThat(step.nameTroubleProperty().get()).isPresent();
        assertThat(desk.workflow().steps().get(1).name()).isEqualTo("breath");
        step.typeName("pressing again");
        assertThat(step.nameTroubleProperty().get()).isEmpty();
        assertThat(desk.workflow().steps().get(1).name()).isEqualTo("pressing again");
    }

    @Test
    void eachPartHasItsForm() {
        assertThat(desk.model.kindProperty().getValue()).isEqualTo(PartViewModel.Kind.EVENT);
        assertThat(desk.choose(PartDesk.BRANCH).model.kindProperty().getValue()).isEqualTo(PartViewModel.Kind.BRANCH);
        assertThat(desk.choose(PartDesk.WAIT).model.kindProperty().getValue()).isEqualTo(PartViewModel.Kind.WAIT);
        assertThat(desk.choose(new Spot.When()).model.kindProperty().getValue())
                .isEqualTo(PartViewModel.Kind.CONDITION);
    }
}
