package org.hookwright.ui.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hookwright.language.Sentence;
import org.hookwright.template.Span;
import org.hookwright.template.Template;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Retry;
import org.hookwright.workflow.Step;

/** A call in the lines of its card: where it goes, how it is delivered, what it gives. */
final class CallLines {
    /** Those of an address that stand as themselves; so many pieces tell it. */
    private static final int MOST_PIECES = 6;

    private CallLines() {}

    static List<CardLine> of(Call call) {
        List<CardLine> lines = new ArrayList<>();
        lines.add(request(call));
        lines.add(delivery(call));
        if (!call.reply().outputs().isEmpty()) {
            lines.add(gives(call));
        }
        return lines;
    }

    private static CardLine request(Call call) {
        List<Run> runs = new ArrayList<>();
        runs.add(Run.of(call.request().method().name()).whole());
        runs.add(Run.of(
                        Sentence.of(call.kind() == Call.Kind.WEBHOOK ? "flow.call.webhook" : "flow.call.web-request"),
                        Run.Look.PLAIN)
                .whole());
        List<Run> address = address(call.request().url());
        runs.addAll(address);
        return new CardLine("flow.call.request-" + address.size(), runs, "");
    }

    /** Without the scheme, placeholders by what is in their braces. */
    private static List<Run> address(String url) {
        String text = url.replaceFirst("^https?://", "");
        List<Run> pieces = new ArrayList<>();
        int at = 0;
        for (Span markup : Template.parse(text).markups()) {
            if (pieces.size() >= MOST_PIECES - 2) {
                break;
            }
            if (markup.start() > at) {
                pieces.add(Run.of(text.substring(at, markup.start())));
            }
            String inner = markup.of(text);
            pieces.add(Run.of(
                    inner.substring(2, inner.length() - 2)
                            .replaceAll("^-|-$", "")
                            .strip(),
                    Run.Look.PLACEHOLDER));
            at = markup.end();
        }
        if (at < text.length()) {
            pieces.add(Run.of(text.substring(at)));
        }
        return pieces.isEmpty() ? List.of(Run.of(Sentence.of("flow.call.no-address"), Run.Look.BAD)) : pieces;
    }

    private static CardLine delivery(Call call) {
        Run tries = Run.of(tries(call), Run.Look.PLAIN);
        return switch (call.reply().onFailure()) {
            case Reply.OnFailure.Stop() -> CardLine.of("flow.call.delivery", tries);
            case Reply.OnFailure.Continue() ->
                CardLine.of(
                        "flow.call.delivery-continue",
                        tries,
                        Run.of(Sentence.of("flow.call.continue"), Run.Look.STRONG));
            case Reply.OnFailure.Fallback(var steps) ->
                CardLine.of("flow.call.delivery-then", tries, Run.of(first(steps), Run.Look.STRONG));
        };
    }

    private static Sentence first(List<Step> steps) {
        return steps.stream()
                .map(Step::name)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(name -> Sentence.of("flow.card.as-is", name))
                .orElseGet(() -> Sentence.of("flow.call.fallback"));
    }

    private static Sentence tries(Call call) {
        Delivery delivery = call.delivery();
        Sentence tries = switch (delivery.retry()) {
            case Retry.Never() -> Sentence.of("flow.call.once");
            case Retry.Freshservice() ->
                call.kind() == Call.Kind.WEBHOOK
                        ? Sentence.of(
                                "flow.call.retry-host",
                                Retry.Freshservice.WAITS.stream()
                                        .map(Duration::toMinutes)
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")))
                        : Sentence.of("flow.call.once");
            case Retry.Custom custom -> custom(custom);
        };
        return delivery.timeout().equals(Delivery.HOST_TIMEOUT)
                ? tries
                : Sentence.of("flow.call.timed", tries, Spell.of(delivery.timeout()));
    }

    private static Sentence custom(Retry.Custom custom) {
        if (custom.times() == 0) {
            return Sentence.of("flow.call.once");
        }
        return Sentence.of(
                custom.growth() == Retry.Growth.EXPONENTIAL ? "flow.call.retry-growing" : "flow.call.retry-every",
                custom.times(),
                Spell.of(custom.interval()));
    }

    private static CardLine gives(Call call) {
        List<Reply.Output> outputs = call.reply().outputs();
        Run first = Run.of(call.name() + "." + outputs.getFirst().name(), Run.Look.PLACEHOLDER);
        if (outputs.size() == 1) {
            return CardLine.of("flow.call.gives", first);
        }
        Run second = Run.of(call.name() + "." + outputs.get(1).name(), Run.Look.PLACEHOLDER);
        return outputs.size() == 2
                ? CardLine.of("flow.call.gives-two", first, second)
                : CardLine.of("flow.call.gives-more", first, Run.of(String.valueOf(outputs.size() - 1)));
    }
}
