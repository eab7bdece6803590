package org.hookwright.ui.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.payload.JsonPaths;
import org.hookwright.payload.PathFault;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Secret;
import org.hookwright.ui.control.JsonNode;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.KnownReplies;
import org.hookwright.ui.desk.KnownReply;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.OutputUses;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.StepPath;
import org.jspecify.annotations.Nullable;

/** What is taken from the call's reply for later steps, and the reply it is designed with. */
public final class OutputsViewModel {
    /** In UTF-16 units: what is pinned stands in the workflow's file, which people read and compare. */
    static final int LONGEST_PINNED = 200_000;

    /**
     * An output as it stands.
     *
     * @param value what the known reply gives, on one line
     * @param missing why there is no value
     * @param reading whether there is a reply in which this path is still being looked for
     */
    public record Row(
            String name,
            String path,
            Optional<Sentence> nameFault,
            Optional<PathFault> pathFault,
            Optional<String> value,
            Optional<Sentence> missing,
            boolean reading) {}

    private final Desk desk;
    private final KnownReplies replies;
    private final ObservableValue<Map<String, Secret>> secrets;
    private final ObservableValue<List<Row>> rows;
    private final ObservableValue<@Nullable KnownReply> known;
    private final ObservableValue<Optional<Sentence>> cannotPin;

    /** @param secrets what must not be written into a file with a pinned reply */
    public OutputsViewModel(Desk desk, KnownReplies replies, ObservableValue<Map<String, Secret>> secrets) {
        this.desk = desk;
        this.replies = replies;
        this.secrets = secrets;
        rows = Bindings.createObjectBinding(this::rows, desk.callProperty(), replies.knownProperty());
        known = Bindings.createObjectBinding(this::known, desk.callProperty(), replies.knownProperty());
        cannotPin = Bindings.createObjectBinding(this::cannotPin, desk.callProperty(), replies.lastProperty());
    }

    public ObservableValue<List<Row>> rowsProperty() {
        return rows;
    }

    public ObservableValue<Integer> countProperty() {
        return rows.map(List::size);
    }

    /** Whether the host gives the reply to nobody. */
    public ObservableValue<Boolean> forgottenProperty() {
        return desk.callProperty().map(call -> call.kind() == Call.Kind.WEBHOOK).orElse(false);
    }

    /** The reply that outputs are designed with; null where none is known. */
    public ObservableValue<@Nullable KnownReply> knownProperty() {
        return known;
    }

    /** Why the last reply cannot be pinned; empty where it can. */
    public ObservableValue<Optional<Sentence>> cannotPinProperty() {
        return cannotPin;
    }

    public ObservableValue<Optional<Reply.Sample>> pinnedProperty() {
        return desk.callProperty().map(call -> call.reply().sample()).orElse(Optional.empty());
    }

    public void makeWebRequest() {
        desk.edit(Sentence.of("request.edit.kind"), call -> call.with(Call.Kind.WEB_REQUEST));
    }

    public void add() {
        change("request.edit.output-add", all -> all.add(new Reply.Output(OutputNames.free(all, "$.value"), "$.")));
    }

    /** Takes a value of the reply under a name that suits it; one that is taken already stays as it is. */
    void take(JsonNode node) {
        if (nameOf(node.path()).isEmpty()) {
            change(
                    "request.edit.output-take",
                    all -> all.add(new Reply.Output(OutputNames.free(all, node.path()), node.path())));
        }
    }

    /** The output that takes a value by exactly this path. */
    Optional<String> nameOf(String path) {
        return outputs().stream()
                .filter(output -> output.path().equals(path))
                .map(Reply.Output::name)
                .findFirst();
    }

    public void remove(int index) {
        change("request.edit.output-remove", all -> all.remove(index));
    }

    /** Moves an output by so many places; out of the list it does nothing. */
    public void move(int index, int by) {
        int to = index + by;
        if (to >= 0 && to < outputs().size()) {
            change("request.edit.output-move", all -> all.add(to, all.remove(index)));
        }
    }

    /** Why a name cannot be taken for an output. */
    public Optional<Sentence> nameFault(int index, String name) {
        return OutputNames.fault(outputs(), index, name.strip());
    }

    /**
     * Gives an output another name, and every later use of it too, as one step.
     *
     * @return whether the name could be taken
     */
    public boolean rename(int index, String name) {
        String wanted = name.strip();
        Call call = desk.callProperty().get();
        Optional<StepPath> place = desk.spotProperty().get().step();
        if (call == null || place.isEmpty() || nameFault(index, wanted).isPresent()) {
            return false;
        }
        String before = outputs().get(index).name();
        if (!wanted.equals(before)) {
            int uses = OutputUses.count(desk.workflowProperty().get(), call.name(), before);
            desk.editWorkflow(
                    uses == 0
                            ? Sentence.of("request.edit.output-rename")
                            : Sentence.of("request.edit.output-rename-uses", uses),
                    workflow -> OutputUses.renamed(workflow, place.get(), index, wanted));
        }
        return true;
    }

