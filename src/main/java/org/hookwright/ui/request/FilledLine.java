package org.hookwright.ui.request;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.hookwright.ui.control.Tint;

/**
 * What stands under the address.
 *
 * @param url the address as it goes out for the chosen ticket, secrets as dots; empty where there is none
 * @param marks where the address has problems
 */
public record FilledLine(ObservableValue<String> url, ObservableValue<List<Tint>> marks) {}
