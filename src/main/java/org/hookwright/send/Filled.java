package org.hookwright.send;

import java.util.List;
import org.hookwright.template.Rendering;

/**
 * A call filled for one ticket.
 *
 * @param url the address template's output, before the address was put in its final form
 * @param body the body template's output; a form's fields stand one a line here and joined in {@code prepared}
 * @param prepared what goes out
 * @param obstacles why it cannot, if it cannot
 */
public record Filled(Rendering url, Rendering body, Prepared prepared, List<Obstacle> obstacles) {
    public Filled {
        obstacles = List.copyOf(obstacles);
    }

    public boolean canBeSent() {
        return obstacles.isEmpty();
    }
}
