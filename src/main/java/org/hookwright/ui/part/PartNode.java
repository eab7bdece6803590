package org.hookwright.ui.part;

import java.util.Optional;
import javafx.scene.Node;
import org.hookwright.condition.Condition;
import org.hookwright.condition.ConditionPath;

/** What is drawn for a part of a condition. It is used again for whatever comes to stand at its place. */
sealed interface PartNode permits RuleRow, GroupCard {
    Node node();

    ConditionPath path();

    /** Says what stands here now. */
    void show(ConditionPath path, Condition part, boolean inAny);

    void mark(Optional<Marks> marks);

    /** Puts the keyboard here. */
    void focus();
}
