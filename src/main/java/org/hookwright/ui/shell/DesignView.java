package org.hookwright.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The design screen. Its one face is a step: workflows, flow, the step over the problems, the preview over the answer.
 * Its other face is the flow: workflows, flow, run.
 */
public final class DesignView {
    /** Below this width, in the size of the type, the list of workflows steps aside until it is asked for. */
    static final double LIST_EMS = 104;

    /** Below this width the flow beside a step does so too. */
    static final double NARROW_EMS = 88;

    /**
     * What the screens of the other packages put in.
     *
     * @param request edits a call
     * @param part edits what is no call: the event, a condition, a wait
     * @param run stands where a call has its preview and its answer
     */
    public record Panes(
            Parent workflows,
            Parent flow,
            Parent request,
            Parent part,
            Parent problems,
            Parent preview,
            Parent response,
            Parent strip,
            Parent run) {}

    /**
     * What decides which of them are seen.
     *
     * @param call whether the chosen part is a call
     */
    public record Sights(
            BooleanProperty list, BooleanProperty flow, ObjectProperty<Face> face, ObservableValue<Boolean> call) {}

    private final SplitPane columns = new SplitPane();
    private final SplitPane middle = new SplitPane();
    private final SplitPane right = new SplitPane();
    private final StackPane aside = new StackPane();
    private final Panes panes;
    private final Sights sights;
    private final Splits splits;

    public DesignView(Panes panes, Splits splits, Sights sights) {
        this.panes = panes;
        this.sights = sights;
        this.splits = splits;
        columns.setId("design");
        StackPane step = new StackPane(panes.request(), panes.part());
        step.setMinWidth(0);
        stack(middle, step, panes.problems(), "problems", 0.80);
        BorderPane answer = new BorderPane(panes.response());
        answer.setBottom(panes.strip());
        stack(right, panes.preview(), answer, "response", 0.60);
        aside.getChildren().setAll(right, panes.run());
        narrowest(panes.workflows(), 150);
        narrowest(panes.flow(), 200);
        narrowest(middle, 320);
        narrowest(aside, 240);
        SplitPane.setResizableWithParent(panes.workflows(), false);
        ObservableValue<Boolean> list = sights.list();
        list.subscribe((_, _) -> arrange());
        ObservableValue<Boolean> flow = sights.flow();
        flow.subscribe((_, _) -> arrange());
        sights.face().subscribe((_, _) -> {
            arrange();
            choose();
        });
        sights.call().subscribe((_, _) -> choose());
        arrange();
        choose();
    }

    public Parent node() {
        return columns;
    }

    /** The panes in the order in which F6 walks them. */
    public List<Node> stops() {
        return List.of(
                panes.workflows(),
                panes.flow(),
                panes.request(),
                panes.part(),
                panes.problems(),
                panes.preview(),
                panes.response(),
                panes.run());
    }

    private boolean isStep() {
        return sights.face().get() == Face.STEP;
    }

    private void choose() {
        boolean call = sights.call().getValue();
        seen(panes.request(), call);
        seen(panes.part(), !call);
        seen(right, call && isStep());
        seen(panes.run(), !(call && isStep()));
    }

    private static void seen(Parent pane, boolean is) {
        pane.setVisible(is);
        pane.setManaged(is);
    }

    private void arrange() {
        boolean list = sights.list().get();
        boolean flow = !isStep() || sights.flow().get();
        List<Node> items = new ArrayList<>();
        if (list) {
            items.add(panes.workflows());
        }
        if (flow) {
            items.add(panes.flow());
        }
        if (isStep()) {
            items.add(middle);
        }
        items.add(aside);
        SplitPane.setResizableWithParent(panes.flow(), !isStep());
        columns.getItems().setAll(items);
        keep(list, flow);
    }

    /** Each arrangement remembers its own lines. */
    private void keep(boolean list, boolean flow) {
        String name = (isStep() ? "step" : "flow") + (list ? "-list" : "") + (flow && isStep() ? "-flow" : "");
        double[] shares = shares(list, flow);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            names.add(name + "-" + i);
        }
        splits.keep(columns, names, shares);
    }

    private double[] shares(boolean list, boolean flow) {
        if (!isStep()) {
            return list ? new double[] {0.13, 0.68} : new double[] {0.66};
        }
        if (list && flow) {
            return new double[] {0.135, 0.335, 0.705};
        }
        return list || flow ? new double[] {list ? 0.175 : 0.245, 0.67} : new double[] {0.58};
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
