package org.hookwright.ui.request;

import java.time.Clock;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.check.WorkflowChecker;
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
