package org.hookwright.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.hookwright.check.TicketVerdict;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Operator;
import org.hookwright.language.Sentence;
import org.hookwright.support.StepJobs;
import org.hookwright.task.Cancellation;
import org.hookwright.template.Rendering;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole workflow looked at beside the edited call: conditions, how it goes together, every other call. */
final class FlowAnalystTest {
    private static final Condition SECOND = new Condition.Leaf("ticket.id", Operator.IS, "INC-2");

    private final FolderOfTests folder =
            new FolderOfTests().with("one").withTicket("INC-1").withTicket("INC-2");
    private final StepJobs jobs = new StepJobs();
    private final Desk desk = new Desk(folder, new KeptDrafts(), jobs);
    private final SimpleObjectProperty<Scope> scope =
            new SimpleObjectProperty<>(new Scope(new Ticket("", Map.of()), Environment.NONE, Map.of()));
    private final List<String> checked = new ArrayList<>();
    private final FlowAnalyst analyst = new FlowAnalyst(desk, scope, Clock.systemUTC(), jobs);
    private final Checks<String> checks = new Checks<>(desk, scope, new CountingJudge(), jobs);

    @BeforeEach
    void open() {
        desk.open(null);
        desk.ticketProperty()
                .subscribe(ticket -> scope.set(
                        new Scope(ticket == null ? new Ticket("", Map.of()) : ticket, Environment.NONE, Map.of())));
        rest();
    }

    private void rest() {
        jobs.run();
        jobs.pass(Math.max(FlowAnalyst.QUIET_MILLIS, Checks.QUIET_MILLIS));
        jobs.run();
    }

    private void edit(java.util.function.UnaryOperator<Workflow> change) {
        desk.editWorkflow(Sentence.of("desk.edit.rename"), change);
    }

    private Asked asked(Spot spot) {
        return analyst.reportProperty().get().of(spot).orElseThrow();
    }

    @Test
    void aConditionIsAskedForTheChosenTicketAndForAll() {
        edit(workflow -> workflow.with(SECOND));
        rest();
        assertThat(asked(new Spot.When()).verdict().holds()).isFalse();
        assertThat(asked(new Spot.When()).tickets()).containsExactly(false, true);
        assertThat(asked(new Spot.When()).holding()).isEqualTo(1);

        desk.chooseTicket(Path.of("INC-2.ticket.yaml"));
        rest();
        assertThat(asked(new Spot.When()).verdict().holds()).isTrue();
    }

    @Test
    void aBranchIsAskedAsTheWorkflowIs() {
        Branch branch = new Branch("", "", SECOND, List.of(), List.of(), Unknown.NONE);
        edit(workflow -> workflow.inserted(StepPath.top(1), List.<Step>of(branch)));
        rest();
        assertThat(asked(new Spot.At(StepPath.top(1))).holding()).isEqualTo(1);
        assertThat(analyst.reportProperty().get().problems())
                .extracting(problem -> problem.code())
                .contains("branch.empty");
    }

    @Test
    void onlyTheCallThatChangedIsCheckedAgain() {
        Call second = folder.onDisk("one").calls().getFirst().named("second");
        edit(workflow -> workflow.inserted(StepPath.top(1), List.<Step>of(second)));
        rest();
        checked.clear();

        desk.typeBody("{\"a\": 1}");
        rest();
        assertThat(checked).containsExactly("step");
        assertThat(checks.knownProperty().get()).hasSize(2);
    }

    @Test
    void whatAllDependOnHasAllCheckedAgain() {
        Call second = folder.onDisk("one").calls().getFirst().named("second");
        edit(workflow -> workflow.inserted(StepPath.top(1), List.<Step>of(second)));
        rest();
        checked.clear();

        scope.set(new Scope(scope.get().ticket(), new Environment("Live", Map.of("base", "x"), List.of()), Map.of()));
        rest();
        assertThat(checked).containsExactlyInAnyOrder("step", "second");
    }

    /** Says nothing, and keeps the names of the calls it was asked about. */
    private final class CountingJudge implements Judge<String> {
        @Override
        public Rendering url(Call call, Scope scope) {
            throw new AssertionError("Nobody asks for an address");
        }

        @Override
        public Rendering body(Call call, Scope scope) {
            throw new AssertionError("Nobody asks for a body");
        }

        @Override
        public Optional<TicketVerdict.Breakage> breakage(Call call, Rendering body) {
            return Optional.empty();
        }

        @Override
        public String check(Call call, List<Ticket> tickets, Scope scope, Cancellation cancellation) {
            checked.add(call.name());
            return call.name();
        }
    }
}
