package org.hookwright.ui.receiver;

import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** Where the chosen environment is pointed, as far as it means the endpoint. */
public interface Aim {
    /** The name of the environment where it means the endpoint and misses it. */
    ObservableValue<Optional<String>> missesProperty();

    /** Points it where the endpoint listens. */
    void cure();
}
