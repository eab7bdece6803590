package org.hookwright.ui.flow;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.hookwright.language.Texts;
import org.jspecify.annotations.Nullable;

/** A place on a line where a step can be put in. */
final class PlusNode extends Region {
    static final double SIZE = 18;

    private static final PseudoClass AIMED = PseudoClass.getPseudoClass("aimed");

    private final Label sign = new Label();
    private FlowPlan.Plus plus;
    private @Nullable Texts said;

    PlusNode(FlowPlan.Plus plus) {
        this.plus = plus;
        getStyleClass().add("flow-plus");
        setManaged(false);
        setAccessibleRole(AccessibleRole.BUTTON);
        sign.setMouseTransparent(true);
        getChildren().add(sign);
    }

    FlowPlan.Plus plus() {
        return plus;
    }

    void show(FlowPlan.Plus now, Texts texts) {
        if (texts.equals(said) && now.equals(plus)) {
            return;
        }
        boolean other = said == null || now.last() != plus.last();
        plus = now;
        said = texts;
        setUserData(now.place().toString());
        // Only where it must be: whatever changes its classes is styled anew.
        if (other) {
            getStyleClass().setAll("flow-plus", now.last() ? "flow-end" : "flow-between");
        }
        sign.setText(now.last() ? texts.of("flow.add.end") : "+");
        setAccessibleText(texts.of("flow.spoken.plus"));
        double width = now.last() ? FlowLayout.CARD_WIDTH : SIZE;
        double height = now.last() ? FlowLayout.END : SIZE;
        resizeRelocate(now.x() - width / 2, now.y() - height / 2, width, height);
    }

    /** Whether what is dragged would be put down here. */
    void aim(boolean is) {
        pseudoClassStateChanged(AIMED, is);
    }

    @Override
    protected void layoutChildren() {
        double width = sign.prefWidth(-1);
        double height = sign.prefHeight(-1);
        sign.resizeRelocate((getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
    }
}
