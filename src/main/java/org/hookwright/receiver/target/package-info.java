/**
 * Targets that are played, so that a workflow can be rehearsed with no account anywhere: each class is one of them, with
 * the payloads that it takes and refuses, its statuses and its words, as its maker documents them.
 *
 * <p>What is well formed is taken to exist, so that nobody has to fill a target before the first try; whoever wants to
 * see the refusal names a thing that says so, see {@link org.hookwright.receiver.target.Absent}. What is created or
 * changed is remembered, up to a limit, until it is told to forget.
 *
 * <p>Knows nothing of sockets: {@link org.hookwright.receiver.target.Asked} comes in,
 * {@link org.hookwright.receiver.target.Told} goes out. {@link org.hookwright.receiver.target.Targets} is safe on any
 * thread; the targets themselves are called by it, one at a time.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.receiver.target;
