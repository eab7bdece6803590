package org.hookwright.ui.response;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;

/** What can be done with a fresh reply beside looking at it: it serves to design later steps. */
public interface ReplyActions {
    /** Why it cannot be pinned; empty where it can. */
    ObservableValue<Optional<Sentence>> cannotPin();

    /** Why no values can be taken from it; empty where they can. */
    ObservableValue<Optional<Sentence>> cannotTake();

    /** Writes it into the workflow as the sample that later steps are designed with. */
    void pin();

    /** Leads to where values are taken from it. */
    void take();
}
