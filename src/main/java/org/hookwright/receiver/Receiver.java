package org.hookwright.receiver;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** The bytes kept of all requests together; beyond, the oldest goes. */
    public static final long MOST_BYTES = 32L << 20;

    private static final System.Logger LOG = System.getLogger(Receiver.class.getName());
    private static final int WAITING_TO_CONNECT = 1_024;
    private static final int REST_MILLIS = 50;
    private static final int NEXT_PORTS = 20;
    private static final int LAST_PORT = 65_535;

    private final ServerSocket listening = new ServerSocket();
    private final ExecutorService threads = Background.crowd("receiver");
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Shelf shelf;
    private final List<Consumer<Received>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<BrokenHandshake>> breakers = new CopyOnWriteArrayList<>();
    private final List<Consumer<Refused>> refusers = new CopyOnWriteArrayList<>();
    private final Repetitions repetitions = new Repetitions();
    private final Guards guards = new Guards();
    private final Answers answers;
    private final Setting setting;
    private final Limits limits;
    private final Clock clock;
    private final Play play;
    private final Connections open;
    private final Semaphore room;
    private final Connection.Desk desk = new Connection.Desk() {
        @Override
        public Reply receive(Head head, Content.Read body, InetAddress from) {
            Received received = book(head, body, from);
            listeners.forEach(listener -> listener.accept(received));
            return received.reply();
        }

        @Override
        public void refused(NotARequest refused, Optional<Received.Message> message) {
            Refused told = new Refused(
                    nextNumber(), clock.instant(), refused.status(), String.valueOf(refused.getMessage()), message);
            refusers.forEach(listener -> listener.accept(told));
        }

        @Override
        public void left(BrokenHandshake.Why why) {
            BrokenHandshake broken = new BrokenHandshake(nextNumber(), clock.instant(), why);
            breakers.forEach(listener -> listener.accept(broken));
        }
    };
    private volatile Gate gate = Gate.OPEN;
    private long numbers;

    private Receiver(Setting setting, Limits limits, Clock clock) throws IOException {
        this.setting = setting;
        this.limits = limits;
        this.clock = clock;
        shelf = new Shelf(setting.requests(), MOST_BYTES);
        answers = new Answers(clock);
        play = new Play(clock);
        open = new Connections(limits.connections());
        room = new Semaphore(limits.keptAtOnce());
    }

    /**
     * Starts listening on the loopback address.
     *
     * @param port the one wished for, or 0 for any; where another program has it, the next that is free is taken: ask
     *     {@link #port}
     * @throws IOException if this machine gives no port at all
     */
    public static Receiver start(int port) throws IOException {
        return start(Setting.plain(port), Clock.systemUTC());
    }

    /** Starts as {@link #start(int)} does, with another idea of the time at which requests arrive. */
    public static Receiver start(int port, Clock clock) throws IOException {
        return start(Setting.plain(port), clock);
    }

    /** Starts as it is set, with an idea of the time at which requests arrive. */
    public static Receiver start(Setting setting, Clock clock) throws IOException {
        return start(setting, Limits.DELIVERED.with(setting.largestBody()), clock);
    }

    static Receiver start(int port, Limits limits) throws IOException {
        return start(Setting.plain(port), limits, Clock.systemUTC());
    }

    static Receiver start(Setting setting, Limits limits, Clock clock) throws IOException {
        Receiver receiver = new Receiver(setting, limits, clock);
        try {
            receiver.listen();
        } catch (IOException failed) {
            receiver.close();
            throw failed;
        }
        return receiver;
    }

    private void listen() throws IOException {
        int wished = setting.port();
        int last = wished == 0 ? 0 : Math.min(LAST_PORT, wished + NEXT_PORTS);
        for (int port = wished; !listening.isBound(); port = port < last ? port + 1 : 0) {
            try {
                listening.bind(place(port), WAITING_TO_CONNECT);
            } catch (BindException taken) {
                if (port == 0) {
                    throw taken;
                }
                LOG.log(System.Logger.Level.DEBUG, "Port {0} is taken", port);
            }
        }
        threads.execute(this::accept);
    }

    private InetSocketAddress place(int port) {
        return setting.everywhere()
                ? new InetSocketAddress(port)
                : new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Such as {@code http://localhost:9099}, without a slash at the end. */
    public String address() {
        return scheme() + "localhost:" + port();
    }

    /** Where others on the network reach it, one for each address of this machine; none where they do not. */
    public List<String> outerAddresses() {
        if (!setting.everywhere()) {
            return List.of();
        }
        List<String> addresses = new ArrayList<>();
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .forEach(address -> addresses.add(scheme() + address.getHostAddress() + ':' + port()));
        } catch (SocketException unknown) {
            LOG.log(System.Logger.Level.WARNING, "The addresses of this machine are not known", unknown);
        }
        return addresses;
    }

    private String scheme() {
        return setting.tls().isPresent() ? "https://" : "http://";
    }

    /** What arrived and is still kept, the oldest first. */
    public List<Received> requests() {
        return shelf.all();
    }

    /** Tells of each request when its answer is decided, on the server's thread: the listener hands on and returns. */
    public void onRequest(Consumer<Received> listener) {
        listeners.add(listener);
    }

    /** Tells of each client that broke off the handshake of TLS, on the server's thread, as of requests. */
    public void onBrokenHandshake(Consumer<BrokenHandshake> listener) {
        breakers.add(listener);
    }

    /** Tells of what came and was no request, on the server's thread, as of requests. */
    public void onRefused(Consumer<Refused> listener) {
        refusers.add(listener);
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

    /** Looks from the next request on at what these guards want to see proven. */
    public void guard(List<Guard> wanted) {
        guards.follow(wanted);
    }

    /** Asks there first, from the next request on. */
    public void gate(Gate other) {
        gate = other;
    }

    /** How much each target that is played remembers, by its name. */
    public Map<String, Integer> kept() {
        return answers.targets().kept();
    }

    /** Lets the targets forget what was created and changed. */
    public void forgetRecords() {
        answers.targets().forget();
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
        Connection connection = new Connection(socket, setting.tls(), limits, clock, room, desk);
        open.add(connection);
        try {
            threads.execute(() -> serve(connection));
        } catch (RejectedExecutionException closing) {
            LOG.log(System.Logger.Level.DEBUG, "Came at the closing", closing);
            connection.close();
        }
    }

    /** One at a time, so that numbers, turns and the order on the shelf agree. */
    private synchronized Received book(Head head, Content.Read body, InetAddress from) {
        Instant now = clock.instant();
        Optional<Gate.Refusal> shut = gate.refusal(head.message(), from);
        Guards.Outcome proof = shut.map(Guards.Outcome::of)
                .orElseGet(() -> guards.judge(head.message(), body.bytes(), body.isCut(), now));
        Answers.Given given = proof.refusal()
                .map(refusal -> new Answers.Given(refusal, ""))
                .orElseGet(() -> answers.to(head.message(), body.bytes(), body.size()));
        Reply.Answer usual = given.answer();
        Optional<Turn> turn = shut.isPresent() ? Optional.empty() : play.next(head.message());
        Reply reply = turn.map(its -> play.reply(its, head.message(), usual)).orElse(usual);
        long number = ++numbers;
        Optional<Repetition> repetition = repetitions.note(number, now, head.message(), body, reply);
        Received received = new Received(
                now,
                head.bytes(),
                head.message(),
                body.bytes(),
                body.size(),
                new Received.Treatment(
                        number, reply, turn, repetition, new Received.Judged(given.target(), proof.verdict())));
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

    private synchronized long nextNumber() {
        return ++numbers;
    }
}
