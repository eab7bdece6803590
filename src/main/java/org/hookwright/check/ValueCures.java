package org.hookwright.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.task.Cancellation;
import org.hookwright.template.Reference;
import org.hookwright.template.Span;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Call;

/** What could be done about a placeholder whose values harm the JSON around it; each is tried before it is offered. */
final class ValueCures {
    /** The vendor's filter that makes a value fit for a JSON string. */
    private static final String ESCAPING = " | sanitize_html";

    /** So many samples decide whether a cure heals; more would say the same more slowly. */
    private static final int TRIED = 3;

    private final Examined call;

    ValueCures(Examined call) {
        this.call = call;
    }

    List<Cure> of(Culprit culprit) {
        if (!source(culprit).startsWith("{{")) {
            return List.of();
        }
        return candidates(culprit).stream().filter(cure -> heals(cure, culprit)).toList();
    }

    private String source(Culprit culprit) {
        return culprit.first().source().of(call.request().body().text());
    }

    private List<Cure> candidates(Culprit culprit) {
        return switch (culprit.harm()) {
            case BREAKS, BREAKS_OUT, ALTERS, HALVES ->
                List.of(filtered(culprit.first().source()));
            case TEXT -> {
                List<Cure> cures = new ArrayList<>();
                numericId(culprit).ifPresent(cures::add);
                cures.add(quoted(culprit, false));
                cures.add(quoted(culprit, true));
                yield cures;
            }
            case UNSET -> List.of(nullWhereUnset(culprit.first().source()), quoted(culprit, false));
        };
    }

    /** Adds the escaping filter to a placeholder. */
    Cure filtered(Span markup) {
        return Cure.Edits.one(Sentence.of("check.cure.escape", named(ESCAPING)), Field.BODY, inside(markup), ESCAPING);
    }

    /** A filter without its bar, which the label has already. */
    private static String named(String filter) {
        return filter.replace('|', ' ').strip();
    }

    private Cure nullWhereUnset(Span markup) {
        String filter = " | default: 'null'";
        return Cure.Edits.one(Sentence.of("check.cure.default-null"), Field.BODY, inside(markup), filter);
    }

    /** Behind what stands in the braces, before their blank, dash and end. */
    private Span inside(Span markup) {
        String text = call.request().body().text();
        int at = markup.end() - 2;
        if (text.charAt(at - 1) == '-') {
            at--;
        }
        while (at > markup.start() + 2 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return new Span(at, at);
    }

    private Cure quoted(Culprit culprit, boolean escaped) {
        Span markup = culprit.first().source();
        List<TextEdit> edits = new ArrayList<>();
        edits.add(new TextEdit(Field.BODY, new Span(markup.start(), markup.start()), "\""));
        if (escaped) {
            edits.add(new TextEdit(Field.BODY, inside(markup), ESCAPING));
        }
        edits.add(new TextEdit(Field.BODY, new Span(markup.end(), markup.end()), "\""));
        return new Cure.Edits(
                escaped
                        ? Sentence.of("check.cure.quotes-and-escape", named(ESCAPING))
                        : Sentence.of("check.cure.quotes"),
                edits);
    }

    private Optional<Cure> numericId(Culprit culprit) {
        return call.template(Field.BODY).references().stream()
                .filter(reference -> reference.markup().equals(culprit.first().source()))
                .filter(reference -> reference.path().equals("ticket.id"))
                .map(Reference::span)
                .findFirst()
                .map(span -> Cure.Edits.one(
                        Sentence.of("check.cure.numeric-id", "ticket.id_numeric"),
                        Field.BODY,
                        span,
                        "ticket.id_numeric"));
    }

    /** Adds a filter to the placeholder, if that makes XML of the samples. */
    List<Cure> escapedBy(String filter, Span markup, List<Integer> samples) {
        if (!markup.of(call.request().body().text()).startsWith("{{")) {
            return List.of();
        }
        Cure cure = Cure.Edits.one(Sentence.of("check.cure.escape", named(filter)), Field.BODY, inside(markup), filter);
        boolean heals = cured(cure, samples)
                .xml()
                .map(xml -> xml.broken().stream()
                        .flatMap(judged -> judged.cause().stream())
                        .noneMatch(cause -> cause.source().overlaps(markup)))
                .orElse(false);
        return heals ? List.of(cure) : List.of();
    }

    private Examined cured(Cure cure, List<Integer> samples) {
        CheckInput input = call.input();
        List<Ticket> tickets = samples.stream()
                .limit(TRIED)
                .map(index -> input.tickets().get(index))
                .toList();
        Call changed = cure.applied(input.call());
        return new Examined(input.with(changed).with(tickets), Cancellation.never());
    }

    private boolean heals(Cure cure, Culprit culprit) {
        Span markup = culprit.first().source();
        return cured(cure, culprit.tickets())
                .json()
                .map(json -> json.culprits().stream()
                        .map(other -> other.first().source())
                        .noneMatch(other -> other.overlaps(new Span(markup.start(), markup.end() + 2))))
                .orElse(false);
    }
}
