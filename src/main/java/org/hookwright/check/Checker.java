package org.hookwright.check;

import java.util.List;
import java.util.Optional;
import org.hookwright.check.TicketVerdict.Breakage;
import org.hookwright.payload.Lines;
import org.hookwright.task.Cancellation;
import org.hookwright.template.Rendering;
import org.hookwright.template.Span;

/** Asks every rule about a call. Linear in the size of its texts, times the number of samples. */
public final class Checker {
    private static final List<Rule> RULES = List.of(
            new PlaceholderRule(),
            new UrlRule(),
            new HeaderRule(),
            new ClearSecretRule(),
            new AuthRule(),
            new DeliveryRule(),
            new LimitRule(),
            new JsonRule(),
            new FreeTextRule(),
            new XmlRule(),
            new FormRule());

    private Checker() {}

    /**
     * All that can be said of a call.
     *
     * @throws java.util.concurrent.CancellationException soon after it was cancelled
     */
    public static Report check(CheckInput input, Cancellation cancellation) {
        Examined call = new Examined(input, cancellation);
        Findings found = new Findings();
        for (Rule rule : RULES) {
            cancellation.throwIfCancelled();
            rule.examine(call, found);
        }
        return new Report(found.sorted(), verdicts(call));
    }

    private static List<TicketVerdict> verdicts(Examined call) {
        return call.trials().stream()
                .map(trial -> new TicketVerdict(trial.index(), trial.ticket(), breakage(call, trial)))
                .toList();
    }

    private static Optional<Breakage> breakage(Examined call, Trial trial) {
        Rendering.Exceeded exceeded = trial.body().exceeded();
        if (exceeded != null) {
            return Optional.of(unfinished(trial, exceeded));
        }
        return call.json()
                .flatMap(json -> json.breakage(trial))
                .or(() -> call.xml().flatMap(xml -> xml.breakage(trial)));
    }

    static Breakage unfinished(Trial trial, Rendering.Exceeded exceeded) {
        String text = trial.body().text();
        int end = text.length();
        return new Breakage(
                FaultSentences.of(exceeded),
                new Span(end, end),
                Lines.line(text, end),
                Lines.column(text, end),
                Optional.empty());
    }
}
