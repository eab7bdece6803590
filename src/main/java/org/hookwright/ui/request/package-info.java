/**
 * The request being designed: method and address, headers, auth, delivery, and the tabs that hold them beside the body.
 *
 * <p>Knows the desk and the shared controls. View models decide, views draw; all on the JavaFX thread.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ui.request;
