package org.hookwright.ui.receiver;

import java.io.IOException;
import org.hookwright.receiver.Script;

/** The local endpoint as the screen switches it. */
public interface Endpoint {
    /** Starts listening; gives the address to send to, such as {@code http://localhost:9099}. Blocks: in jobs only. */
    String start() throws IOException;

    /** Stops listening. Doing it again does nothing. Blocks: in jobs only. */
    void stop() throws IOException;

    /** Answers by this script from the next request on, also after being switched off and on. */
    void follow(Script script);

    /** Takes nothing that has come so far for what a later request repeats. */
    void forget();
}
