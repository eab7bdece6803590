package org.hookwright.app;

import javafx.beans.value.ObservableValue;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.FlowAnalyst;
import org.hookwright.ui.part.PartView;
import org.hookwright.ui.part.PartViewModel;

/** Builds the forms of what is no call, over the desk and what is known of its workflow. */
final class PartWiring {
    private final PartView view;

    PartWiring(Desk desk, FlowAnalyst flow, ObservableValue<Scope> scope, Surroundings around) {
        view = new PartView(new PartViewModel(desk, flow.reportProperty(), scope, around.clock()), around.language());
    }

    PartView view() {
        return view;
    }
}
