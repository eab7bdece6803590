/**
 * A local endpoint to aim at, so that the first send needs no network: an HTTP/1.1 server of our own, because one that
 * shows what arrived must not tidy it first, and must outlive whatever is thrown at it.
 *
 * <p>Bound to the loopback address unless it is asked otherwise, plain or by TLS with a certificate out of {@code tls}.
 * Everything it keeps or waits for is bounded by {@link org.hookwright.receiver.Limits}. A connection is served by one
 * virtual thread of an executor out of {@code task}; {@link org.hookwright.receiver.Connection} reads a request
 * ({@code Incoming}, {@code Head}, {@code Framing}, {@code Content}), asks what is answered, and writes a
 * {@link org.hookwright.receiver.Reply}.
 *
 * <p>A {@link org.hookwright.receiver.Script} makes it misbehave: {@code ScriptReader} reads the rules, {@code Play}
 * follows them. Without one {@code Answers} asks the targets that are played, in {@code target}. {@code Guards} look at
 * what a request proves of its sender, {@code Repetitions} knows what came before, and {@code Comparison} lays an
 * arrival beside what the program has sent.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.receiver;
