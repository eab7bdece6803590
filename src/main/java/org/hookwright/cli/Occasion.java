package org.hookwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hookwright.language.Sentence;
import org.hookwright.store.FileKind;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.template.Reference;
import org.hookwright.template.Template;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** What the options name, found: a step, the workspace around it, a ticket, an environment, the secrets. */
record Occasion(
        Call call, Workspace workspace, List<Ticket> tickets, Environment environment, Map<String, Secret> secrets) {
    private static final String SECRET_PREFIX = "HOOKWRIGHT_SECRET_";

    static Occasion of(StepOptions options, Map<String, String> variables) throws Refusal {
        if (!Files.exists(options.file())) {
            throw new Refusal(Sentence.of("cli.no-file", options.file().toString()));
        }
        Workspace workspace = Workspace.around(options.file());
        Workflow workflow = readable(workspace.read(FileKind.WORKFLOW, options.file()));
        Call call = step(workflow, options.step());
        List<Ticket> tickets = values(workspace.all(FileKind.TICKET));
        List<Ticket> chosen =
                options.ticket() == null ? tickets : List.of(ticket(workspace, tickets, options.ticket()));
        Environment environment = environment(values(workspace.all(FileKind.ENVIRONMENT)), options.environment());
        return new Occasion(call, workspace, chosen, environment, secrets(call, environment, variables));
    }

    /** The one ticket that was named. */
    Scope scope() throws Refusal {
        if (tickets.size() != 1) {
            throw new Refusal(Sentence.of("cli.no-ticket"));
        }
        return new Scope(tickets.getFirst(), environment, secrets);
    }

    private static <T> T readable(Stored<T> stored) throws Refusal {
        return switch (stored) {
            case Stored.Readable<T> readable -> readable.value();
            case Stored.Unreadable<T> unreadable ->
                throw new Refusal(
                        Sentence.of("cli.unreadable", unreadable.file().toString(), unreadable.problem()));
        };
    }

    private static <T> List<T> values(List<Stored<T>> files) {
        List<T> values = new ArrayList<>();
        for (Stored<T> stored : files) {
            if (stored instanceof Stored.Readable<T> readable) {
                values.add(readable.value());
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
        return workflow.call(name)
                .orElseThrow(() -> new Refusal(Sentence.of("cli.no-step", name, String.join(", ", names))));
    }

    private static Ticket ticket(Workspace workspace, List<Ticket> all, String wanted) throws Refusal {
        Path file = Path.of(wanted);
        if (Files.isRegularFile(file)) {
            return readable(workspace.read(FileKind.TICKET, file));
        }
        return one(
                all,
                ticket -> ticket.id().equals(wanted) || ticket.name().equals(wanted),
                wanted,
                "cli.no-such-ticket",
                all.stream().map(Ticket::id).toList());
    }

    private static Environment environment(List<Environment> all, @Nullable String wanted) throws Refusal {
        if (wanted == null) {
            return all.size() == 1 ? all.getFirst() : Environment.NONE;
        }
        return one(
                all,
                environment -> environment.name().equals(wanted),
                wanted,
                "cli.no-such-environment",
                all.stream().map(Environment::name).toList());
    }

    private static <T> T one(List<T> all, Predicate<T> fits, String wanted, String key, List<String> names)
            throws Refusal {
        for (T value : all) {
            if (fits.test(value)) {
                return value;
            }
        }
        throw new Refusal(Sentence.of(key, wanted, String.join(", ", names)));
    }

    private static Map<String, Secret> secrets(Call call, Environment environment, Map<String, String> variables) {
        Set<String> names = new LinkedHashSet<>(environment.secrets());
        for (String text : texts(call.request())) {
            for (Reference reference : Template.parse(text).references()) {
                if (reference.path().startsWith("secret.")) {
                    names.add(reference.path().substring("secret.".length()));
                }
            }
        }
        Map<String, Secret> secrets = new LinkedHashMap<>();
        for (String name : names) {
            String value = variables.get(variable(name));
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

    private static List<String> texts(Request request) {
        List<String> texts =
                new ArrayList<>(List.of(request.url(), request.body().text()));
        for (Header header : request.headers()) {
            texts.add(header.name());
            texts.add(header.value());
        }
        switch (request.auth()) {
            case Auth.None() -> {}
            case Auth.Basic(var user, var password) -> texts.addAll(List.of(user, password));
            case Auth.Bearer(var token) -> texts.add(token);
            case Auth.ApiKey key -> texts.addAll(List.of(key.name(), key.value()));
        }
        return texts;
    }
}
