package org.hookwright.ui.request;

import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * What another screen puts into the request's body tab.
 *
 * @param tools stands at the end of the tabs while the body is shown
 * @param addSecret leads to where a secret gets its value
 */
public record RequestParts(Parent body, Node tools, Runnable addSecret) {}
