package org.hookwright.ui.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hookwright.template.Span;

/** What lies over the token colours: marks, matches, brackets, filled ranges; by name, moving with the text. */
final class Layers {
    private final Map<String, Layer> layers = new LinkedHashMap<>();

    /** Puts a layer in the place of the one of the same name; gives the ranges that look different now. */
    List<Span> set(String name, List<Tint> tints) {
        List<Tint> before = layers.containsKey(name) ? layers.get(name).tints() : List.of();
        if (tints.isEmpty()) {
            layers.remove(name);
        } else {
            layers.put(name, Layer.of(tints));
        }
        return difference(before, tints);
    }

    List<Tint> get(String name) {
        Layer layer = layers.get(name);
        return layer == null ? List.of() : layer.tints();
    }

    /** What lies over a range, relative to its start and cut to it. */
    List<Tint> within(Span range) {
        List<Tint> found = new ArrayList<>();
        layers.values().forEach(layer -> layer.collect(range, found));
        return found;
    }

    /** Moves everything along with an edit. */
    void move(Edit edit) {
        layers.replaceAll((_, layer) -> layer.moved(edit));
    }

    private static List<Span> difference(List<Tint> before, List<Tint> after) {
        Set<Tint> old = new HashSet<>(before);
        Set<Tint> young = new HashSet<>(after);
        List<Span> changed = new ArrayList<>();
        before.stream().filter(tint -> !young.contains(tint)).map(Tint::span).forEach(changed::add);
        after.stream().filter(tint -> !old.contains(tint)).map(Tint::span).forEach(changed::add);
        return changed;
    }

    /**
     * One layer.
     *
     * @param tints in order of their starts
     * @param longest length of the longest of them, so that looking up need not start at the beginning
     */
    private record Layer(List<Tint> tints, int longest) {
        static Layer of(List<Tint> tints) {
            List<Tint> sorted = new ArrayList<>(tints);
            sorted.sort(Comparator.comparing(Tint::span));
            int longest = 0;
            for (Tint tint : sorted) {
                longest = Math.max(longest, tint.span().length());
            }
            return new Layer(List.copyOf(sorted), longest);
        }

        void collect(Span range, List<Tint> found) {
            for (int i = firstFrom(range.start() - longest); i < tints.size(); i++) {
                Span span = tints.get(i).span();
                if (span.start() >= range.end()) {
                    return;
                }
                if (span.end() > range.start()) {
                    found.add(Tint.of(
                            Math.max(span.start(), range.start()) - range.start(),
                            Math.min(span.end(), range.end()) - range.start(),
                            tints.get(i).styleClass()));
                }
            }
        }

        Layer moved(Edit edit) {
            List<Tint> moved = new ArrayList<>(tints.size());
            for (Tint tint : tints) {
                Span span = edit.moved(tint.span());
                if (span.length() > 0) {
                    moved.add(new Tint(span, tint.styleClass()));
                }
            }
            return Layer.of(moved);
        }

        private int firstFrom(int start) {
            int low = 0;
            int high = tints.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (tints.get(middle).span().start() < start) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
