package org.hookwright.receiver;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hookwright.task.Background;

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

    private static final System.Logger LOG = System.getLogger(Receiver.class.getName());
    private static final long MOST_BYTES = 32L << 20;
    private static final int WAITING_TO_CONNECT = 1_024;
    private static final int REST_MILLIS = 50;

    private final ServerSocket listening = new ServerSocket();
    private final ExecutorService threads = Background.crowd("receiver");
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Shelf shelf = new Shelf(MOST_REQUESTS, MOST_BYTES);
    private final List<Consumer<Received>> listeners = new CopyOnWriteArrayList<>();
    private final Repetitions repetitions = new Repetitions();
    private final Limits limits;
    private final Clock clock;
    private final Play play;
    private final Connections open;
    private final Semaphore room;
    private long numbers;

    private Receiver(Limits limits, Clock clock) throws IOException {
        this.limits = limits;
        this.clock = clock;
        play = new Play(clock);
        open = new Connections(limits.connections());
        room = new Semaphore(limits.keptAtOnce());
    }

    /**
     * Starts listening on the loopback address.
     *
     * @param port the one wished for, or 0 for any; where another program has it, any free one is taken: ask
     *     {@link #port}
     * @throws IOException if this machine gives no port at all
     */
    public static Receiver start(int port) throws IOException {
        return start(port, Limits.DELIVERED, Clock.systemUTC());
    }

    /** Starts as {@link #start(int)} does, with another idea of the time at which requests arrive. */
    public static Receiver start(int port, Clock clock) throws IOException {
        return start(port, Limits.DELIVERED, clock);
    }

    static Receiver start(int port, Limits limits) throws IOException {
        return start(port, limits, Clock.systemUTC());
    }

    private static Receiver start(int port, Limits limits, Clock clock) throws IOException {
        Receiver receiver = new Receiver(limits, clock);
        try {
            receiver.listen(port);
        } catch (IOException failed) {
            receiver.close();
            throw failed;
        }
        return receiver;
    }

    private void listen(int port) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try {
            listening.bind(new InetSocketAddress(here, port), WAITING_TO_CONNECT);
        } catch (BindException taken) {
            if (port == 0) {
                throw taken;
            }
            listening.bind(new InetSocketAddress(here, 0), WAITING_TO_CONNECT);
        }
        threads.execute(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
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

    /** Forgets what arrived, so that nothing that comes is a repetition of it. */
    public void clear() {
        shelf.clear();
        repetitions.clear();
    }

    /** Goes by this script from the next request on; a rule that was there before goes on where it is. */
    public void follow(Script script) {
        play.follow(script);
    }

    int openConnections() {
        return open.size();
    }

    /** Whether, closed, nothing of it runs any more, at the latest after so long. */
    boolean isOver(Duration patience) throws InterruptedException {
        return threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Stops listening and closes what is open. Calling it again does nothing. */
    @Override
    public void close() {
        closed.countDown();
        try {
            listening.close();
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "Closing the receiver", failed);
        }
        threads.shutdown();
        open.closeAll();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                take(listening.accept());
            } catch (IOException failed) {
                if (!listening.isClosed()) {
                    LOG.log(System.Logger.Level.WARNING, "A connection could not be taken", failed);
                    makeRoom();
                }
            }
        }
        open.closeAll();
    }

    private void take(Socket socket) throws IOException {
        Connection connection = new Connection(socket, limits, room, this::receive);
        open.add(connection);
        try {
            threads.execute(() -> serve(connection));
        } catch (RejectedExecutionException closing) {
            LOG.log(System.Logger.Level.DEBUG, "Came at the closing", closing);
            connection.close();
        }
    }

    /** One at a time, so that numbers, turns and the order on the shelf agree. */
    private synchronized Received book(Head head, Content.Read body, Reply.Answer usual) {
        Optional<Turn> turn = play.next(head.message());
        Reply reply = turn.map(its -> play.reply(its, usual)).orElse(usual);
        Instant now = clock.instant();
        long number = ++numbers;
        Optional<Repetition> repetition = repetitions.note(number, now, head.message(), body, reply);
        Received received = new Received(
                now,
                head.bytes(),
                head.message(),
                body.bytes(),
                body.size(),
                new Received.Treatment(number, reply, turn, repetition));
        shelf.add(received);
        return received;
    }

    private void serve(Connection connection) {
        try {
            connection.serve();
        } finally {
            open.remove(connection);
        }
    }

    /** The system gives no more sockets, most likely: one goes, and the next is asked for after a rest. */
    private void makeRoom() {
        open.closeQuietest();
        try {
            boolean ignored = closed.await(REST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply receive(Head head, Content.Read body) {
        Reply.Answer usual = Answers.to(head.message(), body.bytes(), body.size());
        Received received = book(head, body, usual);
        listeners.forEach(listener -> listener.accept(received));
        return received.reply();
    }
}
