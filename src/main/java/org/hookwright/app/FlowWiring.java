package org.hookwright.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.hookwright.check.Field;
import org.hookwright.check.Place;
import org.hookwright.check.Problem;
import org.hookwright.template.Span;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.FlowReport;
import org.hookwright.ui.desk.StepMark;
import org.hookwright.ui.flow.FlowView;
import org.hookwright.ui.flow.FlowViewModel;
import org.hookwright.ui.flow.StepEdits;
import org.hookwright.ui.flow.Zooms;
import org.hookwright.ui.request.RequestViewModel;
import org.hookwright.ui.shell.Face;
import org.hookwright.ui.shell.Memory;
import org.hookwright.workflow.StepPath;

/** Draws the desk's workflow, and leads from a card to its editor. */
final class FlowWiring {
    private final FlowViewModel model;
    private final FlowView view;
    private final ObjectProperty<Face> face;
    private final RequestViewModel request;
    private final Desk desk;
    private Runnable go = () -> {};

    /**
     * What it stands in.
     *
     * @param face how the design screen is looked at
     * @param marks what a run made of the steps
     */
    record Sources(
            ObjectProperty<Face> face,
            ObservableValue<FlowReport> report,
            ObservableValue<Map<StepPath, List<Problem>>> problems,
            ObservableValue<Map<StepPath, StepMark>> marks) {}

    FlowWiring(Desk desk, Sources sources, RequestViewModel request, Memory memory, Surroundings around) {
        this.desk = desk;
        this.face = sources.face();
        this.request = request;
        StepEdits edits = new StepEdits(desk, around.messages(), new SystemClip());
        model = new FlowViewModel(
                desk,
                new FlowViewModel.Sources(sources.report(), sources.problems(), sources.marks()),
                edits,
                this::open);
        view = new FlowView(model, around.language(), wide(), new KeptZooms(memory));
    }

    FlowViewModel model() {
        return model;
    }

    FlowView view() {
        return view;
    }

    /** Something that is done on the picture, which is brought to the screen before. */
    Runnable shown(Runnable act) {
        return () -> {
            go.run();
            face.set(Face.FLOW);
            act.run();
        };
    }

    /** Something that is done to the steps, for which the design screen is gone to. */
    Runnable there(Runnable act) {
        return () -> {
            go.run();
            act.run();
        };
    }

    /** What leads to the screen where the flow is seen. */
    void onGo(Runnable leads) {
        go = leads;
    }

    /** The editor of the chosen step, with the keyboard in it where it is a call. */
    private void open() {
        face.set(Face.STEP);
        if (desk.callProperty().get() != null) {
            request.reveal(new Place(Field.URL, new Span(0, 0)));
        }
    }

    private BooleanProperty wide() {
        BooleanProperty wide = new SimpleBooleanProperty(this, "wide", face.get() == Face.FLOW);
        face.subscribe(now -> wide.set(now == Face.FLOW));
        ObservableValue<Boolean> asked = wide;
        asked.subscribe(now -> face.set(now ? Face.FLOW : Face.STEP));
        return wide;
    }

    private record KeptZooms(Memory memory) implements Zooms {
        @Override
        public double recall(boolean wide) {
            return Math.clamp(memory.number(name(wide), 0), 0, 2);
        }

        @Override
        public void keep(boolean wide, double zoom) {
            memory.keep(name(wide), String.valueOf(zoom));
        }

        private static String name(boolean wide) {
            return wide ? "flow.zoom.wide" : "flow.zoom.beside";
        }
    }

    private static final class SystemClip implements StepEdits.Clip {
        @Override
        public void copy(String text) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        }

        @Override
        public Optional<String> paste() {
            return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
        }
    }
}
