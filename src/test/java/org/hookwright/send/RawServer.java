package org.hookwright.send;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;

/** A server that does with each connection exactly what a test says, on the loopback address. */
final class RawServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** What happens on a connection; when it returns, the connection is closed. */
    @FunctionalInterface
    interface Manners {
        void serve(Socket socket) throws IOException, InterruptedException;
    }

    private RawServer(ServerSocket listening, Manners manners) {
        this.listening = listening;
        Thread.ofVirtual().start(() -> accept(manners));
    }

    static RawServer start(Manners manners) {
        return start(ServerSocketFactory.getDefault(), manners);
    }

    static RawServer start(ServerSocketFactory sockets, Manners manners) {
        return start(sockets, _ -> {}, manners);
    }

    /** With a listening socket that is told something before it listens. */
    static RawServer start(ServerSocketFactory sockets, Consumer<ServerSocket> setting, Manners manners) {
        try {
            ServerSocket listening = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
            setting.accept(listening);
            return new RawServer(listening, manners);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One that reads a request and answers with these bytes, written as Latin-1. */
    static RawServer saying(String answer) {
        return start(socket -> {
            readRequest(socket);
            say(socket, answer);
        });
    }

    static void say(Socket socket, String answer) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Headers and body, because closing over unread bytes resets; false where the other side has closed. */
    static boolean readRequest(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                return false;
            }
            head.append((char) octet);
        }
        Matcher length = LENGTH.matcher(head);
        in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return true;
    }

    /** Waits until the other side goes away. */
    static void hang(Socket socket) throws IOException {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Closes so that the other side sees a reset rather than an end. */
    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    int port() {
        return listening.getLocalPort();
    }

    int openConnections() {
        return open.size();
    }

    private void accept(Manners manners) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket, manners));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket, Manners manners) {
        try (socket) {
            manners.serve(socket);
        } catch (IOException | InterruptedException gone) {
            // The other side went away, as many tests want it to.
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
