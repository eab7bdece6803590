package org.hookwright.ui.receiver;

import java.io.IOException;

/** The local endpoint as the screen switches it. Both methods block and are called in jobs only. */
public interface Endpoint {
    /** Starts listening; gives the address to send to, such as {@code http://localhost:9099}. */
    String start() throws IOException;

    /** Stops listening. Doing it again does nothing. */
    void stop() throws IOException;
}
