package org.hookwright.ui.shell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** The design screen: workflows, the request over its problems, the preview over the answer. */
public final class DesignView {
    /** Below this width, in the size of the type, the list of workflows steps aside until it is asked for. */
    static final double NARROW_EMS = 88;

    /** What the screens of the other packages put in. */
    public record Panes(
            Parent workflows, Parent request, Parent problems, Parent preview, Parent response, Parent strip) {}

    private final SplitPane columns = new SplitPane();
    private final SplitPane middle = new SplitPane();
    private final SplitPane right = new SplitPane();
    private final Panes panes;
    private final Splits splits;

    /** @param list whether the list of workflows is shown */
    public DesignView(Panes panes, Splits splits, BooleanProperty list) {
        this.panes = panes;
        this.splits = splits;
        columns.setId("design");
        stack(middle, panes.request(), panes.problems(), "problems", 0.80);
        BorderPane answer = new BorderPane(panes.response());
        answer.setBottom(panes.strip());
        stack(right, panes.preview(), answer, "response", 0.60);
        narrowest(panes.workflows(), 170);
        narrowest(middle, 320);
        narrowest(right, 240);
        SplitPane.setResizableWithParent(panes.workflows(), false);
        list.subscribe(this::arrange);
    }

    public Parent node() {
        return columns;
    }

    /** The panes in the order in which F6 walks them. */
    public List<Node> stops() {
        return List.of(panes.workflows(), panes.request(), panes.problems(), panes.preview(), panes.response());
    }

    private void arrange(boolean list) {
        if (list) {
            columns.getItems().setAll(panes.workflows(), middle, right);
            splits.keep(columns, 0, "workflows", 0.175);
            splits.keep(columns, 1, "preview", 0.67);
        } else {
            columns.getItems().setAll(middle, right);
            splits.keep(columns, 0, "preview-alone", 0.58);
        }
    }

    private void stack(SplitPane pane, Parent above, Parent below, String name, double share) {
        pane.setOrientation(Orientation.VERTICAL);
        pane.getItems().setAll(above, below);
        splits.keep(pane, name, share);
        SplitPane.setResizableWithParent(below, false);
    }

    private static void narrowest(Parent pane, double width) {
        if (pane instanceof Region region) {
            region.setMinWidth(width);
        }
    }
}
