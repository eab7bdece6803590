package org.hookwright.template;

import java.util.List;
import java.util.Optional;

/**
 * Which range of the output came from which placeholder, in the order of the output; a loop gives one filling a turn.
 */
public record SourceMap(List<Filling> fillings) {
    public SourceMap {
        fillings = List.copyOf(fillings);
    }

    /** The filling whose output touches the caret, the innermost first where two meet. */
    public Optional<Filling> atOutput(int offset) {
        int low = 0;
        int high = fillings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (fillings.get(middle).output().end() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Filling touching = null;
        for (int i = low; i < fillings.size() && fillings.get(i).output().start() <= offset; i++) {
            if (fillings.get(i).output().contains(offset)) {
                return Optional.of(fillings.get(i));
            }
            touching = touching == null ? fillings.get(i) : touching;
        }
        return Optional.ofNullable(touching);
    }

    /** All outputs of the placeholder that the caret touches in the source. */
    public List<Filling> atSource(int offset) {
        return fillings.stream()
                .filter(filling -> filling.source().touches(offset))
                .toList();
    }
}
