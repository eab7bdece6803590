package org.hookwright.ui.flow;

import java.util.Objects;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import org.hookwright.support.Guard;
import org.hookwright.support.Pictures;
import org.hookwright.support.Windows;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the flow looks like, left to be looked at. */
@ExtendWith(Guard.class)
final class FlowPicturesTest {
    private @Nullable FlowView view;

    @Test
    void aSmallFlow() {
        Pictures.take("flow-small", 940, 900, language -> shown(Flows.approval(), language, true, false), _ -> {});
    }

    @Test
    void aFlowBesideAStep() {
        Pictures.take("flow-beside", 290, 760, language -> shown(Flows.approval(), language, false, false), _ -> {});
    }

    @Test
    void aFlowAfterARunThatFailed() {
        Pictures.take("flow-failed-run", 940, 900, language -> shown(Flows.approval(), language, true, true), _ -> {});
    }

    @Test
    void aHundredSteps() {
        Pictures.take("flow-large", 960, 900, language -> shown(Flows.hundred(), language, true, false), _ -> {
            Windows.settle();
            Objects.requireNonNull(view).fit();
            Windows.settle();
        });
    }

    private Parent shown(Workflow workflow, Language language, boolean wide, boolean run) {
        Drawn drawn = new Drawn(workflow);
        if (run) {
            drawn.marks.set(Flows.failedRun());
        }
        drawn.choose(run ? "ask_approval" : workflow.calls().getFirst().name());
        FlowView made = new FlowView(drawn.model, language, new SimpleBooleanProperty(wide), new Drawn.KeptZooms());
        view = made;
        return made.node();
    }
}
