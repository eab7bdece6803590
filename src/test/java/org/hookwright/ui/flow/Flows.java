package org.hookwright.ui.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Operator;
import org.hookwright.language.Sentence;
import org.hookwright.ui.desk.StepMark;
import org.hookwright.ui.response.Badge;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Event;
import org.hookwright.workflow.Header;
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

/** Workflows to be drawn. */
public final class Flows {
    private static final Retry.Custom GROWING =
            Retry.Custom.USUAL.every(Duration.ofSeconds(30)).growing(Retry.Growth.EXPONENTIAL);

    private Flows() {}

    /** Everything that a picture can hold, once: the guide's chain with an approval that may fail. */
    public static Workflow approval() {
        Step register = call("register_in_erp", Call.Kind.WEB_REQUEST, "https://erp.example/requests")
                .with(reply(new Reply.OnFailure.Stop(), "request_id"));
        Step lead = call("ask_finance_lead", Call.Kind.WEBHOOK, "https://approve.example/finance");
        Step mail = call("mail_the_manager", Call.Kind.WEBHOOK, "https://mail.example/send");
        Step ask = call(
                        "ask_approval",
                        Call.Kind.WEB_REQUEST,
                        "https://approve.example/ask/{{register_in_erp.request_id}}")
                .with(new Delivery(Delivery.HOST_TIMEOUT, GROWING, ""))
                .with(reply(new Reply.OnFailure.Fallback(List.of(mail))));
        Step branch = new Branch(
                "",
                "",
                new Condition.Leaf("ticket.requester.name", Operator.IS, "박서준"),
                List.of(lead),
                List.of(ask),
                Unknown.NONE);
        Step wait = new Wait("", "", Duration.ofMinutes(10), Unknown.NONE);
        Step assign = call(
                        "assign_by_reply",
                        Call.Kind.WEB_REQUEST,
                        "https://desk.example/api/v2/tickets/{{ticket.id_numeric}}")
                .with(new Delivery(Delivery.HOST_TIMEOUT, Retry.Custom.USUAL, ""))
                .with(reply(new Reply.OnFailure.Continue(), "owner", "group", "state"))
                .noted("The approver of the reply becomes the ticket’s agent.\nAsk 김민지 before changing it.");
        Condition when = new Condition.All(List.of(
                new Condition.Leaf("ticket.requester.vip_user", Operator.IS, "true"),
                new Condition.Leaf("ticket.subject", Operator.CONTAINS, "프린터"),
                new Condition.Any(List.of(
                        new Condition.Leaf("ticket.group.name", Operator.IS, "Field IT"),
                        new Condition.Leaf("ticket.id", Operator.STARTS_WITH, "INC")))));
        return new Workflow("승인 체인", "", List.of(register, branch, wait, assign), Unknown.NONE)
                .with(new Event(Event.On.SERVICE_REQUEST_CREATED, Event.By.REQUESTER, "", "", Unknown.NONE))
                .with(when);
    }

    /** What a run left behind in which the approval never answered. */
    static Map<StepPath, StepMark> failedRun() {
        StepPath branch = StepPath.top(1);
        StepPath ask = branch.in(Slot.OTHERWISE, 0);
        Map<StepPath, StepMark> marks = new LinkedHashMap<>();
        marks.put(StepPath.top(0), mark(StepMark.Stage.SUCCEEDED, "201 · 96 ms", Badge.Tone.SUCCESS));
        marks.put(branch, mark(StepMark.Stage.SUCCEEDED, "otherwise", Badge.Tone.WARNING));
        marks.put(branch.in(Slot.THEN, 0), mark(StepMark.Stage.NOT_TAKEN, "not taken", Badge.Tone.PLAIN));
        marks.put(ask, mark(StepMark.Stage.FELL_BACK, "503 × 4", Badge.Tone.DANGER));
        marks.put(ask.in(Slot.ON_FAILURE, 0), mark(StepMark.Stage.SUCCEEDED, "202 · 41 ms", Badge.Tone.SUCCESS));
        marks.put(StepPath.top(2), mark(StepMark.Stage.GOING, "turned", Badge.Tone.PLAIN));
        marks.put(StepPath.top(3), mark(StepMark.Stage.FAILED, "422", Badge.Tone.DANGER));
        return marks;
    }

    private static StepMark mark(StepMark.Stage stage, String word, Badge.Tone tone) {
        return new StepMark(stage, new Badge(Sentence.of("flow.card.as-is", word), tone));
    }

    /** A hundred steps, five levels of branches deep. */
    public static Workflow hundred() {
        int[] count = {0};
        List<Step> steps = new ArrayList<>();
        steps.add(deep(count, 5));
        while (count[0] < 100) {
            steps.add(count[0] % 9 == 0 ? deep(count, 2) : plain(count));
        }
        return new Workflow("A hundred steps", "", steps, Unknown.NONE);
    }

    private static Step deep(int[] count, int levels) {
        count[0]++;
        Condition when = new Condition.Leaf("ticket.priority", Operator.IS, "Level " + levels);
        List<Step> then = new ArrayList<>(List.of(plain(count)));
        List<Step> otherwise = new ArrayList<>(List.of(plain(count)));
        if (levels > 1) {
            then.add(deep(count, levels - 1));
            then.add(plain(count));
        }
        return new Branch("", "", when, then, otherwise, Unknown.NONE);
    }

    private static Step plain(int[] count) {
        int number = ++count[0];
        if (number % 7 == 0) {
            return new Wait("", "", Duration.ofMinutes(number), Unknown.NONE);
        }
        Call call = call(
                "call_" + number,
                number % 2 == 0 ? Call.Kind.WEB_REQUEST : Call.Kind.WEBHOOK,
                "https://service-" + number + ".example/tickets/{{ticket.id}}");
        return number % 5 == 0 ? call.with(reply(new Reply.OnFailure.Continue(), "id")) : call;
    }

    public static Call call(String name, Call.Kind kind, String url) {
        Request request = new Request(
                Method.POST,
                url,
                List.of(new Header("Content-Type", "application/json")),
                new Auth.None(),
                new Body(Body.Type.JSON, "{ \"id\": \"{{ticket.id}}\" }\n"));
        return new Call(name, kind, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
    }

    private static Reply reply(Reply.OnFailure onFailure, String... outputs) {
        return new Reply(
                Success.USUAL,
                List.of(outputs).stream()
                        .map(name -> new Reply.Output(name, "$." + name))
                        .toList(),
                onFailure,
                Optional.empty());
    }
}
