package org.hookwright.ui.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hookwright.task.Cancellation;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Success;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * The replies that later steps are designed with: of each call the one that is pinned in the file, else the last that
 * came in this sitting. Replies may be large, so they are read off the JavaFX thread.
 */
public final class KnownReplies {
    private static final System.Logger LOG = System.getLogger(KnownReplies.class.getName());

    private final Desk desk;
    private final Latest reading;
    private final Map<Path, Map<String, Reply.Sample>> heard = new HashMap<>();
    private final ReadOnlyObjectWrapper<Map<String, Reply.Sample>> last =
            new ReadOnlyObjectWrapper<>(this, "last", Map.of());
    private final ReadOnlyObjectWrapper<Map<String, KnownReply>> known =
            new ReadOnlyObjectWrapper<>(this, "known", Map.of());
    private final ReadOnlyObjectWrapper<Map<String, Map<String, Object>>> results =
            new ReadOnlyObjectWrapper<>(this, "results", Map.of());
    private List<Wanted> wanted = List.of();
    private @Nullable Path file;

    /** What a call's reply is read with; nothing else of the workflow makes a difference. */
    private record Wanted(
            String call,
            Call.Kind kind,
            Success success,
            List<Reply.Output> outputs,
            KnownReply.Source source,
            Reply.Sample reply) {}

    public KnownReplies(Desk desk, Jobs jobs) {
        this.desk = desk;
        reading = new Latest(jobs);
        desk.fileProperty().subscribe(this::turnTo);
        desk.workflowProperty().subscribe(_ -> read());
    }

    /** By the call's name; a call of which no reply is known is not there. */
    public ReadOnlyObjectProperty<Map<String, KnownReply>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** The last replies of this sitting to calls of the open workflow, by the call's name, pinned or not. */
    public ReadOnlyObjectProperty<Map<String, Reply.Sample>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** What templates and conditions can name of them, by the call's name. Webhooks leave nothing that can be used. */
    public ReadOnlyObjectProperty<Map<String, Map<String, Object>>> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** Takes a reply that has come, of a sent step or of a run. */
    public void heard(Path workflow, String call, int status, String body) {
        heard.computeIfAbsent(workflow, _ -> new LinkedHashMap<>()).put(call, new Reply.Sample(status, body));
        if (workflow.equals(file)) {
            last.set(Map.copyOf(heard.get(workflow)));
            read();
        }
    }

    private void turnTo(@Nullable Path other) {
        file = other;
        reading.cancel();
        wanted = List.of();
        known.set(Map.of());
        results.set(Map.of());
        last.set(other == null ? Map.of() : Map.copyOf(heard.getOrDefault(other, Map.of())));
    }

    private void read() {
        List<Wanted> now = wanted(desk.workflowProperty().get());
        if (now.equals(wanted)) {
            return;
        }
        wanted = now;
        Map<String, KnownReply> before = known.get();
        reading.compute(cancellation -> read(now, before, cancellation), outcome -> {
            switch (outcome) {
                case Outcome.Done(var found) -> show(now, found);
                case Outcome.Failed(var cause) -> LOG.log(System.Logger.Level.ERROR, "Replies were not read", cause);
            }
        });
    }

    private List<Wanted> wanted(@Nullable Workflow workflow) {
        List<Wanted> all = new ArrayList<>();
        for (Call call : workflow == null ? List.<Call>of() : workflow.calls()) {
            Optional<Reply.Sample> pinned = call.reply().sample();
            pinned.or(() -> Optional.ofNullable(last.get().get(call.name())))
                    .ifPresent(reply -> all.add(new Wanted(
                            call.name(),
                            call.kind(),
                            call.reply().success(),
                            call.reply().outputs(),
                            pinned.isPresent() ? KnownReply.Source.PINNED : KnownReply.Source.LAST,
                            reply)));
        }
        return all;
    }

    private static Map<String, KnownReply> read(
            List<Wanted> wanted, Map<String, KnownReply> before, Cancellation cancellation) {
        Map<String, KnownReply> found = new LinkedHashMap<>();
        for (Wanted one : wanted) {
            cancellation.throwIfCancelled();
            found.put(
                    one.call(),
                    KnownReply.read(one.source(), one.reply(), one.success(), one.outputs(), before.get(one.call())));
        }
        return found;
    }

    private void show(List<Wanted> read, Map<String, KnownReply> found) {
        known.set(Map.copyOf(found));
        Map<String, Map<String, Object>> usable = new LinkedHashMap<>();
        for (Wanted one : read) {
            KnownReply reply = found.get(one.call());
            if (reply != null && one.kind() == Call.Kind.WEB_REQUEST) {
                usable.put(one.call(), reply.outputs().with(one.reply().status()));
            }
        }
        results.set(Map.copyOf(usable));
    }
}
