package org.hookwright.receiver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** One client's connection: request after request, until one side has had enough. */
final class Connection implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Connection.class.getName());
    private static final Duration LINGERING = Duration.ofSeconds(1);

    private final Socket socket;
    private final Limits limits;
    private final Clock clock;
    private final Semaphore room;
    private final Desk desk;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Optional<SSLContext> tls;
    private volatile Incoming in;
    private ReplyWriter out;

    /** The socket itself, or the one that is secured on top of it. */
    private Socket spoken;

    /** Decides what is answered. */
    interface Desk {
        Reply receive(Head head, Content.Read body, InetAddress from);

        /** Hears of what was no request; who was only slow is not told of, so that many of them hide nothing. */
        void refused(NotARequest refused, Optional<Received.Message> message);

        /** Hears of a client that broke off before it sent a request. */
        void left(BrokenHandshake.Why why);
    }

    Connection(Socket socket, Optional<SSLContext> tls, Limits limits, Clock clock, Semaphore room, Desk desk)
            throws IOException {
        this.socket = socket;
        this.spoken = socket;
        this.tls = tls;
        this.limits = limits;
        this.clock = clock;
        this.room = room;
        this.desk = desk;
        socket.setTcpNoDelay(true);
        in = new Incoming(socket, limits);
        out = new ReplyWriter(socket.getOutputStream(), clock);
    }

    long lastHeard() {
        return in.lastHeard();
    }

    /** Serves to the end, and closes. */
    void serve() {
        try (socket) {
            if (tls.isPresent() && !secures(tls.get())) {
                return;
            }
            while (in.awaitsRequest()) {
                if (!answers()) {
                    break;
                }
            }
            if (!socket.isClosed() && socket.getSoLinger() != 0) {
                spoken.close();
            }
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "A client went away, or kept silent", gone);
        }
    }

    /**
     * Begins to speak TLS, unless the client begins to speak plainly: that one is told, in words that it understands.
     * Whether it goes on.
     */
    private boolean secures(SSLContext context) throws IOException {
        socket.setSoTimeout((int) limits.silence().toMillis());
        int first = socket.getInputStream().read();
        if (first < 0) {
            return false;
        }
        if (first != Head.TLS_HANDSHAKE) {
            NotARequest plain = new NotARequest(
                    400, "This port speaks TLS, and plain HTTP came: the address must begin with https://.");
            desk.refused(plain, Optional.empty());
            refuse(plain);
            return false;
        }
        SSLSocket secure = (SSLSocket) context.getSocketFactory()
                .createSocket(socket, new ByteArrayInputStream(new byte[] {(byte) first}), true);
        secure.setUseClientMode(false);
        spoken = secure;
        in = new Incoming(secure, limits);
        out = new ReplyWriter(secure.getOutputStream(), clock);
        try {
            secure.startHandshake();
        } catch (SSLException | SocketException broken) {
            if (closing.getCount() > 0) {
                desk.left(BrokenHandshake.Why.of(broken));
            }
            throw broken;
        }
        return true;
    }

    /** Takes one request; whether another may follow. */
    private boolean answers() throws IOException {
        Optional<Received.Message> message = Optional.empty();
        try {
            Head head = Head.read(in, limits.head());
            message = Optional.of(head.message());
            boolean last = isLast(head.message());
            return reply(received(head), head.message(), last);
        } catch (NotARequest refused) {
            desk.refused(refused, message);
            refuse(refused);
        } catch (SocketTimeoutException slow) {
            refuse(new NotARequest(408, "The request did not come to its end in time."));
        }
        return false;
    }

    /** Reads the body, and gives back its room before anybody hears of it. */
    private Reply received(Head head) throws IOException, NotARequest {
        Content.Read body;
        try (Content content = new Content(in, limits, room)) {
            Framing framing = Framing.of(head.message());
            expect(head.message(), framing);
            content.read(framing);
            body = content.read();
        }
        return desk.receive(head, body, socket.getInetAddress());
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
            case Reply.WrongLength(var answer) -> {
                out.shorten(answer);
                yield false;
            }
            case Reply.Big(var bytes) -> {
                out.big(bytes, headOnly, last);
                yield !last;
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
        spoken.shutdownOutput();
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
