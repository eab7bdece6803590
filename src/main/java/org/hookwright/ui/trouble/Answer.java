package org.hookwright.ui.trouble;

import org.hookwright.language.Sentence;
import org.hookwright.trouble.Diagnosis;

/** Where the answer stands. */
public sealed interface Answer {
    /** No workflow is open that could be asked about. */
    record NoWorkflow() implements Answer {}

    /** Nothing is known yet. */
    record Looking() implements Answer {}

    /** It is there. */
    record Told(Diagnosis diagnosis) implements Answer {}

    /** It could not be found out; a defect. */
    record Failed(Sentence why) implements Answer {}
}
