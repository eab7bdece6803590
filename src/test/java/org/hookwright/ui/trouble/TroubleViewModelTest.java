package org.hookwright.ui.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.SimpleObjectProperty;
import org.hookwright.check.Part;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Operator;
import org.hookwright.language.Sentence;
import org.hookwright.send.FailureReason;
import org.hookwright.support.OpenDesk;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.trouble.Cases;
import org.hookwright.trouble.Clue;
import org.hookwright.trouble.Complaint;
import org.hookwright.trouble.Diagnosis;
import org.hookwright.trouble.Log;
import org.hookwright.trouble.Way;
import org.junit.jupiter.api.Test;

final class TroubleViewModelTest {
    private final OpenDesk open = new OpenDesk();
    private final SimpleObjectProperty<Scope> scope = new SimpleObjectProperty<>(scopeNow());
    private final List<Log.Wanted> asked = new ArrayList<>();
    private final List<Way> gone = new ArrayList<>();
    private Log log = Log.EMPTY;
    private boolean broken;
    private final TroubleViewModel model = new TroubleViewModel(
            open.desk(), scope, this::read, gone::add, open.jobs(), InstantSource.fixed(Cases.NOW));

    private Scope scopeNow() {
        Ticket ticket = open.desk().ticketProperty().getValue();
        return new Scope(ticket, open.desk().environmentProperty().getValue(), Map.of("slack_path", new Secret("x")));
    }

    private Log read(Log.Wanted wanted) throws IOException {
        asked.add(wanted);
        if (broken) {
            throw new IOException("gone");
        }
        return log;
    }

    private Diagnosis answer() {
        open.jobs().pass(TroubleViewModel.QUIET_MILLIS);
        return ((Answer.Told) model.answerProperty().get()).diagnosis();
    }

    private void open() {
        model.activeProperty().set(true);
        open.jobs().run();
    }

    private void condition(String field, String value) {
        open.desk()
                .editWorkflow(
                        Sentence.of("desk.edit.rename"),
                        workflow -> workflow.with(
                                new Condition.All(List.of(new Condition.Leaf(field, Operator.IS, value)))));
    }

    @Test
    void nothingIsWorkedOutWhileNobodyLooks() {
        condition("ticket.subject", "x");
        open.jobs().pass(TroubleViewModel.QUIET_MILLIS);
        assertThat(asked).isEmpty();
        assertThat(model.answerProperty().get()).isEqualTo(new Answer.Looking());
    }

    @Test
    void theAnswerFollowsTheWorkflow() {
        open();
        assertThat(answer().state()).isEqualTo(Diagnosis.State.FINE);

        condition("ticket.subject", "프린터 “3층” 고장");
        assertThat(model.staleProperty().get()).isTrue();
        assertThat(answer().state()).isEqualTo(Diagnosis.State.FOUND);
        assertThat(model.staleProperty().get()).isFalse();
        assertThat(asked).as("the log is read once for one question").hasSize(1);
    }

    @Test
    void theAnswerFollowsTheTicketAndTheLogIsAskedForIt() {
        open();
        condition("ticket.id", "INC-4822");
        assertThat(answer().state()).isEqualTo(Diagnosis.State.FOUND);
        model.follow(new Way.ToTicket(1, "INC-4822"));
        scope.set(scopeNow());
        open.jobs().run();
        assertThat(answer().state()).isEqualTo(Diagnosis.State.FINE);
        assertThat(asked.getLast().ticket()).contains("INC-4822");
    }

    @Test
    void aCureOfTheFlowIsOneStepThatUndoTakesBack() {
        condition("ticket.id", "inc-4821");
        open();
        Clue first = answer().clues().getFirst();
        model.follow(first.ways().getFirst());
        assertThat(answer().state()).isEqualTo(Diagnosis.State.FINE);
        open.desk().undo();
        assertThat(answer().state()).isEqualTo(Diagnosis.State.FOUND);
    }

    @Test
    void placesOnOtherScreensAreLeftToThoseWhoCanGoThere() {
        open();
        model.complaintProperty().set(Complaint.DATA_WRONG);
        Diagnosis found = answer();
        assertThat(found.state()).isEqualTo(Diagnosis.State.FOUND);
        found.clues().getFirst().ways().forEach(model::follow);
        assertThat(gone).hasAtLeastOneElementOfType(Way.CureCall.class);
        assertThat(gone).anyMatch(way -> way instanceof Way.ToText to && to.place().field().part() == Part.BODY);
    }

    @Test
    void anotherCaseIsChosenByItsClue() {
        log = Cases.log(Cases.failed(FailureReason.Kind.REFUSED, 3));
        open();
        assertThat(answer().open()).anyMatch(clue -> clue.ways().contains(new Way.ToCase(Complaint.TIMED_OUT)));
        model.follow(new Way.ToCase(Complaint.TIMED_OUT));
        assertThat(answer().complaint()).isEqualTo(Complaint.TIMED_OUT);
    }

    @Test
    void anExchangeOfTheHistoryIsAskedForByItsNumber() {
        open();
        model.ask(Complaint.TIMED_OUT, "notify", 42);
        open.jobs().run();
        assertThat(asked.getLast().exchange()).isEqualTo(OptionalLong.of(42));
        assertThat(asked.getLast().step()).contains("notify");
        model.ask(Complaint.NOT_FIRED);
        assertThat(model.exchangeProperty().get()).isEqualTo(Optional.empty());
    }

    @Test
    void aLogThatCannotBeReadIsSaidAndTheRestIsAnswered() {
        broken = true;
        open();
        assertThat(answer().facts()).extracting(Sentence::key).contains("trouble.fact.log");
    }

    @Test
    void withoutAWorkflowThereIsNothingToAskAbout() {
        open();
        open.desk().letGo(Path.of("slack.hook.yaml"));
        assertThat(model.answerProperty().get()).isEqualTo(new Answer.NoWorkflow());
    }

    @Test
    void leavingTheScreenCallsOffWhatIsUnderWay() {
        model.activeProperty().set(true);
        model.activeProperty().set(false);
        open.jobs().pass(TroubleViewModel.QUIET_MILLIS);
        assertThat(model.answerProperty().get()).isEqualTo(new Answer.Looking());
    }
}
