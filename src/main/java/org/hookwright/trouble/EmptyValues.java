package org.hookwright.trouble;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hookwright.check.Field;
import org.hookwright.check.Place;
import org.hookwright.check.Problem;
import org.hookwright.check.Report;
import org.hookwright.condition.Evaluation;
import org.hookwright.condition.Facts;
import org.hookwright.language.Sentence;
import org.hookwright.send.CompiledCall;
import org.hookwright.send.Filled;
import org.hookwright.send.Filler;
import org.hookwright.template.Filling;
import org.hookwright.template.Rendering;
import org.hookwright.template.Span;
import org.hookwright.ticket.Catalogue;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Standing;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.StepPath;

/** Placeholders that print nothing for the ticket, and why. */
final class EmptyValues {
    private final Subject subject;
    private final StepPath place;
    private final Call call;

    EmptyValues(Subject subject, StepPath place, Call call) {
        this.subject = subject;
        this.place = place;
        this.call = call;
    }

    /** Leaves out those of which the checks have said why already. */
    void add(Report report, Clues clues) {
        Scope scope = subject.scope().withResults(RequestClues.results(subject, place));
        Filled filled = new Filler().fill(CompiledCall.of(call), scope, false);
        boolean some = false;
        Map<Field, Rendering> filledFields = new LinkedHashMap<>();
        filledFields.put(Field.URL, filled.url());
        filledFields.put(Field.BODY, filled.body());
        for (Map.Entry<Field, Rendering> field : filledFields.entrySet()) {
            Set<String> said = new java.util.HashSet<>();
            for (Filling filling : field.getValue().sources().fillings()) {
                boolean empty = filling.output().length() == 0 && isPath(filling.path());
                some |= empty;
                if (empty && said.add(filling.path()) && !isTold(report, field.getKey(), filling.source())) {
                    clues.add(clue(field.getKey(), filling));
                }
            }
        }
        if (!some) {
            clues.fine("values", subject.ticket());
        }
    }

    private static boolean isPath(String label) {
        return label.matches("[\\p{L}\\p{N}_.\\[\\]-]+");
    }

    private static boolean isTold(Report report, Field field, Span markup) {
        return report.problems().stream()
                .filter(problem -> problem.place().field().equals(field))
                .filter(problem -> problem.place().span().overlaps(markup))
                .map(Problem::code)
                .anyMatch(code -> code.equals("json.unquoted-unset")
                        || Set.of("placeholder.unknown", "placeholder.misspelt", "placeholder.wrong-case")
                                .contains(code)
                        || code.startsWith("placeholder.unset-"));
    }

    private Clue clue(Field field, Filling filling) {
        String path = filling.path();
        String braced = "{{" + path + "}}";
        Way there = new Way.ToText(place, new Place(field, filling.source()));
        Optional<Call> source = source(path);
        if (source.isPresent()) {
            return output(braced, source.get(), there);
        }
        Certainty certainty = field.equals(Field.URL) ? Certainty.CERTAIN : Certainty.LIKELY;
        List<Integer> holders = holders(path);
        Sentence what = holders.isEmpty()
                ? Sentence.of(
                        "trouble.data.empty-everywhere",
                        braced,
                        subject.samples().all().size())
                : Sentence.of(
                        "trouble.data.empty",
                        braced,
                        subject.ticket(),
                        subject.samples().all().size() - holders.size(),
                        subject.samples().all().size());
        boolean unsure = Catalogue.find(path)
                .map(found -> found.standing() == Standing.UNVERIFIED)
                .orElse(true);
        return new Clue("data.empty", certainty, what)
                .next(Sentence.of(unsure ? "trouble.data.empty.unverified" : "trouble.data.empty.next"))
                .leading(there, new Way.ToSamples());
    }

    private Clue output(String braced, Call source, Way there) {
        boolean known = RequestClues.results(subject, place).containsKey(source.name());
        Way step = Way.ToSpot.step(subject.workflow().pathOf(source.name()).orElse(place));
        Sentence what = source.kind() == Call.Kind.WEBHOOK
                ? Sentence.of("trouble.data.output-webhook", braced, source.name())
                : Sentence.of(
                        known ? "trouble.data.output-missing" : "trouble.data.output-unknown", braced, source.name());
        return new Clue(
                        "data.output",
                        source.kind() == Call.Kind.WEBHOOK || known ? Certainty.CERTAIN : Certainty.UNLIKELY,
                        what)
                .next(Sentence.of(
                        source.kind() == Call.Kind.WEBHOOK
                                ? "trouble.data.output-webhook.next"
                                : known ? "trouble.data.output-missing.next" : "trouble.data.output-unknown.next"))
                .leading(step, there);
    }

    private Optional<Call> source(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? Optional.empty() : subject.workflow().call(path.substring(0, dot));
    }

    private List<Integer> holders(String path) {
        List<Ticket> all = subject.samples().all();
        return java.util.stream.IntStream.range(0, all.size())
                .filter(i -> !Evaluation.text(new Facts(all.get(i).values(), java.time.Instant.EPOCH).at(path))
                        .isBlank())
                .boxed()
                .collect(Collectors.toList());
    }
}
