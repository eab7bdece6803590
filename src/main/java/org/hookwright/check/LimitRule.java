package org.hookwright.check;

import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.template.Rendering;

/** A body that could not be filled to its end within the bounds of the engine. */
final class LimitRule implements Rule {
    @Override
    public void examine(Examined call, Findings found) {
        List<Trial> ended =
                call.trials().stream().filter(trial -> limit(trial).isPresent()).toList();
        if (!ended.isEmpty()) {
            Rendering.Exceeded limit = limit(ended.getFirst()).orElseThrow();
            Sentence sentence =
                    Sentence.of("check.template.limit", ended.getFirst().ticket(), FaultSentences.of(limit));
            List<Integer> tickets = ended.stream().map(Trial::index).toList();
            Place place = new Place(Field.BODY, limit.span());
            found.add(new Problem("template.limit", Severity.ERROR, place, sentence, List.of(), tickets));
        }
    }

    private static Optional<Rendering.Exceeded> limit(Trial trial) {
        return Optional.ofNullable(trial.body().exceeded());
    }
}
