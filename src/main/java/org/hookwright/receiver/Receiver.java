package org.hookwright.receiver;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import kotlin.Pair;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.hookwright.workflow.Header;

/**
 * A target on this machine, so that the first send needs no network: heard by nobody outside, answering like Slack
 * where it is addressed like Slack. Safe on any thread; the requests are answered on threads of its own until it is
 * closed.
 */
public final class Receiver implements AutoCloseable {
    /** Where the example's environment points. */
    public static final int PREFERRED_PORT = 9099;

    /** 4 MiB: no webhook target takes more. */
    public static final int MOST_KEPT_OF_A_BODY = 4 << 20;

    /** The number of requests kept; the oldest goes first. */
    public static final int MOST_REQUESTS = 500;

    private static final long MOST_BYTES = 32L << 20;

    /**
     * Held, because a logger that nobody holds forgets its level; the server would name every request on the console.
     */
    private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

    private final MockWebServer server;
    private final Shelf shelf = new Shelf(MOST_REQUESTS, MOST_BYTES);
    private final List<Consumer<Received>> listeners = new CopyOnWriteArrayList<>();

    static {
        SERVER_LOG.setLevel(Level.WARNING);
    }

    private Receiver() {
        server = new MockWebServer();
        server.setBodyLimit(MOST_KEPT_OF_A_BODY);
        server.setDispatcher(new Desk());
    }

    /**
     * Starts listening on the loopback address.
     *
     * @param port the one wished for, or 0 for any; where another program has it, any free one is taken: ask
     *     {@link #port}
     * @throws IOException if this machine gives no port at all
     */
    public static Receiver start(int port) throws IOException {
        try {
            return listening(port);
        } catch (IOException taken) {
            if (port == 0 || !isTaken(taken)) {
                throw taken;
            }
            return listening(0);
        }
    }

    private static Receiver listening(int port) throws IOException {
        Receiver receiver = new Receiver();
        receiver.server.start(InetAddress.getLoopbackAddress(), port);
        return receiver;
    }

    private static boolean isTaken(IOException failure) {
        return failure instanceof BindException || failure.getCause() instanceof BindException;
    }

    public int port() {
        return server.getPort();
    }

    /** Such as {@code http://localhost:9099}, without a slash at the end. */
    public String address() {
        return "http://localhost:" + port();
    }

    /** What arrived and is still kept, the oldest first. */
    public List<Received> requests() {
        return shelf.all();
    }

    /** Tells of each request when its answer is decided, on the server's thread: the listener hands on and returns. */
    public void onRequest(Consumer<Received> listener) {
        listeners.add(listener);
    }

    public void clear() {
        shelf.clear();
    }

    /** Stops listening and closes what is open. Calling it again does nothing. */
    @Override
    public void close() {
        server.close();
    }

    private Received.Reply receive(RecordedRequest request) {
        Received.Message message = new Received.Message(
                request.getMethod(), request.getTarget(), request.getVersion(), headers(request.getHeaders()));
        okio.ByteString octets = request.getBody();
        Bytes body = Bytes.of(octets == null ? new byte[0] : octets.toByteArray());
        Received.Reply answer = Answers.to(message, body, request.getBodySize());
        Received received = new Received(Instant.now(), message, body, request.getBodySize(), answer);
        shelf.add(received);
        listeners.forEach(listener -> listener.accept(received));
        return answer;
    }

    private static List<Header> headers(Iterable<Pair<? extends String, ? extends String>> pairs) {
        List<Header> headers = new ArrayList<>();
        pairs.forEach(pair -> headers.add(new Header(pair.getFirst(), pair.getSecond())));
        return headers;
    }

    /** Answers the server's questions. */
    private final class Desk extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            forget();
            Received.Reply answer = receive(request);
            MockResponse.Builder response =
                    new MockResponse.Builder().code(answer.status()).setHeader("Content-Type", answer.contentType());
            return request.getMethod().equals("HEAD")
                    ? response.build()
                    : response.body(answer.body()).build();
        }

        /** The server keeps each request for a test to take, without end: one in, one out. */
        private void forget() throws InterruptedException {
            RecordedRequest ignored = server.takeRequest(0, TimeUnit.MILLISECONDS);
            assert ignored != null : "The server queues a request before it asks for the answer";
        }
    }
}
