package org.hookwright.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hookwright.history.Origin;
import org.hookwright.language.Sentence;
import org.hookwright.store.FileKind;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.template.Reference;
import org.hookwright.template.Template;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Likeness;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** What the options name, found: a step, the workspace around it, a ticket, an environment, the secrets. */
record Occasion(
        Workflow workflow,
        Call call,
        List<Ticket> tickets,
        Environment environment,
        Map<String, Secret> secrets,
        List<Sentence> unreadable,
        Path folder) {
    private static final String SECRET_PREFIX = "HOOKWRIGHT_SECRET_";
    private static final int MOST_SUGGESTIONS = 3;

    /** Shells take no such letters in the name of a variable, and commands written for them have none. */
    private static final Pattern LETTERS = Pattern.compile("[^A-Z0-9_]");

    Occasion {
        unreadable = List.copyOf(unreadable);
    }

    static Occasion of(StepOptions options, Map<String, String> variables) throws Refusal {
        if (!Files.isRegularFile(options.file())) {
            String key = Files.isDirectory(options.file()) ? "cli.folder" : "cli.no-file";
            throw new Refusal(Sentence.of(key, options.file().toString()));
        }
        Workspace workspace = Workspace.around(options.file());
        List<Sentence> unreadable = new ArrayList<>();
        Workflow workflow = readable(workspace.read(FileKind.WORKFLOW, options.file()));
        Call call = step(workflow, options.step());
        List<Ticket> tickets = chosen(workspace, options.ticket(), unreadable);
        Environment environment = environment(workspace, options.environment());
        Set<String> names = new LinkedHashSet<>(environment.secrets());
        names.addAll(used(texts(call.request())));
        names.addAll(environment.network().secrets());
        return new Occasion(
                workflow, call, tickets, environment, secrets(names, variables), unreadable, workspace.folder());
    }

    /** The names that a secret may have: those of the environment, and those with a value. A check needs no values. */
    Set<String> declared() {
        Set<String> names = new LinkedHashSet<>(environment.secrets());
        names.addAll(secrets.keySet());
        return names;
    }

    /** The names of secrets that the request uses and that no variable gave. */
    Set<String> missing() {
        Set<String> names = new LinkedHashSet<>(used(texts(call.request())));
        names.addAll(environment.network().secrets());
        names.removeAll(secrets.keySet());
        return names;
    }

    /** The same with values more. */
    Occasion with(Map<String, Secret> more) {
        Map<String, Secret> all = new LinkedHashMap<>(secrets);
        all.putAll(more);
        return new Occasion(workflow, call, tickets, environment, all, unreadable, folder);
    }

    /** The secrets that some texts use and that have no value, each with the variable that would give it one. */
    List<Sentence> unset(List<String> texts) {
        Set<String> used = new LinkedHashSet<>(used(texts));
        used.removeAll(secrets.keySet());
        return used.stream()
                .map(name -> Sentence.of("cli.no-secret", name, variable(name)))
                .toList();
    }

    /** The one ticket that was named. */
    Scope scope() throws Refusal {
        if (tickets.size() != 1) {
            throw new Refusal(Sentence.of("cli.no-ticket"));
        }
        return new Scope(tickets.getFirst(), environment, secrets);
    }

    /** What an exchange of it is about. */
    Origin origin() throws Refusal {
        return new Origin(workflow.name(), call.name(), scope().ticket().id(), environment.name());
    }

    static <T> T readable(Stored<T> stored) throws Refusal {
        return switch (stored) {
            case Stored.Readable<T> readable -> {
                if (readable.locked() != null) {
                    throw new Refusal(
                            Sentence.of("cli.unreadable", readable.file().toString(), readable.locked()));
                }
                yield readable.value();
            }
            case Stored.Unreadable<T> unreadable ->
                throw new Refusal(
                        Sentence.of("cli.unreadable", unreadable.file().toString(), unreadable.problem()));
        };
    }

    private static <T> List<T> values(List<Stored<T>> files, List<Sentence> unreadable) {
        List<T> values = new ArrayList<>();
        for (Stored<T> stored : files) {
            switch (stored) {
                case Stored.Readable<T> readable -> values.add(readable.value());
                case Stored.Unreadable<T> odd ->
                    unreadable.add(Sentence.of("cli.unreadable", odd.file().toString(), odd.problem()));
            }
        }
        return values;
    }

    private static Call step(Workflow workflow, @Nullable String name) throws Refusal {
        List<String> names = workflow.calls().stream().map(Call::name).toList();
        if (name == null) {
            if (workflow.steps().size() == 1) {
                return workflow.calls().getFirst();
            }
            throw new Refusal(Sentence.of("cli.which-step", String.join(", ", names)));
        }
        return workflow.call(name).orElseThrow(() -> nothing("cli.no-step", name, names, names, List.of()));
    }

    static List<Ticket> chosen(Workspace workspace, @Nullable String wanted, List<Sentence> unreadable) throws Refusal {
        if (wanted != null && isFile(wanted)) {
            return List.of(readable(workspace.read(FileKind.TICKET, Path.of(wanted))));
        }
        List<Ticket> all = values(workspace.all(FileKind.TICKET), unreadable);
        if (wanted == null) {
            return all;
        }
        for (Ticket ticket : all) {
            if (ticket.id().equals(wanted) || ticket.name().equals(wanted)) {
                unreadable.clear();
                return List.of(ticket);
            }
        }
        List<String> ids = all.stream().map(Ticket::id).toList();
        List<String> known = new ArrayList<>(ids);
        all.forEach(ticket -> known.add(ticket.name()));
        throw nothing("cli.no-such-ticket", wanted, known, ids, unreadable);
    }

    private static boolean isFile(String wanted) {
        try {
            return Files.isRegularFile(Path.of(wanted));
        } catch (InvalidPathException name) {
            return false;
        }
    }

    static Environment environment(Workspace workspace, @Nullable String wanted) throws Refusal {
        List<Sentence> unreadable = new ArrayList<>();
        List<Environment> all = values(workspace.all(FileKind.ENVIRONMENT), unreadable);
        if (wanted == null) {
            return all.size() == 1 ? all.getFirst() : Environment.NONE;
        }
        List<String> names = all.stream().map(Environment::name).toList();
        int index = names.indexOf(wanted);
        if (index < 0) {
            throw nothing("cli.no-such-environment", wanted, names, names, unreadable);
        }
        return all.get(index);
    }

    /** What to say when a name leads to nothing: what it may have meant, what there is, what could not be read. */
    private static Refusal nothing(
            String key, String wanted, List<String> known, List<String> listed, List<Sentence> unreadable) {
        List<Sentence> said = new ArrayList<>();
        said.add(Sentence.of(key, wanted, String.join(", ", listed)));
        List<String> near = Likeness.nearest(wanted, known, MOST_SUGGESTIONS);
        if (!near.isEmpty()) {
            said.add(Sentence.of("cli.did-you-mean", String.join(", ", near)));
        }
        said.addAll(unreadable);
        return new Refusal(said);
    }

    static Set<String> used(List<String> texts) {
        Set<String> names = new LinkedHashSet<>();
        for (String text : texts) {
            for (Reference reference : Template.parse(text).references()) {
                if (reference.path().startsWith("secret.")) {
                    names.add(reference.path().substring("secret.".length()));
                }
            }
        }
        return names;
    }

    static Map<String, Secret> secrets(Set<String> names, Map<String, String> variables) {
        Map<String, Secret> secrets = new LinkedHashMap<>();
        for (String name : names) {
            String value = variables.get(variable(name));
            if (value == null) {
                value = variables.get(LETTERS.matcher(variable(name)).replaceAll("_"));
            }
            if (value != null) {
                secrets.put(name, new Secret(value));
            }
        }
        return secrets;
    }

    /** The environment variable of a secret. */
    static String variable(String secret) {
        return SECRET_PREFIX + secret.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "_");
    }

    static List<String> texts(Request request) {
        List<String> texts =
                new ArrayList<>(List.of(request.url(), request.body().text()));
        for (Header header : request.headers()) {
            texts.add(header.name());
            texts.add(header.value());
        }
        texts.addAll(request.auth().texts());
        return texts;
    }
}
