package org.hookwright.ui.request;

import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.check.WorkflowChecker;
import org.hookwright.support.OpenDesk;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.FlowReport;
import org.hookwright.ui.desk.KnownReplies;
import org.hookwright.workflow.Workflow;

/** View models over a desk whose flow is checked at once. */
final class Forms {
    private Forms() {}

    static DeliveryForms delivery(Desk desk, KnownReplies replies) {
        return new DeliveryForms(
                new DeliveryViewModel(desk, report(desk)),
                new RetryViewModel(desk),
                new SuccessViewModel(desk, replies),
                new FailureViewModel(desk));
    }

    /** A token that comes as soon as the test lets it. */
    static TokenTrial trial(OpenDesk open) {
        return new TokenTrial(
                open.desk(),
                new SimpleObjectProperty<>(
                        new Scope(open.desk().tickets().values().getFirst(), Environment.NONE, Map.of())),
                (_, _, _) -> new TokenSource.Tried.Fine(OptionalLong.of(3_600)),
                open.jobs());
    }

    static ObservableValue<FlowReport> report(Desk desk) {
        SimpleObjectProperty<FlowReport> report = new SimpleObjectProperty<>(FlowReport.NOTHING);
        desk.workflowProperty().subscribe(now -> report.set(now == null ? FlowReport.NOTHING : checked(desk, now)));
        return report;
    }

    private static FlowReport checked(Desk desk, Workflow now) {
        return new FlowReport(
                now,
                java.util.Map.of(),
                WorkflowChecker.check(now, desk.tickets().values(), Clock.systemUTC()));
    }
}
