package org.hookwright.trouble;

import java.util.List;
import java.util.Optional;
import org.hookwright.ticket.Scope;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;

/**
 * What a complaint is about.
 *
 * @param step the call that is asked about; nothing for the workflow as a whole
 * @param scope of the chosen ticket, with what is known of the replies; of an empty one where none is chosen
 * @param happening what happened to the ticket, as far as it is known
 * @param others the other workflows beside it
 */
public record Subject(
        Workflow workflow,
        Optional<StepPath> step,
        Samples samples,
        Scope scope,
        Optional<Happening> happening,
        List<Workflow> others) {
    public Subject {
        others = List.copyOf(others);
    }

    /** Where the call that is asked about stands: the named one, else the first. */
    Optional<StepPath> place() {
        return step.filter(path -> workflow.at(path).orElse(null) instanceof Call)
                .or(workflow::firstCall);
    }

    Optional<Call> call() {
        return place().flatMap(workflow::at).map(found -> (Call) found);
    }

    String ticket() {
        return samples.ticket().map(Samples::called).orElse("");
    }
}
