package org.hookwright.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Retry;
import org.hookwright.workflow.StepPath;

/** Calls that may arrive twice, retries that Freshservice does not make, and redirects that it does not follow. */
final class RepetitionRules {
    /** The header's name as the IETF draft "The Idempotency-Key HTTP Header Field" has it. */
    static final String HEADER = "Idempotency-Key";

    private RepetitionRules() {}

    static void examine(StepPath path, Call call, List<FlowProblem> found) {
        if (isRepeated(call)
                && !call.request().method().equals(Method.GET)
                && !isIdempotent(call)
                && !carriesAnId(call)) {
            found.add(new FlowProblem(
                    "delivery.no-id",
                    Severity.WARNING,
                    Optional.of(path),
                    Sentence.of(
                            "check.delivery.no-id",
                            call.name(),
                            call.delivery().retry().mostTries()),
                    List.of(new FlowProblem.FlowCure(
                            Sentence.of("check.cure.idempotency", HEADER),
                            workflow -> workflow.at(path).orElse(null) instanceof Call now
                                    ? workflow.with(
                                            path, now.with(now.delivery().withIdempotencyHeader(HEADER)))
                                    : workflow))));
        }
        if (call.delivery().retry() instanceof Retry.Custom custom) {
            found.add(new FlowProblem(
                    "delivery.retry",
                    Severity.NOTE,
                    Optional.of(path),
                    Sentence.of("check.delivery.retry", call.name(), custom.times()),
                    List.of()));
        }
        redirects(path, call, found);
        if (!call.delivery().idempotencyHeader().isEmpty()) {
            found.add(new FlowProblem(
                    "delivery.id-header",
                    Severity.NOTE,
                    Optional.of(path),
                    Sentence.of("check.delivery.id-header", call.delivery().idempotencyHeader()),
                    List.of()));
        }
    }

    private static void redirects(StepPath path, Call call, List<FlowProblem> found) {
        if (call.delivery().followRedirects()) {
            found.add(new FlowProblem(
                    "delivery.redirects",
                    Severity.NOTE,
                    Optional.of(path),
                    Sentence.of("check.delivery.redirects", call.name()),
                    List.of(new FlowProblem.FlowCure(
                            Sentence.of("check.cure.no-redirects"),
                            workflow -> workflow.at(path).orElse(null) instanceof Call now
                                    ? workflow.with(
                                            path, now.with(now.delivery().following(false)))
                                    : workflow))));
        }
    }

    private static boolean isRepeated(Call call) {
        return call.delivery().retry().mostTries() > 1
                && !(call.delivery().retry() instanceof Retry.Freshservice && call.kind() == Call.Kind.WEB_REQUEST);
    }

    /** Doing it twice is doing it once, RFC 9110 §9.2.2. */
    private static boolean isIdempotent(Call call) {
        return call.request().method() == Method.PUT || call.request().method() == Method.DELETE;
    }

    /** Whether the target can tell a repetition by something that goes with every try. */
    private static boolean carriesAnId(Call call) {
        return !call.delivery().idempotencyHeader().isEmpty()
                || Stream.concat(
                                Stream.of(
                                        call.request().url(),
                                        call.request().body().text()),
                                call.request().headers().stream().map(header -> header.value()))
                        .anyMatch(text -> text.contains("ticket.id"));
    }
}
