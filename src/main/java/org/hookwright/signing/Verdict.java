package org.hookwright.signing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hookwright.language.Sentence;

/**
 * Whether a signature is right.
 *
 * @param differences none where it is; else all that must be put right, the most telling first
 */
public record Verdict(List<Difference> differences) {
    static final Verdict GENUINE = new Verdict(List.of());

    public Verdict {
        differences = List.copyOf(differences);
    }

    public boolean isGenuine() {
        return differences.isEmpty();
    }

    /** In one sentence. */
    public Sentence what() {
        return isGenuine()
                ? Sentence.of("signing.genuine")
                : differences.getFirst().what();
    }

    /** Which inputs differ. */
    public Set<Difference.Input> inputs() {
        return differences.stream().map(Difference::input).collect(Collectors.toUnmodifiableSet());
    }
}
