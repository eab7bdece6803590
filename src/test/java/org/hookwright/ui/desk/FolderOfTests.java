package org.hookwright.ui.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hookwright.language.Sentence;
import org.hookwright.store.Contents;
import org.hookwright.store.MissingWorkspace;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;

/** A workspace in memory: what is on its disk can be looked at, changed from outside, and made to refuse. */
final class FolderOfTests implements Files {
    final Map<Path, Stored<Workflow>> workflows = new LinkedHashMap<>();
    final List<Stored<Ticket>> tickets = new ArrayList<>();
    final List<Stored<Environment>> environments = new ArrayList<>();
    boolean full;
    boolean missing;
    int written;
    int tried;
    private int stamps;

    static Path file(String name) {
        return Path.of(name + ".hook.yaml");
    }

    static Workflow workflow(String name) {
        Request request = new Request(
                Method.POST, "https://example.com/", List.of(), new Auth.None(), new Body(Body.Type.JSON, "{}"));
        Call call = new Call("step", Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
        return new Workflow(name, "", List.of(call), Unknown.NONE);
    }

    FolderOfTests with(String name) {
        put(file(name), workflow(name));
        return this;
    }

    FolderOfTests withTicket(String id) {
        Ticket ticket = new Ticket(id, Map.of("ticket", Map.of("id", id, "subject", "About " + id)));
        tickets.add(new Stored.Readable<>(Path.of(id + ".ticket.yaml"), ticket, "1"));
        return this;
    }

    FolderOfTests withUnreadable(String name) {
        workflows.put(file(name), new Stored.Unreadable<>(file(name), Sentence.of("desk.read.failed", "line 3")));
        return this;
    }

    FolderOfTests withNewer(String name) {
        Sentence newer = Sentence.of("store.file.newer", 2);
        workflows.put(file(name), new Stored.Readable<>(file(name), workflow(name), "newer", newer));
        return this;
    }

    /** Writes a file as somebody else would. */
    void put(Path file, Workflow workflow) {
        stamps++;
        workflows.put(file, new Stored.Readable<>(file, workflow, String.valueOf(stamps)));
    }

    Workflow onDisk(String name) {
        if (workflows.get(file(name)) instanceof Stored.Readable<Workflow> readable) {
            return readable.value();
        }
        throw new AssertionError("Not on the disk: " + name);
    }

    @Override
    public String name() {
        return "tests";
    }

    @Override
    public Contents read() throws MissingWorkspace {
        if (missing) {
            throw new MissingWorkspace(Sentence.of("store.disk.gone", "tests"));
        }
        return new Contents(List.copyOf(workflows.values()), tickets, environments);
    }

    @Override
    public SaveOutcome<Workflow> save(Stored.Readable<Workflow> was, Workflow now) throws IOException {
        Stored<Workflow> there = workflows.getOrDefault(was.file(), was);
        return was.equals(there) ? overwrite(was, now) : new SaveOutcome.ChangedOutside<>(there);
    }

    @Override
    public SaveOutcome<Workflow> overwrite(Stored.Readable<Workflow> was, Workflow now) throws IOException {
        tried++;
        if (full) {
            return new SaveOutcome.NotSaved<>(Sentence.of("desk.save.failed", "disk full"));
        }
        written++;
        put(was.file(), now);
        return workflows.get(was.file()) instanceof Stored.Readable<Workflow> readable
                ? new SaveOutcome.Saved<>(readable)
                : new SaveOutcome.NotSaved<>(Sentence.of("desk.save.failed", "gone"));
    }
}
