package org.hookwright.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hookwright.language.Sentence;
import org.hookwright.payload.Lines;
import org.hookwright.template.Filling;
import org.hookwright.template.Span;

/** The body as XML, for each sample. */
final class XmlRule implements Rule {
    private static final String ESCAPING = " | escape";

    @Override
    public void examine(Examined call, Findings found) {
        call.xml().ifPresent(trials -> {
            Map<Span, List<XmlTrials.Judged>> byCause = new LinkedHashMap<>();
            for (XmlTrials.Judged judged : trials.broken()) {
                Span cause = judged.cause().map(Filling::source).orElse(new Span(0, 0));
                byCause.computeIfAbsent(cause, _ -> new ArrayList<>()).add(judged);
            }
            byCause.forEach((cause, broken) -> report(call, cause, broken, found));
        });
    }

    private static void report(Examined call, Span cause, List<XmlTrials.Judged> broken, Findings found) {
        XmlTrials.Judged first = broken.getFirst();
        boolean blamed = first.cause().isPresent();
        String source = call.request().body().text();
        String line = String.valueOf(
                blamed ? Lines.line(source, cause.start()) : first.fault().line());
        String code = blamed ? "xml.invalid-for-ticket" : "xml.invalid";
        Sentence sentence = Sentence.of(
                "check." + code,
                line,
                first.trial().ticket(),
                FaultSentences.of(first.fault()),
                broken.size(),
                call.trials().size());
        List<Integer> tickets = broken.stream().map(one -> one.trial().index()).toList();
        List<Cure> cures = blamed ? new ValueCures(call).escapedBy(ESCAPING, cause, tickets) : List.of();
        found.add(new Problem(code, Severity.ERROR, new Place(Field.BODY, cause), sentence, cures, tickets));
    }
}
