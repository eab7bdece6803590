package org.hookwright.send;

import java.io.IOException;

/** The reply came, and the disk did not take it. */
final class StorageException extends IOException {
    private static final long serialVersionUID = 1L;

    StorageException(IOException cause) {
        super(cause);
    }
}
