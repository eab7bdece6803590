package org.hookwright.ui.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hookwright.language.Texts;
import org.hookwright.workflow.Event;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.junit.jupiter.api.Test;

final class CardWordsTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final StepPath BRANCH = StepPath.top(1);

    private final Drawn drawn = new Drawn(Flows.approval());

    @Test
    void theEventSaysWhatHappenedAndWhoDidIt() {
        assertThat(title(new Spot.Start())).isEqualTo("Service request is raised");
        assertThat(lines(new Spot.Start())).containsExactly("by the requester");

        drawn.desk.editWorkflow(
                org.hookwright.language.Sentence.of("desk.edit.rename"),
                now -> now.with(new Event(
                        Event.On.STATUS_CHANGED, Event.By.ANYONE, "Open", "", org.hookwright.workflow.Unknown.NONE)));

        assertThat(title(new Spot.Start())).isEqualTo("Status is changed");
        assertThat(lines(new Spot.Start())).containsExactly("from Open to any", "by anyone");
    }

    @Test
    void aConditionSaysRuleByRuleWhatWasSeen() {
        Spot when = new Spot.When();
        assertThat(title(when)).isEqualTo("All of");
        assertThat(lines(when))
                .containsExactly(
                        "requester.vip_user is true ✓ ",
                        "subject contains 프린터 ✓ (프린터 \"3층\" 고장)",
                        "group.name is Field IT or id starts with INC ✓");
        assertThat(drawn.face(when).text().verdict().map(badge -> ENGLISH.of(badge.text())))
                .hasValue("true · 1 of 3 tickets");
    }

    @Test
    void aCallSaysWhereItGoesHowItIsDeliveredAndWhatItGives() {
        assertThat(title(at(StepPath.top(0)))).isEqualTo("1 · register_in_erp");
        assertThat(lines(at(StepPath.top(0))))
                .containsExactly(
                        "POST erp.example/requests · web request", "tried once", "gives register_in_erp.request_id");
        assertThat(title(at(BRANCH.in(Slot.OTHERWISE, 0)))).isEqualTo("2b · ask_approval");
        assertThat(lines(at(BRANCH.in(Slot.OTHERWISE, 0))))
                .containsExactly(
                        "POST approve.example/ask/register_in_erp.request_id · web request",
                        "3 retries, every 30 s ×2 · then mail_the_manager");
        assertThat(lines(at(BRANCH.in(Slot.THEN, 0))))
                .containsExactly("POST approve.example/finance · webhook", "retry 3, 5, 9, 17 min");
        assertThat(lines(at(StepPath.top(3))))
                .startsWith(
                        "POST desk.example/api/v2/tickets/ticket.id_numeric · web request",
                        "3 retries, every 10 s · on failure continue",
                        "gives assign_by_reply.owner and 2 more");
    }

    @Test
    void placeholdersOfAnAddressLookDifferent() {
        CardLine line =
                drawn.face(at(BRANCH.in(Slot.OTHERWISE, 0))).text().lines().getFirst();
        assertThat(line.in(ENGLISH))
                .filteredOn(run -> run.look() == Run.Look.PLACEHOLDER)
                .extracting(run -> ENGLISH.of(run.text()))
                .containsExactly("register_in_erp.request_id");
    }

    @Test
    void aNoteIsOneLineAndKeepsAllOfIt() {
        CardLine note = drawn.face(at(StepPath.top(3))).text().lines().getLast();
        assertThat(note.plain(ENGLISH)).startsWith("“The approver").doesNotContain("\n");
        assertThat(note.whole(ENGLISH)).contains("\nAsk 김민지");
    }

    @Test
    void aBranchSaysItsRuleWhatWasSeenAndWhichWay() {
        assertThat(title(at(BRANCH))).isEqualTo("Branch · requester.name is 박서준");
        assertThat(lines(at(BRANCH))).containsExactly("seen: 김민지 ✗");
        assertThat(drawn.face(at(BRANCH)).text().verdict().map(badge -> ENGLISH.of(badge.text())))
                .hasValue("otherwise");
        assertThat(title(at(StepPath.top(2)))).isEqualTo("Wait 10 min");
    }

    @Test
    void whoHearsItHearsTheKindAndThePlace() {
        assertThat(ENGLISH.of(
                        drawn.face(at(BRANCH.in(Slot.OTHERWISE, 0))).text().spoken()))
                .isEqualTo("Call, step 1 of 1, in otherwise of requester.name is 박서준");
        assertThat(ENGLISH.of(drawn.face(at(BRANCH.in(Slot.OTHERWISE, 0).in(Slot.ON_FAILURE, 0)))
                        .text()
                        .spoken()))
                .isEqualTo("Fallback call, step 1 of 1, in the fallback of ask_approval");
    }

    @Test
    void aVerdictGoesWithItsConditionWhereverThatIsMoved() {
        drawn.edits().add(NewStep.WAIT, StepPath.top(0));

        assertThat(drawn.face(at(StepPath.top(2))).text().verdict()).isPresent();
    }

    @Test
    void aCardIsAsHighAsItsLines() {
        drawn.model.pictureProperty().get().plan().cards().forEach(card -> {
            int count = drawn.face(card.spot()).text().lines().size();
            assertThat(card.height()).isEqualTo(count == 0 ? 40 : 43 + 17 * count);
        });
    }

    @Test
    void everyLanguageSaysEverything() {
        Texts korean = new Texts(Locale.KOREAN);
        drawn.model.pictureProperty().get().faces().values().forEach(face -> {
            assertThat(korean.of(face.text().title())).isNotBlank();
            face.text().lines().forEach(line -> assertThat(line.whole(korean)).isNotBlank());
        });
    }

    private static Spot at(StepPath path) {
        return new Spot.At(path);
    }

    private String title(Spot spot) {
        return ENGLISH.of(drawn.face(spot).text().title());
    }

    private List<String> lines(Spot spot) {
        return drawn.face(spot).text().lines().stream()
                .map(line -> line.plain(ENGLISH))
                .toList();
    }
}
