package org.hookwright.ui.flow;

import java.util.List;
import java.util.Optional;
import org.hookwright.ui.desk.StepMark;
import org.hookwright.ui.response.Badge;

/**
 * All that is to be seen of a card.
 *
 * @param badges what is said of it in a word each: problems, a result
 * @param stage how far a run has come with it
 */
record CardFace(CardText text, List<Badge> badges, Optional<StepMark.Stage> stage) {
    CardFace {
        badges = List.copyOf(badges);
    }
}
