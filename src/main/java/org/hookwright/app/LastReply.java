package org.hookwright.app;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.KnownReplies;
import org.hookwright.ui.request.OutputsViewModel;
import org.hookwright.ui.request.RequestViewModel;
import org.hookwright.ui.response.ReplyActions;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** The reply that came last of a sent step, which may not be the step that is looked at by now. */
final class LastReply implements ReplyActions {
    private record Sent(Path file, String call) {}

    private final Desk desk;
    private final KnownReplies replies;
    private final OutputsViewModel outputs;
    private final RequestViewModel request;
    private final ObjectProperty<@Nullable Sent> sent = new SimpleObjectProperty<>(this, "sent");
    private final ObservableValue<@Nullable Path> file;
    private final ObservableValue<Optional<Sentence>> cannotTake;
    private final ObservableValue<Optional<Sentence>> cannotPin;

    LastReply(Desk desk, KnownReplies replies, OutputsViewModel outputs, RequestViewModel request) {
        this.desk = desk;
        this.replies = replies;
        this.outputs = outputs;
        this.request = request;
        file = desk.fileProperty();
        cannotTake = Bindings.createObjectBinding(this::gone, sent, file, desk.workflowProperty());
        cannotPin =
                Bindings.createObjectBinding(this::unfit, sent, file, desk.workflowProperty(), replies.lastProperty());
    }

    /** Takes what a sent step was answered. */
    void heard(Path workflow, String call, int status, String body) {
        replies.heard(workflow, call, status, body);
        sent.set(new Sent(workflow, call));
    }

    @Override
    public ObservableValue<Optional<Sentence>> cannotPin() {
        return cannotPin;
    }

    @Override
    public ObservableValue<Optional<Sentence>> cannotTake() {
        return cannotTake;
    }

    @Override
    public void pin() {
        Sent last = sent.get();
        if (last != null && unfit().isEmpty()) {
            outputs.pin(last.call());
        }
    }

    @Override
    public void take() {
        Sent last = sent.get();
        Workflow workflow = desk.workflowProperty().get();
        if (last != null && workflow != null && gone().isEmpty()) {
            workflow.pathOf(last.call()).ifPresent(path -> desk.choose(new Spot.At(path)));
            request.tabProperty().set(RequestViewModel.Tab.OUTPUTS);
        }
    }

    private Optional<Sentence> gone() {
        Sent last = sent.get();
        Workflow workflow = desk.workflowProperty().get();
        boolean there = last != null
                && workflow != null
                && last.file().equals(file.getValue())
                && workflow.call(last.call()).isPresent();
        return there ? Optional.empty() : Optional.of(Sentence.of("response.action.gone"));
    }

    private Optional<Sentence> unfit() {
        Optional<Sentence> gone = gone();
        Sent last = sent.get();
        if (gone.isPresent() || last == null) {
            return gone;
        }
        var reply = replies.lastProperty().get().get(last.call());
        return reply != null && OutputsViewModel.canStandInAFile(reply)
                ? Optional.empty()
                : Optional.of(Sentence.of("response.action.too-long"));
    }
}
