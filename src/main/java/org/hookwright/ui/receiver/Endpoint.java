package org.hookwright.ui.receiver;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hookwright.receiver.Guard;
import org.hookwright.receiver.Script;

/** The local endpoint as the screen switches it. */
public interface Endpoint {
    /** Starts listening, or listens on as it does. Blocks: in jobs only. */
    Listening start(Listen listen) throws IOException;

    /** Stops listening. Doing it again does nothing. Blocks: in jobs only. */
    void stop() throws IOException;

    /** Answers by this script from the next request on, also after being switched off and on. */
    void follow(Script script);

    /** Wants this proven from the next request on, also after being switched off and on. */
    void guard(List<Guard> guards);

    /** Takes nothing that has come so far for what a later request repeats. */
    void forget();

    /** How much each target that is played remembers, by its name. */
    Map<String, Integer> kept();

    /** Lets the targets that are played forget what was created and changed. */
    void forgetRecords();

    /** The authority that the endpoint's certificates are signed by, as PEM. Blocks: in jobs only. */
    String authority() throws IOException;
}
