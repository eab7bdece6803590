package org.hookwright.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Scheme;

/** Judges the signature of a request that arrived; where it is wrong, says which input differs. */
public final class Verifier {
    private Verifier() {}

    public static Verdict check(Scheme scheme, Secret secret, SignedRequest request, Instant now) {
        return check(scheme, secret, request, now, Map.of());
    }

    /**
     * Judges with more at hand.
     *
     * @param others further secrets by name: one of them may have been used by mistake
     */
    public static Verdict check(
            Scheme scheme, Secret secret, SignedRequest request, Instant now, Map<String, Secret> others) {
        Recipe recipe = Recipe.of(scheme);
        Carried carried = Carried.in(request, recipe);
        if (!carried.missing().isEmpty()) {
            return new Verdict(carried.missing());
        }
        List<Difference> found = new ArrayList<>();
        List<byte[]> keys = recipe.key().key(secret.reveal()).map(List::of).orElse(List.of());
        boolean fits = keys.stream()
                .anyMatch(key -> carried.fits(Mac.of(
                        recipe.seal().algorithm(),
                        key,
                        Mac.signed(recipe.signed(), carried.id(), carried.time(), request.content()))));
        if (!fits) {
            found.addAll(new Search(recipe, carried, request, now).differences(secret, others));
        }
        boolean told = found.stream().anyMatch(difference -> difference.input() == Difference.Input.TIMESTAMP);
        if (carried.isTimed() && !told) {
            Clockwork.difference(carried.time(), recipe.stamps().unit(), now).ifPresent(found::add);
        }
        return found.isEmpty() ? Verdict.GENUINE : new Verdict(found);
    }
}
