package org.hookwright.ui.receiver;

import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * A further part of the screen that others bring.
 *
 * @param word the text key of its word
 * @param maker makes it when it is first gone to
 */
public record ReceiverTab(String id, String word, Supplier<Node> maker) {}
