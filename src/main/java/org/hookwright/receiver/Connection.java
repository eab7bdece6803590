package org.hookwright.receiver;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;

/** One client's connection: request after request, until one side has had enough. */
final class Connection implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Connection.class.getName());
    private static final Duration LINGERING = Duration.ofSeconds(1);

    private final Socket socket;
    private final Limits limits;
    private final Semaphore room;
    private final Desk desk;
    private final Incoming in;
    private final ReplyWriter out;

    /** Decides what is answered. */
    @FunctionalInterface
    interface Desk {
        Reply receive(Head head, Bytes body, long size);
    }

    Connection(Socket socket, Limits limits, Semaphore room, Desk desk) throws IOException {
        this.socket = socket;
        this.limits = limits;
        this.room = room;
        this.desk = desk;
        socket.setTcpNoDelay(true);
        in = new Incoming(socket, limits);
        out = new ReplyWriter(socket.getOutputStream(), Clock.systemUTC());
    }

    long lastHeard() {
        return in.lastHeard();
    }

    /** Serves to the end, and closes. */
    void serve() {
        try (socket) {
            while (in.awaitsRequest()) {
                if (!answers()) {
                    return;
                }
            }
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "A client went away, or kept silent", gone);
        }
    }

    /** Takes one request; whether another may follow. */
    private boolean answers() throws IOException {
        try {
            Head head = Head.read(in, limits.head());
            boolean last = isLast(head.message());
            try (Content content = new Content(in, limits, room)) {
                Framing framing = Framing.of(head.message());
                expect(head.message(), framing);
                content.read(framing);
                reply(desk.receive(head, content.bytes(), content.size()), head.message(), last);
            }
            return !last;
        } catch (NotARequest refused) {
            refuse(refused);
        } catch (SocketTimeoutException slow) {
            refuse(new NotARequest(408, "The request did not come to its end in time."));
        }
        return false;
    }

    private void reply(Reply reply, Received.Message message, boolean last) throws IOException {
        switch (reply) {
            case Reply.Answer answer -> out.write(answer, message.method().equals("HEAD"), last);
        }
    }

    private void refuse(NotARequest refused) throws IOException {
        out.write(refused.answer(), false, true);
        socket.shutdownOutput();
        in.drain(LINGERING);
    }

    private void expect(Received.Message message, Framing framing) throws IOException, NotARequest {
        String expected = message.header("Expect");
        if (expected.isEmpty() || message.version().equals("HTTP/1.0")) {
            return;
        }
        if (!expected.equalsIgnoreCase("100-continue")) {
            throw new NotARequest(417, "The only expectation that can be met here is \"100-continue\".");
        }
        if (!framing.equals(new Framing.Counted(0))) {
            out.goOn();
        }
    }

    private static boolean isLast(Received.Message message) {
        List<String> wishes = List.of(String.join(",", message.headers("Connection"))
                .toLowerCase(Locale.ROOT)
                .split("[, \t]+", -1));
        return wishes.contains("close") || (message.version().equals("HTTP/1.0") && !wishes.contains("keep-alive"));
    }

    /** Breaks it off, from any thread. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
