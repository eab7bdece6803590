package org.hookwright.ui.request;

import javafx.beans.value.ObservableValue;

/**
 * What stands under the address.
 *
 * @param url the address as it goes out for the chosen ticket, secrets as dots; empty where there is none
 */
public record FilledLine(ObservableValue<String> url) {}
