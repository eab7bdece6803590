package org.hookwright.ui.request;

import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.template.Span;
import org.hookwright.workflow.Success.StatusSet;

/** Finds what in a list of statuses is none. */
final class StatusText {
    private StatusText() {}

    /** Which part is wrong, and why. */
    record Fault(Span span, Sentence why) {}

    static Optional<Fault> fault(String text) {
        int start = 0;
        for (String part : text.split(",", -1)) {
            int end = start + part.length();
            if (part.isBlank()) {
                return Optional.of(
                        new Fault(new Span(start, end), Sentence.of("request.success.part-empty", start + 1)));
            }
            if (StatusSet.read(part).isEmpty()) {
                int first = start + part.indexOf(part.strip());
                return Optional.of(new Fault(
                        new Span(first, first + part.strip().length()),
                        Sentence.of("request.success.part-wrong", part.strip(), first + 1)));
            }
            start = end + 1;
        }
        return Optional.empty();
    }
}
