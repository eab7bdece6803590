package org.hookwright.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hookwright.language.Sentence;
import org.hookwright.template.Fault;
import org.hookwright.template.Reference;
import org.hookwright.template.Span;
import org.hookwright.template.Template;
import org.hookwright.ticket.Catalogue;
import org.hookwright.ticket.HostFilters;
import org.hookwright.ticket.Placeholder;
import org.hookwright.ticket.Standing;
import org.hookwright.ticket.Ticket;

/** Placeholders: malformed, unknown, misspelt, not certain to exist at the host, filters that the host lacks. */
final class PlaceholderRule implements Rule {
    private static final Set<String> CONFIGURED = Set.of("env", "secret");

    @Override
    public void examine(Examined call, Findings found) {
        for (Field field : call.fields()) {
            Template template = call.template(field);
            template.faults().forEach(fault -> malformed(field, template, fault, found));
            for (Reference reference : template.references()) {
                if (!reference.local()) {
                    named(call, field, reference, found);
                }
                reference.filters().forEach(filter -> filter(field, filter, found));
            }
        }
    }

    private static void malformed(Field field, Template template, Fault fault, Findings found) {
        List<Cure> cures = new ArrayList<>();
        if (fault.kind() == Fault.Kind.OUTPUT_NOT_CLOSED) {
            int end = fault.span().end();
            int at = end;
            while (at > fault.span().start() + 2
                    && Character.isWhitespace(template.source().charAt(at - 1))) {
                at--;
            }
            cures.add(Cure.Edits.one(Sentence.of("check.cure.close-braces"), field, new Span(at, at), "}}"));
        }
        found.add(
                FaultSentences.code(fault),
                fault.kind() == Fault.Kind.EMPTY_OUTPUT ? Severity.WARNING : Severity.ERROR,
                field,
                fault.span(),
                cures,
                fault.details().toArray());
    }

    private static void named(Examined call, Field field, Reference reference, Findings found) {
        String path = reference.path();
        int dot = path.indexOf('.');
        String root = dot < 0 ? path : path.substring(0, dot);
        if (CONFIGURED.contains(root) && dot > 0) {
            configured(call, field, reference, root, path.substring(dot + 1), found);
            return;
        }
        if (dot > 0 && call.input().steps().contains(root)) {
            return;
        }
        Optional<Placeholder> known = Catalogue.find(path);
        if (known.isPresent()) {
            if (known.get().standing() == Standing.UNVERIFIED) {
                found.add("placeholder.unverified", Severity.NOTE, field, reference.span(), List.of(), path);
            }
            return;
        }
        if (!isInASample(call, path)) {
            unknown(field, reference, found);
        }
    }

    private static void configured(
            Examined call, Field field, Reference reference, String root, String name, Findings found) {
        boolean there = root.equals("env")
                ? call.input().environment().variables().containsKey(name)
                : call.input().secrets().contains(name);
        if (!there) {
            found.add("placeholder.unset-" + root, Severity.WARNING, field, reference.span(), List.of(), name);
        }
    }

    private static void unknown(Field field, Reference reference, Findings found) {
        String path = reference.path();
        List<String> suggestions = Catalogue.suggestions(path);
        List<Cure> cures = new ArrayList<>();
        for (String suggestion : new LinkedHashSet<>(suggestions)) {
            cures.add(Cure.Edits.one(Sentence.of("check.cure.write", suggestion), field, reference.span(), suggestion));
        }
        if (suggestions.isEmpty()) {
            found.add("placeholder.unknown", Severity.WARNING, field, reference.span(), cures, path);
        } else if (suggestions.getFirst().toLowerCase(Locale.ROOT).equals(path.toLowerCase(Locale.ROOT))) {
            found.add(
                    "placeholder.wrong-case",
                    Severity.WARNING,
                    field,
                    reference.span(),
                    cures,
                    path,
                    suggestions.getFirst());
        } else {
            found.add(
                    "placeholder.misspelt",
                    Severity.WARNING,
                    field,
                    reference.span(),
                    cures,
                    path,
                    suggestions.getFirst());
        }
    }

    private static boolean isInASample(Examined call, String path) {
        for (Ticket ticket : call.input().tickets()) {
            Object at = ticket.values();
            for (String key : path.split("[.\\[]", -1)) {
                at = at instanceof java.util.Map<?, ?> map && map.containsKey(key)
                        ? java.util.Objects.requireNonNullElse(map.get(key), "")
                        : key.endsWith("]") && at instanceof List ? "" : Optional.empty();
            }
            if (!(at instanceof Optional)) {
                return true;
            }
        }
        return false;
    }

    private static void filter(Field field, Reference.FilterUse filter, Findings found) {
        if (!filter.known()) {
            found.add("filter.unknown", Severity.WARNING, field, filter.span(), List.of(), filter.name());
            return;
        }
        switch (HostFilters.of(filter.name())) {
            case DOCUMENTED -> {}
            case UNVERIFIED ->
                found.add("filter.unverified", Severity.NOTE, field, filter.span(), List.of(), filter.name());
            case ABSENT -> found.add("filter.absent", Severity.WARNING, field, filter.span(), List.of(), filter.name());
        }
    }
}
