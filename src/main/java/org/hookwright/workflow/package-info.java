/**
 * The thing that is designed: a workflow with its event, condition and steps, what its calls send, how they are
 * delivered, and the edits that lead from one workflow to the next. Immutable records.
 *
 * <p>Knows {@code template}, {@code language} and {@code condition} only.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.workflow;
