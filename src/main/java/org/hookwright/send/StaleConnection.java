package org.hookwright.send;

import java.io.IOException;
import java.io.Serial;

/** A kept connection turned out to be closed before anything was written to it: the call may safely begin anew. */
final class StaleConnection extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    StaleConnection() {
        super("The other side has closed the connection that was kept");
    }
}
