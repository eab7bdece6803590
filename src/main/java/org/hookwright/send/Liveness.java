package org.hookwright.send;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import okhttp3.Connection;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * Whether a kept connection is still open at the other side. The library itself looks only after ten idle seconds; a
 * server that closes at once after its reply would then swallow the next request, and a POST may not be tried twice
 * once it is written.
 */
final class Liveness {
    /** 1 ms, in which nothing may come: on an idle connection anything that comes is an end or a breach. */
    private static final int LISTENED_MILLIS = 1;

    private Liveness() {}

    /** Breaks a call off that has written nothing yet, where its kept connection is dead. */
    static void check(@Nullable Connection connection) throws StaleConnection {
        // HTTP/2 has a thread that reads, and learns of the end by itself.
        boolean looked = connection != null
                && (connection.protocol() == Protocol.HTTP_1_1 || connection.protocol() == Protocol.HTTP_1_0);
        if (looked && !isQuiet(connection.socket())) {
            throw new StaleConnection();
        }
    }

    private static boolean isQuiet(Socket socket) {
        try {
            int before = socket.getSoTimeout();
            socket.setSoTimeout(LISTENED_MILLIS);
            try {
                int ignored = socket.getInputStream().read();
                return false;
            } catch (SocketTimeoutException quiet) {
                return true;
            } finally {
                socket.setSoTimeout(before);
            }
        } catch (IOException dead) {
            return false;
        }
    }
}
