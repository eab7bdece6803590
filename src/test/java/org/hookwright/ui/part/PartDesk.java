package org.hookwright.ui.part;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Operator;
import org.hookwright.store.Contents;
import org.hookwright.store.ExampleWorkspace;
import org.hookwright.store.FileKind;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.support.StepJobs;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.Drafts;
import org.hookwright.ui.desk.Files;
import org.hookwright.ui.desk.FlowAnalyst;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Event;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Wait;
import org.hookwright.workflow.Workflow;

/** A desk over the example's twelve tickets, with a workflow of a condition, a branch and a wait. */
final class PartDesk {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
    static final Spot BRANCH = new Spot.At(StepPath.top(0));
    static final Spot WAIT = new Spot.At(StepPath.top(1));

    /** Urgent, and of Field IT or a VIP. */
    static final Condition URGENT = new Condition.All(List.of(
            new Condition.Leaf("ticket.priority", Operator.IS, "Urgent"),
            new Condition.Any(List.of(
                    new Condition.Leaf("ticket.group.name", Operator.IS, "Field IT"),
                    new Condition.Leaf("ticket.requester.vip_user", Operator.IS, "true")))));

    final StepJobs jobs = new StepJobs();
    final Desk desk;
    final PartViewModel model;

    PartDesk() {
        this(URGENT);
    }

    PartDesk(Condition when) {
        desk = new Desk(new Folder(when), new NoDrafts(), jobs);
        ObservableValue<Scope> scope = desk.ticketProperty()
                .orElse(new Ticket("", Map.of()))
                .map(ticket -> new Scope(ticket, Environment.NONE, Map.of()));
        FlowAnalyst flow = new FlowAnalyst(desk, scope, CLOCK, jobs);
        model = new PartViewModel(desk, flow.reportProperty(), scope, CLOCK);
        desk.open(null);
        rest();
        desk.choose(new Spot.When());
        rest();
    }

    /** Lets the keys rest until everything is known. */
    void rest() {
        jobs.run();
        jobs.pass(1_000);
    }

    ConditionViewModel condition() {
        return model.condition();
    }

    Workflow workflow() {
        return desk.workflowProperty().get();
    }

    Condition when() {
        return workflow().when();
    }

    /** As its file says it. */
    String bytes() {
        return FileKind.WORKFLOW.write(workflow());
    }

    PartDesk choose(Spot spot) {
        desk.choose(spot);
        rest();
        return this;
    }

    /** Chooses one of the example's tickets by its place. */
    PartDesk ticket(int index) {
        desk.chooseTicket(desk.tickets().readable().get(index).file());
        rest();
        return this;
    }

    private static Workflow workflow(Condition when) {
        Condition cost = new Condition.All(List.of(
                new Condition.Leaf("ticket.tags", Operator.INCLUDES_ANY, "vip", "outage"),
                new Condition.Leaf("ticket.created_at", Operator.OLDER_THAN, "3d"),
                new Condition.Leaf("ticket.due_by_hrs", Operator.AT_MOST, "8")));
        return new Workflow(
                "긴급 티켓 → Slack",
                "Tells the on-call team.",
                new Event(Event.On.PRIORITY_CHANGED, Event.By.AGENT, "", "Urgent", Unknown.NONE),
                when,
                List.of(
                        new Branch("pressing", "Who waits long goes first.", cost, List.of(), List.of(), Unknown.NONE),
                        new Wait("breath", "", java.time.Duration.ofMinutes(10), Unknown.NONE)),
                Unknown.NONE);
    }

    private static <T> Stored<T> stored(String file, T value) {
        return new Stored.Readable<>(Path.of(file), value, "1");
    }

    private static final class Folder implements Files {
        private final List<Stored<Workflow>> workflows;
        private final List<Stored<Ticket>> tickets = new ArrayList<>();

        Folder(Condition when) {
            workflows = new ArrayList<>(List.of(stored("urgent.hook.yaml", workflow(when))));
            for (Ticket ticket : ExampleWorkspace.tickets()) {
                tickets.add(stored(tickets.size() + ".ticket.yaml", ticket));
            }
        }

        @Override
        public String name() {
            return "service-desk";
        }

        @Override
        public Contents read() {
            return new Contents(workflows, tickets, List.of());
        }

        @Override
        public SaveOutcome<Workflow> save(Stored.Readable<Workflow> was, Workflow now) {
            return overwrite(was, now);
        }

        @Override
        public SaveOutcome<Workflow> overwrite(Stored.Readable<Workflow> was, Workflow now) {
            Stored.Readable<Workflow> saved = new Stored.Readable<>(was.file(), now, was.stamp() + "1");
            workflows.set(0, saved);
            return new SaveOutcome.Saved<>(saved);
        }
    }

    private static final class NoDrafts implements Drafts {
        @Override
        public boolean keep(Path file, Workflow now) {
            return true;
        }

        @Override
        public void discard(Path file) {}
    }
}
