package org.hookwright.ui.body;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;

/** What the body is written against. Every value is there from the start and changes on the JavaFX thread. */
public interface BodyContext {
    /** The chosen ticket, environment and secrets. */
    ObservableValue<Scope> scope();

    /** All sample tickets. */
    ObservableValue<List<Ticket>> samples();

    /** What the workflow's calls leave; of those that the edited step cannot use, why not. */
    ObservableValue<List<StepOutput>> outputs();
}
