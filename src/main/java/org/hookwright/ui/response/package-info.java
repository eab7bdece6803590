/**
 * The answer: what came back, what it means, how long each phase took, and the request byte for byte.
 *
 * <p>An exchange is drawn the same whether it has just ended or comes out of the history, so the history uses the views
 * of this package. Knows the engine's records and the shared controls; everything lives on the JavaFX thread, bodies
 * are read by jobs.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ui.response;
