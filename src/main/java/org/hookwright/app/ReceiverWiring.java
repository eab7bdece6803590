package org.hookwright.app;

import java.time.ZoneId;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.hookwright.ui.receiver.ReceiverView;
import org.hookwright.ui.receiver.ReceiverViewModel;
import org.hookwright.ui.receiver.ScriptViewModel;
import org.jspecify.annotations.Nullable;

/** The receiver, switched on with the program so that the first send has somewhere to go. */
final class ReceiverWiring implements AutoCloseable {
    private final Surroundings around;
    private final LocalReceiver receiver;
    private final ReceiverViewModel model;
    private final ScriptViewModel script;

    ReceiverWiring(Surroundings around) {
        this.around = around;
        // A listener is called before the model is there only if a request beats the constructor, and then waits its
        // turn.
        receiver = new LocalReceiver(arrival -> around.jobs().later(0, () -> arrived(arrival)), around.clock());
        model = new ReceiverViewModel(receiver, around.jobs(), around.desktop());
        script = new ScriptViewModel(receiver::follow, model.arrivals());
    }

    private void arrived(org.hookwright.ui.receiver.Arrival arrival) {
        model.arrived(arrival);
    }

    void switchOn() {
        model.switchOn();
    }

    /** The port while it listens, or null. */
    ObservableValue<@Nullable Integer> portProperty() {
        return model.addressProperty()
                .map(address -> address.map(ReceiverWiring::port).orElse(null));
    }

    private static Integer port(String address) {
        return java.net.URI.create(address).getPort();
    }

    Parent screen() {
        return new ReceiverView(
                        model, script, around.language(), around.jobs(), around.desktop(), ZoneId.systemDefault())
                .node();
    }

    @Override
    public void close() {
        receiver.close();
    }
}
