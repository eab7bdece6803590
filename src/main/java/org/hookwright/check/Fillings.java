package org.hookwright.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hookwright.task.Cancellation;
import org.hookwright.template.Escape;
import org.hookwright.template.Rendering;
import org.hookwright.template.Rules;
import org.hookwright.template.Template;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;

/** Fills templates for the samples of a check, secrets as dots: what a secret says is no business of a check. */
final class Fillings {
    private final CheckInput input;
    private final List<Map<String, Object>> values = new ArrayList<>();

    Fillings(CheckInput input) {
        this.input = input;
        Map<String, Secret> secrets = new HashMap<>();
        input.secrets().forEach(name -> secrets.put(name, new Secret("")));
        for (Ticket ticket : input.tickets()) {
            values.add(new Scope(ticket, input.environment(), secrets, input.results()).shown());
        }
    }

    List<Trial> bodies(Template template, Cancellation cancellation) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            cancellation.throwIfCancelled();
            trials.add(trial(i, template));
        }
        return trials;
    }

    private Trial trial(int index, Template template) {
        Ticket ticket = input.tickets().get(index);
        String called = ticket.id().isEmpty() ? ticket.name() : ticket.id();
        return new Trial(index, called, template.render(values.get(index), rules()));
    }

    private Rules rules() {
        return Rules.of(escape());
    }

    private Escape escape() {
        if (!input.call().escape()) {
            return Escape.NONE;
        }
        return switch (input.call().request().body().type()) {
            case NONE, TEXT -> Escape.NONE;
            case JSON -> Escape.JSON;
            case XML -> Escape.XML;
            case FORM -> Escape.FORM;
        };
    }

    Optional<String> url(Template template) {
        Map<String, ?> first = values.isEmpty()
                ? new Scope(new Ticket("", Map.of()), input.environment(), Map.of(), input.results()).shown()
                : values.getFirst();
        Rendering url = template.render(first, Rules.of(Escape.URL).trusting(Set.of("env", "secret")));
        boolean unset = url.sources().fillings().stream()
                .anyMatch(filling -> filling.unset() && isConfiguration(filling.path()));
        return unset ? Optional.empty() : Optional.of(url.text());
    }

    private static boolean isConfiguration(String path) {
        return path.startsWith("env.") || path.startsWith("secret.");
    }
}