    public void path(int index, String path) {
        Reply.Output before = outputs().get(index);
        if (!path.equals(before.path())) {
            desk.type(
                    Sentence.of("request.edit.output-path", index),
                    call -> changed(call, all -> all.set(index, new Reply.Output(before.name(), path))));
        }
    }

    /** Writes the last reply into the file, with every known secret as dots. */
    public void pin() {
        Call call = desk.callProperty().get();
        if (call != null) {
            pin(call.name());
        }
    }

    /** Whether a reply is short enough to be pinned. */
    public static boolean canStandInAFile(Reply.Sample reply) {
        return reply.body().length() <= LONGEST_PINNED;
    }

    /** The same for any call of the workflow. */
    public void pin(String name) {
        Reply.Sample last = replies.lastProperty().get().get(name);
        if (last == null || !canStandInAFile(last)) {
            return;
        }
        Masking masking = Masking.of(secrets.getValue().values());
        Reply.Sample masked = new Reply.Sample(last.status(), masking.mask(last.body()));
        desk.editWorkflow(
                Sentence.of("request.edit.pin"),
                workflow -> workflow.pathOf(name)
                        .filter(path -> workflow.at(path).orElse(null) instanceof Call)
                        .map(path ->
                                workflow.with(path, pinned(workflow.call(name).orElseThrow(), masked)))
                        .orElse(workflow));
    }

    private static Call pinned(Call call, Reply.Sample sample) {
        return call.with(call.reply().with(Optional.of(sample)));
    }

    public void unpin() {
        desk.edit(
                Sentence.of("request.edit.unpin"),
                call -> call.with(call.reply().with(Optional.empty())));
    }

    /** Pins a small reply to be written over by hand, where none has come. */
    public void write() {
        desk.edit(Sentence.of("request.edit.pin"), call -> pinned(call, new Reply.Sample(200, "{\n  \"id\": 1\n}")));
    }

    public void typeSample(String body) {
        Optional<Reply.Sample> pinned = pinned();
        if (pinned.isPresent() && !pinned.get().body().equals(body)) {
            desk.type(
                    Sentence.of("request.edit.sample"),
                    call -> pinned(call, new Reply.Sample(pinned.get().status(), body)));
        }
    }

    public void sampleStatus(int status) {
        Optional<Reply.Sample> pinned = pinned();
        if (pinned.isPresent() && pinned.get().status() != status && status >= 100 && status <= 599) {
            desk.type(
                    Sentence.of("request.edit.sample-status"),
                    call -> pinned(call, new Reply.Sample(status, pinned.get().body())));
        }
    }

    private Optional<Reply.Sample> pinned() {
        Call call = desk.callProperty().get();
        return call == null ? Optional.empty() : call.reply().sample();
    }

    private List<Row> rows() {
        Call call = desk.callProperty().get();
        if (call == null) {
            return List.of();
        }
        List<Row> all = new ArrayList<>();
        List<Reply.Output> now = call.reply().outputs();
        for (int i = 0; i < now.size(); i++) {
            all.add(row(now, i, known()));
        }
        return all;
    }

    /** What a path takes from a large reply was found off this thread; what is typed just now is not known yet. */
    private static Row row(List<Reply.Output> all, int index, @Nullable KnownReply known) {
        Reply.Output output = all.get(index);
        Optional<PathFault> fault = JsonPaths.trouble(output.path());
        Optional<KnownReply.Taken> taken =
                Optional.ofNullable(known).map(reply -> reply.taken().get(output));
        return new Row(
                output.name(),
                output.path(),
                OutputNames.fault(all, index, output.name()),
                fault,
                taken.flatMap(KnownReply.Taken::value),
                fault.isPresent() ? Optional.empty() : taken.flatMap(KnownReply.Taken::missing),
                known != null && taken.isEmpty());
    }

    /** Asked of the desk itself: what is derived from it may not have heard yet. */
    private List<Reply.Output> outputs() {
        Call call = desk.callProperty().get();
        return call == null ? List.of() : call.reply().outputs();
    }

    private @Nullable KnownReply known() {
        Call call = desk.callProperty().get();
        return call == null ? null : replies.knownProperty().get().get(call.name());
    }

    private Optional<Sentence> cannotPin() {
        Call call = desk.callProperty().get();
        Reply.Sample last = call == null ? null : replies.lastProperty().get().get(call.name());
        if (call == null || last == null) {
            return Optional.of(Sentence.of("request.outputs.nothing-to-pin"));
        }
        if (!canStandInAFile(last)) {
            return Optional.of(Sentence.of("request.outputs.too-long", LONGEST_PINNED));
        }
        return call.reply().sample().equals(Optional.of(last))
                ? Optional.of(Sentence.of("request.outputs.pinned-already"))
                : Optional.empty();
    }

    private void change(String name, Consumer<List<Reply.Output>> change) {
        desk.edit(Sentence.of(name), call -> changed(call, change));
    }

    private static Call changed(Call call, Consumer<List<Reply.Output>> change) {
        List<Reply.Output> all = new ArrayList<>(call.reply().outputs());
        change.accept(all);
        return call.with(call.reply().with(all));
    }
}
