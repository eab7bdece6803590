package org.hookwright.receiver;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One client's connection: request after request, until one side has had enough. */
final class Connection implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Connection.class.getName());
    private static final Duration LINGERING = Duration.ofSeconds(1);

    private final Socket socket;
    private final Limits limits;
    private final Semaphore room;
    private final Desk desk;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Incoming in;
    private final ReplyWriter out;

    /** Decides what is answered. */
    @FunctionalInterface
    interface Desk {
        Reply receive(Head head, Content.Read body);
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
            return reply(received(head), head.message(), last);
        } catch (NotARequest refused) {
            refuse(refused);
        } catch (SocketTimeoutException slow) {
            refuse(new NotARequest(408, "The request did not come to its end in time."));
        }
        return false;
    }

    /** Reads the body, and gives back its room before anything is waited for. */
    private Reply received(Head head) throws IOException, NotARequest {
        try (Content content = new Content(in, limits, room)) {
            Framing framing = Framing.of(head.message());
            expect(head.message(), framing);
            content.read(framing);
            return desk.receive(head, content.read());
        }
    }

    /** Whether another request may follow. */
    private boolean reply(Reply reply, Received.Message message, boolean last) throws IOException {
        boolean headOnly = message.method().equals("HEAD");
        return switch (reply) {
            case Reply.Answer answer -> {
                out.write(answer, headOnly, last);
                yield !last;
            }
            case Reply.Late(var by, var then) -> {
                rest(by);
                yield reply(then, message, last);
            }
            case Reply.Dripped dripped -> {
                out.drip(dripped, headOnly, last, this::rest);
                yield !last;
            }
            case Reply.Truncated(var answer) -> {
                out.truncate(answer);
                yield false;
            }
            case Reply.Garbage(var bytes) -> {
                out.write(bytes.toArray());
                yield false;
            }
            case Reply.Silence() -> {
                in.outlast(limits.held());
                yield false;
            }
            case Reply.Reset() -> {
                socket.setSoLinger(true, 0);
                yield false;
            }
        };
    }

    /** Lets time pass, unless the connection is closed meanwhile. */
    private void rest(Duration length) throws IOException {
        try {
            if (closing.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SocketException("Closed in the middle of a wait");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped in the middle of a wait");
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
        closing.countDown();
        socket.close();
    }
}
