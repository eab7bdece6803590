package org.hookwright.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hookwright.language.Sentence;
import org.hookwright.payload.Landing;
import org.hookwright.payload.Lines;
import org.hookwright.template.Escape;
import org.hookwright.template.Reference;
import org.hookwright.template.Rules;
import org.hookwright.template.Span;
import org.hookwright.template.Template;

/**
 * What people write freely, put into a JSON text as it is: it holds for every sample and breaks with the first ticket
 * that has a quote. Each is tried with the signs that break, smallest first, through whatever filters it has.
 */
final class FreeTextRule implements Rule {
    /** Fields that requesters and agents fill with words of their own, not from a list. */
    private static final Pattern FREE =
            Pattern.compile("ticket\\.(?:subject|description(?:_text|_html)?|latest_public_comment|resolution_notes"
                    + "|attachments|associated_asset_names|asset\\.name|company\\.name|contact\\.name"
                    + "|requester\\.(?:name|firstname|lastname|address|job_title)|cf_\\w+|ri_\\w+)"
                    + "|(?:change|problem)\\.(?:subject|description\\w*)");

    private static final List<String> BREAKING = List.of("\"", "\n", "\\");

    @Override
    public void examine(Examined call, Findings found) {
        call.json().filter(_ -> !call.input().call().escape()).ifPresent(trials -> examine(call, trials, found));
    }

    private static void examine(Examined call, JsonTrials trials, Findings found) {
        Set<Span> harmful = trials.culprits().stream()
                .map(culprit -> culprit.first().source())
                .collect(Collectors.toSet());
        for (Reference reference : call.template(Field.BODY).references()) {
            boolean free = reference.output()
                    && !reference.local()
                    && FREE.matcher(reference.path()).matches();
            if (free && !harmful.contains(reference.markup()) && isInText(trials, reference)) {
                breaking(call, reference).ifPresent(trouble -> add(call, reference, trouble, found));
            }
        }
    }

    private static boolean isInText(JsonTrials trials, Reference reference) {
        return trials.source()
                .landingOf(reference.markup())
                .filter(landing -> landing.place() == Landing.Place.STRING || landing.place() == Landing.Place.KEY)
                .isPresent();
    }

    private static Optional<StringTrouble> breaking(Examined call, Reference reference) {
        Template alone =
                Template.parse(reference.markup().of(call.request().body().text()));
        return BREAKING.stream()
                .map(sign -> alone.render(values(reference.path(), "a" + sign + "b"), Rules.of(Escape.NONE))
                        .text())
                .flatMap(text -> StringTrouble.of(text, 0, text.length()).stream())
                .findFirst();
    }

    private static Map<String, Object> values(String path, String text) {
        int dot = path.indexOf('.');
        return dot < 0 ? Map.of(path, text) : Map.of(path.substring(0, dot), values(path.substring(dot + 1), text));
    }

    private static void add(Examined call, Reference reference, StringTrouble trouble, Findings found) {
        Sentence sentence = Sentence.of(
                "check.json.free-text",
                String.valueOf(Lines.line(
                        call.request().body().text(), reference.markup().start())),
                reference.path(),
                trouble.sentence());
        found.add(new Problem(
                "json.free-text",
                Severity.WARNING,
                new Place(Field.BODY, reference.markup()),
                sentence,
                List.of(new ValueCures(call).filtered(reference.markup()))));
    }
}
