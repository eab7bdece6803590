package org.hookwright.app;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.run.RunView;
import org.hookwright.ui.run.RunViewModel;
import org.hookwright.ui.run.Running;
import org.hookwright.ui.shell.Face;

/** The run, and the panel in which it is watched. */
final class RunWiring {
    private final Surroundings around;
    private final Ports ports;
    private final Running running;

    RunWiring(Surroundings around, Ports ports, ObservableValue<Scope> scope) {
        this.around = around;
        this.ports = ports;
        running = new Running(
                ports.desk(),
                new Running.Around(
                        scope, ports.runs(), () -> around.desktop().chooseFile(), around.jobs(), around.clock()));
    }

    Running running() {
        return running;
    }

    /** A run that is started is watched: the flow beside its panel. */
    void onStart(ObjectProperty<Face> face, Runnable design) {
        running.onStart(() -> {
            design.run();
            face.set(Face.FLOW);
        });
    }

    RunView view() {
        RunViewModel model = new RunViewModel(ports.desk(), running, ports.runs(), around.jobs());
        return new RunView(model, around.language(), around.jobs(), around.desktop());
    }
}
