package org.hookwright.check;

import java.util.List;
import org.hookwright.language.Sentence;

/** Something that a check found, in a call or in how a workflow goes together. */
public sealed interface Finding permits Problem, FlowProblem {
    /** Stable, for files and for machines. */
    String code();

    Severity severity();

    /** What it is and what to do. */
    Sentence sentence();

    /** What the cures are called, the best first. */
    List<Sentence> remedies();
}
