package org.hookwright.workflow;

/** One thing that a workflow does. Steps hold steps, so that every picture of a workflow is a valid one. */
public sealed interface Step permits Call, Branch, Wait {
    /** Unique among the named steps of a workflow; branches and waits may go without and have an empty one. */
    String name();

    /** The person's own words about it, may be empty. */
    String note();

    Unknown unknown();

    Step named(String other);

    Step noted(String other);
}
