package org.hookwright.check;

import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.payload.JsonFault;
import org.hookwright.payload.Lines;
import org.hookwright.template.Filling;
import org.hookwright.template.Span;

/** The body as JSON: before anything is filled in, and for each sample. */
final class JsonRule implements Rule {
    @Override
    public void examine(Examined call, Findings found) {
        call.json().ifPresent(trials -> new Examination(call, trials, found).run());
    }

    /** One use of the rule. */
    private record Examination(Examined call, JsonTrials trials, Findings found) {
        void run() {
            beforeFilling();
            trials.culprits().forEach(this::culprit);
            if (trials.source().fault().isEmpty()) {
                withoutCulprit();
            }
        }

        private String source() {
            return call.request().body().text();
        }

        private void beforeFilling() {
            trials.source().fault().ifPresent(fault -> {
                List<Cure> cures = new JsonSourceCures(source()).of(fault);
                found.add(
                        "json.invalid",
                        Severity.ERROR,
                        Field.BODY,
                        visible(fault.span()),
                        cures,
                        line(fault.offset()),
                        FaultSentences.of(fault));
            });
            for (JsonFault warning : trials.source().warnings()) {
                switch (warning.kind()) {
                    case DUPLICATE_KEY -> warn("json.duplicate-key", warning);
                    case TOO_DEEP -> warn("json.too-deep", warning);
                    default -> throw new IllegalStateException("Not a warning: " + warning);
                }
            }
        }

        private void warn(String code, JsonFault warning) {
            found.add(
                    code,
                    Severity.WARNING,
                    Field.BODY,
                    warning.span(),
                    List.of(),
                    line(warning.offset()),
                    warning.details().getFirst());
        }

        private void culprit(Culprit culprit) {
            Span markup = culprit.first().source();
            String code = code(culprit);
            Trial shown = culprit.trials().getFirst();
            Severity severity = switch (culprit.harm()) {
                case ALTERS, HALVES -> Severity.WARNING;
                case BREAKS, BREAKS_OUT, TEXT, UNSET -> Severity.ERROR;
            };
            Sentence sentence = Sentence.of(
                    "check." + code,
                    line(markup.start()),
                    shown.ticket(),
                    culprit.first().path(),
                    culprit.trouble().map(StringTrouble::sentence).orElse(Sentence.of("check.trouble.none")),
                    culprit.trials().size(),
                    call.trials().size());
            List<Cure> cures = new ValueCures(call).of(culprit);
            found.add(new Problem(code, severity, new Place(Field.BODY, markup), sentence, cures, culprit.tickets()));
        }

        private static String code(Culprit culprit) {
            return switch (culprit.harm()) {
                case BREAKS -> "json.invalid-for-ticket";
                case BREAKS_OUT -> "json.breaks-out";
                case ALTERS -> "json.backslash";
                case HALVES -> "json.half-character";
                case TEXT -> isDisplayId(culprit) ? "json.id-not-a-number" : "json.unquoted-text";
                case UNSET -> "json.unquoted-unset";
            };
        }

        private static boolean isDisplayId(Culprit culprit) {
            return culprit.first().path().equals("ticket.id");
        }

        /** Samples that break although no value of theirs is to blame: a condition or a loop makes it so. */
        private void withoutCulprit() {
            List<JsonTrials.Judged> broken = trials.judged().stream()
                    .filter(judged -> !judged.verdict().isValid())
                    .filter(judged -> trials.culprits().stream()
                            .noneMatch(culprit ->
                                    culprit.tickets().contains(judged.trial().index())))
                    .toList();
            if (broken.isEmpty()) {
                return;
            }
            JsonTrials.Judged first = broken.getFirst();
            Optional<JsonFault> fault = first.fault();
            Span place = first.cause()
                    .map(Filling::source)
                    .orElseGet(() -> call.template(Field.BODY).markups().stream()
                            .findFirst()
                            .orElse(new Span(0, 0)));
            Sentence sentence = Sentence.of(
                    "check.json.invalid-when-filled",
                    first.trial().ticket(),
                    fault.map(JsonFault::line).map(String::valueOf).orElse(""),
                    fault.map(FaultSentences::of).orElse(Sentence.of("check.trouble.none")),
                    broken.size(),
                    call.trials().size());
            List<Integer> tickets =
                    broken.stream().map(judged -> judged.trial().index()).toList();
            found.add(new Problem(
                    "json.invalid-when-filled",
                    Severity.ERROR,
                    new Place(Field.BODY, place),
                    sentence,
                    List.of(),
                    tickets));
        }

        /** An empty span cannot be underlined: the sign before it takes its place. */
        private Span visible(Span span) {
            return span.length() > 0 || span.start() == 0 ? span : new Span(span.start() - 1, span.start());
        }

        private String line(int offset) {
            return String.valueOf(Lines.line(source(), offset));
        }
    }
}
