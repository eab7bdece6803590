/**
 * The thing that is designed: a workflow, its calls, what they send and how long they wait. Immutable records.
 *
 * <p>Knows {@code template} and {@code language} only.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.workflow;
