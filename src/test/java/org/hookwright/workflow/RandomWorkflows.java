package org.hookwright.workflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hookwright.condition.RandomConditions;

/** Workflows by chance: nested branches, fallbacks, waits, every kind of delivery. Names are unique in each. */
public final class RandomWorkflows {
    private final Random random;
    private final RandomConditions conditions;
    private int calls;

    public RandomWorkflows(long seed) {
        random = new Random(seed);
        conditions = new RandomConditions(seed);
    }

    public Workflow workflow() {
        Event event =
                new Event(pick(List.of(Event.On.values())), pick(List.of(Event.By.values())), "", "", Unknown.NONE);
        return new Workflow(
                "Workflow " + random.nextInt(100),
                pick(List.of("", "A note\nwith two lines")),
                event,
                conditions.condition(2),
                steps(3, 1),
                unknown());
    }

    public Step step() {
        return step(2);
    }

    private List<Step> steps(int depth, int least) {
        List<Step> steps = new ArrayList<>();
        for (int i = random.nextInt(4) + least; i > 0; i--) {
            steps.add(step(depth));
        }
        return steps;
    }

    private Step step(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 3)) {
            case 0 ->
                new Wait("", pick(List.of("", "patience")), Duration.ofSeconds(random.nextInt(1, 4000)), unknown());
            case 4, 5 ->
                new Branch(
                        random.nextBoolean() ? "" : "branch_" + ++calls,
                        "",
                        conditions.condition(1),
                        steps(depth - 1, 0),
                        steps(depth - 1, 0),
                        unknown());
            default -> call(depth);
        };
    }

    private Call call(int depth) {
        String name = "call_" + ++calls;
        Request request = new Request(
                pick(List.of(Method.values())),
                "http://localhost:1/" + name,
                List.of(new Header("X-Step", name, random.nextInt(5) > 0)),
                auth(),
                new Body(Body.Type.JSON, "{\n  \"id\": \"{{ticket.id}}\"\n}\n"));
        Reply.OnFailure onFailure = switch (random.nextInt(3)) {
            case 0 -> new Reply.OnFailure.Stop();
            case 1 -> new Reply.OnFailure.Continue();
            default -> new Reply.OnFailure.Fallback(steps(depth - 1, 1));
        };
        Reply reply = new Reply(success(), List.of(new Reply.Output("id", "$.id")), onFailure, sample());
        return new Call(
                name,
                "",
                pick(List.of(Call.Kind.values())),
                request,
                delivery(),
                reply,
                random.nextBoolean(),
                unknown());
    }

    private Auth auth() {
        return switch (random.nextInt(3)) {
            case 0 -> new Auth.Bearer("{{secret.token}}");
            case 1 -> new Auth.ApiKey(Auth.ApiKey.Place.HEADER, "X-Key", "{{secret.key}}");
            default -> new Auth.None();
        };
    }

    private Success success() {
        Success.StatusSet status = Success.StatusSet.read(pick(List.of("2xx", "200-204, 304", "201")))
                .orElseThrow();
        return new Success(
                status,
                switch (random.nextInt(4)) {
                    case 0 -> Optional.of(new Success.BodyRule.Equal("ok"));
                    case 1 -> Optional.of(new Success.BodyRule.Contains("id"));
                    case 2 -> Optional.of(new Success.BodyRule.At("$.status", "success"));
                    default -> Optional.empty();
                });
    }

    private Optional<Reply.Sample> sample() {
        return random.nextInt(3) == 0 ? Optional.of(new Reply.Sample(201, "{\"id\": 7}")) : Optional.empty();
    }

    private Delivery delivery() {
        return switch (random.nextInt(3)) {
            case 0 -> Delivery.FRESHSERVICE;
            case 1 -> new Delivery(Duration.ofSeconds(5), new Retry.Never(), "");
            default ->
                new Delivery(Duration.ofSeconds(random.nextInt(1, 30)), custom(), pick(List.of("", "Idempotency-Key")));
        };
    }

    private Retry.Custom custom() {
        Set<Retry.On> on = EnumSet.noneOf(Retry.On.class);
        for (Retry.On one : Retry.On.values()) {
            if (random.nextBoolean()) {
                on.add(one);
            }
        }
        return new Retry.Custom(
                random.nextInt(1, 5),
                Duration.ofSeconds(random.nextInt(1, 90)),
                pick(List.of(Retry.Growth.values())),
                Duration.ofSeconds(random.nextInt(60, 600)),
                0,
                on,
                random.nextBoolean());
    }

    private Unknown unknown() {
        return random.nextInt(4) == 0
                ? new Unknown(Map.of("x_later", Map.of("kept", random.nextInt(9))))
                : Unknown.NONE;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
