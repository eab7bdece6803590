package org.hookwright.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Facts;
import org.hookwright.support.ScriptedTarget;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Retry;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.Success.BodyRule;
import org.hookwright.workflow.Wait;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * What a run must do, written down once more as plainly as can be: no clock, no network, only what the scripted target
 * would say. Gives a line for each try, pause and end of a step.
 */
final class Straightforward {
    private final Map<String, List<ScriptedTarget.Says>> script;
    private final Map<String, Object> known;
    private final Facts start;
    private final List<String> lines = new ArrayList<>();
    private boolean failed;

    private Straightforward(Map<String, List<ScriptedTarget.Says>> script, Facts facts) {
        this.script = script;
        this.start = facts;
        this.known = new HashMap<>(facts.values());
    }

    static List<String> run(Workflow workflow, Facts facts, Map<String, List<ScriptedTarget.Says>> script) {
        Straightforward one = new Straightforward(script, facts);
        if (!one.holds(workflow.when())) {
            return List.of("end NOT_FIRED");
        }
        boolean through = one.all(workflow.steps());
        one.lines.add("end " + (!through ? "FAILED" : one.failed ? "WITH_FAILURES" : "SUCCEEDED"));
        return one.lines;
    }

    private boolean holds(Condition condition) {
        return new PlainRules(known, start.now()).hold(condition);
    }

    private boolean all(List<Step> steps) {
        for (Step step : steps) {
            if (!one(step)) {
                return false;
            }
        }
        return true;
    }

    private boolean one(Step step) {
        if (step instanceof Wait wait) {
            lines.add("pause " + wait.length());
            return true;
        }
        if (step instanceof Branch branch) {
            return all(holds(branch.when()) ? branch.then() : branch.otherwise());
        }
        Call call = (Call) step;
        if (tried(call)) {
            lines.add(call.name() + " SUCCEEDED");
            return true;
        }
        failed = true;
        return switch (call.reply().onFailure()) {
            case Reply.OnFailure.Stop() -> {
                lines.add(call.name() + " FAILED");
                yield false;
            }
            case Reply.OnFailure.Continue() -> {
                lines.add(call.name() + " FAILED_ON");
                yield true;
            }
            case Reply.OnFailure.Fallback(var steps) -> {
                boolean through = all(steps);
                lines.add(call.name() + (through ? " FELL_BACK" : " FAILED"));
                yield through;
            }
        };
    }

    private boolean tried(Call call) {
        List<ScriptedTarget.Says> replies = java.util.Objects.requireNonNull(script.get(call.name()));
        for (int attempt = 1; ; attempt++) {
            ScriptedTarget.Says says = replies.get(Math.min(attempt, replies.size()) - 1);
            lines.add(call.name() + " try " + attempt + " " + says.status());
            Map<String, Object> result = new HashMap<>();
            boolean good = call.reply().success().status().contains(says.status()) && rule(call, says.body());
            if (good && says.body().startsWith("{\"id\": ")) {
                result.put("id", Integer.valueOf(says.body().replaceAll("\\D", "")));
            }
            result.put("status", says.status());
            known.put(call.name(), result);
            Duration pause = good ? null : pause(call, attempt, says);
            if (pause == null) {
                return good;
            }
            lines.add("pause " + pause);
        }
    }

    private static boolean rule(Call call, String body) {
        return call.reply()
                .success()
                .body()
                .map(rule -> switch (rule) {
                    case BodyRule.Equal(var text) -> body.equals(text);
                    case BodyRule.Contains(var text) -> body.contains(text);
                    case BodyRule.At(var path, var value) ->
                        body.contains("\"" + path.substring(2) + "\": \"" + value + "\"");
                })
                .orElse(true);
    }

    private static @Nullable Duration pause(Call call, int attempt, ScriptedTarget.Says says) {
        int status = says.status();
        if (call.delivery().retry() instanceof Retry.Freshservice) {
            boolean never =
                    status / 100 == 2 || status / 100 == 3 || call.kind() == Call.Kind.WEB_REQUEST || attempt > 4;
            return never ? null : Duration.ofMinutes(List.of(3, 5, 9, 17).get(attempt - 1));
        }
        if (!(call.delivery().retry() instanceof Retry.Custom custom) || attempt > custom.times()) {
            return null;
        }
        Retry.On kind = call.reply().success().status().contains(status) || status / 100 == 2
                ? Retry.On.BODY_RULE
                : status == 429
                        ? Retry.On.TOO_MANY
                        : status >= 500
                                ? Retry.On.SERVER_ERROR
                                : status / 100 == 3 ? Retry.On.REDIRECTION : Retry.On.CLIENT_ERROR;
        if (!custom.on().contains(kind)) {
            return null;
        }
        long seconds = custom.interval().toSeconds();
        if (custom.growth() == Retry.Growth.EXPONENTIAL) {
            for (int i = 1; i < attempt; i++) {
                seconds *= 2;
            }
        }
        seconds = Math.min(seconds, custom.cap().toSeconds());
        String asked = says.headers().get("Retry-After");
        if (custom.honourRetryAfter() && asked != null) {
            seconds = Math.max(seconds, Long.parseLong(asked));
        }
        return Duration.ofSeconds(seconds);
    }
}
