package org.hookwright.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hookwright.language.Sentence;
import org.hookwright.template.Span;

/** Collects what the rules find in one check. */
final class Findings {
    /** More of one kind are not told: they would hide the others. */
    private static final int MOST_OF_A_KIND = 50;

    private final List<Problem> problems = new ArrayList<>();

    void add(Problem problem) {
        long alike = problems.stream()
                .filter(other -> other.code().equals(problem.code()))
                .count();
        if (alike < MOST_OF_A_KIND) {
            problems.add(problem);
        }
    }

    /** The sentence of a code is the text {@code check.<code>}. */
    void add(String code, Severity severity, Field field, Span span, List<Cure> cures, Object... arguments) {
        add(new Problem(code, severity, new Place(field, span), Sentence.of("check." + code, arguments), cures));
    }

    List<Problem> sorted() {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::place).thenComparing(Problem::severity))
                .toList();
    }
}
