package org.hookwright.ui.body;

import org.hookwright.language.Sentence;

/**
 * A value that a call's reply leaves to other steps, or would.
 *
 * @param path such as {@code create_case.id}
 * @param meaning what it is and where in the reply it is found
 * @param origin which reply its value comes from, or why there is none
 * @param usable whether the edited step can name it; if not, {@code origin} says why
 */
public record StepOutput(String path, Sentence meaning, Sentence origin, boolean usable) {
    /** Whether a path is this value or a part of it. */
    boolean holds(String other) {
        return other.startsWith(path)
                && (other.length() == path.length() || ".[".indexOf(other.charAt(path.length())) >= 0);
    }

    Offer offer() {
        return Offer.path(path, java.util.Optional.of(meaning), origin);
    }
}
