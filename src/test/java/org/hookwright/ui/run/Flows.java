package org.hookwright.ui.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Operator;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Event;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Retry;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Success;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Wait;
import org.hookwright.workflow.Workflow;

/** Workflows and tickets for tests of runs. */
public final class Flows {
    public static final StepPath REGISTER = StepPath.top(0);
    public static final StepPath BRANCH = StepPath.top(1);
    public static final StepPath ASK = BRANCH.in(Slot.OTHERWISE, 0);
    public static final StepPath LEAD = BRANCH.in(Slot.THEN, 0);
    public static final StepPath MAIL = ASK.in(Slot.ON_FAILURE, 0);
    public static final StepPath PAUSE = BRANCH.in(Slot.OTHERWISE, 1);
    public static final StepPath ASSIGN = StepPath.top(2);

    private Flows() {}

    /**
     * Register, then by department ask a lead or, tried four times, for approval; mail the manager where that fails.
     */
    public static Workflow chain(String base) {
        Condition fires = new Condition.All(List.of(
                new Condition.Leaf("ticket.type", Operator.IS, "Service Request"),
                new Condition.Leaf("ticket.cost", Operator.AT_LEAST, "1000000")));
        Call register = call("Register in ERP", base + "/requests", Call.Kind.WEB_REQUEST)
                .with(new Reply(
                        Success.USUAL,
                        List.of(new Reply.Output("request_id", "$.id")),
                        new Reply.OnFailure.Stop(),
                        Optional.of(new Reply.Sample(201, "{\"id\": 88120}"))));
        Retry retry = Retry.Custom.USUAL.every(Duration.ofSeconds(30)).growing(Retry.Growth.EXPONENTIAL);
        Call ask = call("Ask approval", base + "/ask", Call.Kind.WEBHOOK)
                .with(new Delivery(Duration.ofSeconds(15), retry, ""))
                .with(Reply.USUAL.with(new Reply.OnFailure.Fallback(
                        List.of(call("Mail manager", base + "/mail", Call.Kind.WEBHOOK)))));
        Step wait = new Wait("", "", Duration.ofMinutes(10), Unknown.NONE);
        Branch branch = new Branch(
                "",
                "",
                new Condition.Leaf("ticket.department_name", Operator.IS, "Finance"),
                List.of(call("Ask finance lead", base + "/finance", Call.Kind.WEBHOOK)),
                List.of(ask, wait),
                Unknown.NONE);
        Call assign = call("Assign by reply", base + "/assign", Call.Kind.WEB_REQUEST);
        return new Workflow("승인 체인", "", Event.TICKET_CREATED, fires, List.of(register, branch, assign), Unknown.NONE);
    }

    /** A call that is tried once. */
    public static Call call(String name, String url, Call.Kind kind) {
        Request request = new Request(
                Method.POST,
                url,
                List.of(),
                new Auth.None(),
                new Body(Body.Type.JSON, "{\"subject\": \"{{ticket.subject}}\"}"));
        return new Call(name, kind, request, new Delivery(Duration.ofSeconds(15)), true, Unknown.NONE);
    }

    public static Ticket ticket(String id, String type, int cost) {
        return ticket(id, type, cost, "IT Operations");
    }

    static Ticket ticket(String id, String type, int cost, String department) {
        return new Ticket(
                id,
                Map.of(
                        "ticket",
                        Map.of(
                                "id", id,
                                "subject", "노트북 교체 요청",
                                "type", type,
                                "cost", cost,
                                "department_name", department)));
    }
}
