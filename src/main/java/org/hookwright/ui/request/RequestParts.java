package org.hookwright.ui.request;

import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * What other screens put into the request's tabs.
 *
 * @param tools stands at the end of the tabs while the body is shown
 * @param addSecret leads to where a secret gets its value
 * @param timeline draws the tries and waits of the call, in the delivery tab
 */
public record RequestParts(Parent body, Node tools, Runnable addSecret, Parent timeline) {}
