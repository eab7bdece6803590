package org.hookwright.ui.request;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.payload.JsonPaths;
import org.hookwright.payload.PathFault;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.KnownReplies;
import org.hookwright.ui.desk.KnownReply;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Success;
import org.hookwright.workflow.Success.BodyRule;
import org.hookwright.workflow.Success.StatusSet;
import org.jspecify.annotations.Nullable;

/** What counts as done, and whether the known reply would. */
public final class SuccessViewModel {
    /** What is asked of the body. */
    public enum Rule {
        NONE,
        EQUALS,
        CONTAINS,
        PATH;

        static Rule of(Success success) {
            return success.body()
                    .map(rule -> switch (rule) {
                        case BodyRule.Equal _ -> EQUALS;
                        case BodyRule.Contains _ -> CONTAINS;
                        case BodyRule.At _ -> PATH;
                    })
                    .orElse(NONE);
        }

        private Optional<BodyRule> fresh() {
            return switch (this) {
                case NONE -> Optional.empty();
                case EQUALS -> Optional.of(new BodyRule.Equal("ok"));
                case CONTAINS -> Optional.of(new BodyRule.Contains(""));
                case PATH -> Optional.of(new BodyRule.At("$.ok", "true"));
            };
        }
    }

    /**
     * What the rules make of a reply.
     *
     * @param good null where no reply is known
     */
    public record Judged(@Nullable Boolean good, Sentence sentence) {}

    private final Desk desk;
    private final KnownReplies replies;
    private final ObservableValue<Success> success;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final ObservableValue<Judged> judged;
    private final Kept<Map<Rule, Optional<BodyRule>>> left;

    public SuccessViewModel(Desk desk, KnownReplies replies) {
        this.desk = desk;
        this.replies = replies;
        left = new Kept<>(desk);
        success = desk.callProperty().map(call -> call.reply().success()).orElse(Success.USUAL);
        judged = Bindings.createObjectBinding(this::judged, desk.callProperty(), replies.knownProperty());
        success.subscribe(this::follow);
        desk.spotProperty()
                .subscribe((_, _) -> status.set(success.getValue().status().toString()));
    }

    /** The statuses as they are typed; what is no list of statuses stays here and is not taken. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What is wrong with the typed statuses. */
    ObservableValue<Optional<StatusText.Fault>> statusFaultProperty() {
        return status.map(StatusText::fault);
    }

    public ObservableValue<Rule> ruleProperty() {
        return success.map(Rule::of);
    }

    /** The text of the rule: what the body is or contains, or what is found by the path. */
    public ObservableValue<String> textProperty() {
        return success.map(it -> it.body()
                .map(rule -> switch (rule) {
                    case BodyRule.Equal(var text) -> text;
                    case BodyRule.Contains(var text) -> text;
                    case BodyRule.At at -> at.value();
                })
                .orElse(""));
    }

    public ObservableValue<String> pathProperty() {
        return success.map(it -> it.body().orElse(null) instanceof BodyRule.At at ? at.path() : "");
    }

    public ObservableValue<Optional<PathFault>> pathFaultProperty() {
        return success.map(it ->
                it.body().orElse(null) instanceof BodyRule.At at ? JsonPaths.trouble(at.path()) : Optional.empty());
    }

    public ObservableValue<Judged> judgedProperty() {
        return judged;
    }

    public void typeStatus(String text) {
        status.set(text);
        StatusSet.read(text)
                .filter(set -> !set.equals(success.getValue().status()))
                .ifPresent(set -> type(
                        "request.edit.success-status",
                        new Success(set, success.getValue().body())));
    }

    /** A rule that was written and left comes back as it was. */
    public void choose(Rule rule) {
        Success now = success.getValue();
        if (Rule.of(now) == rule) {
            return;
        }
        Map<Rule, Optional<BodyRule>> kept = left.back().orElseGet(() -> new EnumMap<>(Rule.class));
        kept.put(Rule.of(now), now.body());
        left.leave(kept);
        Success next = new Success(now.status(), kept.getOrDefault(rule, rule.fresh()));
        desk.edit(
                Sentence.of("request.edit.success-rule"),
                call -> call.with(call.reply().with(next)));
    }

    public void typeText(String text) {
        change(
                switch (Rule.of(success.getValue())) {
                    case NONE -> Optional.empty();
                    case EQUALS -> Optional.of(new BodyRule.Equal(text));
                    case CONTAINS -> Optional.of(new BodyRule.Contains(text));
                    case PATH -> Optional.of(new BodyRule.At(pathProperty().getValue(), text));
                });
    }

    public void typePath(String path) {
        if (Rule.of(success.getValue()) == Rule.PATH) {
            change(Optional.of(new BodyRule.At(path, textProperty().getValue())));
        }
    }

    private void change(Optional<BodyRule> rule) {
        type("request.edit.success-text", new Success(success.getValue().status(), rule));
    }

    private void type(String name, Success next) {
        if (!next.equals(success.getValue())) {
            desk.type(Sentence.of(name), call -> call.with(call.reply().with(next)));
        }
    }

    /** What is typed is left alone while it says the same, such as {@code 2xx,304} without a blank. */
    private void follow(Success now) {
        if (!StatusSet.read(status.get()).equals(Optional.of(now.status()))) {
            status.set(now.status().toString());
        }
    }

    private Judged judged() {
        Call call = desk.callProperty().get();
        KnownReply known = call == null ? null : replies.knownProperty().get().get(call.name());
        if (known == null) {
            return new Judged(null, Sentence.of("request.success.no-reply"));
        }
        Sentence reply = Sentence.of(
                known.source() == KnownReply.Source.PINNED ? "request.success.pinned" : "request.success.last",
                known.reply().status());
        return known.judgement().good()
                ? new Judged(true, Sentence.of("request.success.good", reply))
                : new Judged(
                        false,
                        Sentence.of(
                                "request.success.bad", reply, known.judgement().what()));
    }
}
