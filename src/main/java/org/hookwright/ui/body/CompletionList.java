package org.hookwright.ui.body;

import java.util.Comparator;
import java.util.List;
import org.hookwright.template.CompletionPoint;

/** Chooses what fits from what is on offer. */
final class CompletionList {
    /** So many are shown; typing on finds the others. */
    static final int MOST = 100;

    private CompletionList() {}

    static List<Offer> of(CompletionPoint point, List<Offer> offers) {
        Offer.Kind kind = switch (point.kind()) {
            case PATH -> Offer.Kind.PATH;
            case FILTER -> Offer.Kind.FILTER;
            case TAG -> Offer.Kind.TAG;
        };
        return offers.stream()
                .filter(offer -> offer.kind() == kind)
                .map(offer -> new Ranked(offer, Rank.of(point.prefix(), offer.text())))
                .filter(ranked -> ranked.rank() != Rank.NONE)
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::offer)
                .limit(MOST)
                .toList();
    }

    private record Ranked(Offer offer, int rank) {}
}
