package org.hookwright.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.hookwright.receiver.BrokenHandshake;
import org.hookwright.receiver.Bytes;
import org.hookwright.receiver.Comparison;
import org.hookwright.receiver.Gate;
import org.hookwright.receiver.Guard;
import org.hookwright.receiver.Received;
import org.hookwright.receiver.Receiver;
import org.hookwright.receiver.Refused;
import org.hookwright.receiver.Repetition;
import org.hookwright.receiver.ReplyWords;
import org.hookwright.receiver.Script;
import org.hookwright.receiver.Sendings;
import org.hookwright.receiver.Setting;
import org.hookwright.receiver.Turn;
import org.hookwright.receiver.tls.OwnCertificates;
import org.hookwright.send.Sent;
import org.hookwright.ui.receiver.Arrival;
import org.hookwright.ui.receiver.Endpoint;
import org.hookwright.ui.receiver.Listen;
import org.hookwright.ui.receiver.Listening;
import org.hookwright.ui.response.ShownBody;

/** The receiver on this machine, as its screen switches it. */
final class LocalReceiver implements Endpoint, AutoCloseable {
    private static final int SOUGHT = 64 << 10;

    private final Consumer<Arrival> arrived;
    private final Clock clock;
    private final Path certificates;
    private final Sendings sendings = new Sendings();

    /** Held for moments only, also by the window's thread; the switching has the lock of this. */
    private final Object guard = new Object();

    private Optional<Receiver> receiver = Optional.empty();
    private Script script = Script.NONE;
    private List<Guard> guards = List.of();
    private Gate gate = Gate.OPEN;
    private long numbers;
    private long before;

    /**
     * A receiver that is off; {@code arrived} hears of every request, on a thread of the receiver's.
     *
     * @param certificates the folder in which the receiver's own are kept
     */
    LocalReceiver(Consumer<Arrival> arrived, Path certificates, Clock clock) {
        this.arrived = arrived;
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    public synchronized Listening start(Listen listen) throws IOException {
        Optional<Receiver> running = running();
        Receiver one = running.isPresent() ? running.get() : Receiver.start(setting(listen), clock);
        if (running.isEmpty()) {
            synchronized (guard) {
                before = numbers;
                long counted = before;
                one.onRequest(request -> arrived(counted, request));
                one.onBrokenHandshake(broken -> left(counted, broken));
                one.onRefused(refused -> refused(counted, refused));
                one.follow(script);
                one.guard(guards);
                one.gate(gate);
                receiver = Optional.of(one);
            }
        }
        boolean taken = URI.create(one.address()).getPort() != listen.port();
        return new Listening(
                one.address(), one.outerAddresses(), taken ? OptionalInt.of(listen.port()) : OptionalInt.empty());
    }

    private Setting setting(Listen listen) throws IOException {
        Optional<SSLContext> tls = listen.certificate().isPresent()
                ? Optional.of(OwnCertificates.in(certificates, clock)
                        .context(listen.certificate().get()))
                : Optional.empty();
        return new Setting(listen.port(), listen.everywhere(), tls, listen.largestBody(), listen.requests());
    }

    @Override
    public synchronized void stop() {
        running().ifPresent(Receiver::close);
        synchronized (guard) {
            receiver = Optional.empty();
        }
    }

    @Override
    public void follow(Script other) {
        synchronized (guard) {
            script = other;
            receiver.ifPresent(one -> one.follow(other));
        }
    }

    @Override
    public void guard(List<Guard> wanted) {
        synchronized (guard) {
            guards = wanted;
            receiver.ifPresent(one -> one.guard(wanted));
        }
    }

    /** Has something stand before it as a firewall would. */
    void gate(Gate other) {
        synchronized (guard) {
            gate = other;
            receiver.ifPresent(one -> one.gate(other));
        }
    }

    @Override
    public void forget() {
        running().ifPresent(Receiver::clear);
    }

    @Override
    public Map<String, Integer> kept() {
        return running().map(Receiver::kept).orElse(Map.of());
    }

    @Override
    public void forgetRecords() {
        running().ifPresent(Receiver::forgetRecords);
    }

    @Override
    public String authority() throws IOException {
        return OwnCertificates.in(certificates, clock).authority();
    }

    @Override
    public void close() {
        stop();
    }

    /** The number of the arrival of what was sent in that time, and how it differs. */
    Optional<Compared> sent(Instant from, Sent sent) {
        return sendings.find(from, clock.instant(), sent).map(pair -> {
            synchronized (guard) {
                return new Compared(before + pair.received().treatment().number(), pair.comparison());
            }
        });
    }

    /** An arrival by its number, beside what was sent. */
    record Compared(long number, Comparison comparison) {}

    private Optional<Receiver> running() {
        synchronized (guard) {
            return receiver;
        }
    }

    /** Counts on over switching off and on. */
    private void arrived(long counted, Received request) {
        synchronized (guard) {
            numbers = Math.max(numbers, counted + request.treatment().number());
        }
        sendings.arrived(request);
        arrived.accept(arrival(counted, request));
    }

    /** Stands among the requests, so that whoever waits for one sees why none came. */
    private void left(long counted, BrokenHandshake broken) {
        long number = counted + broken.number();
        synchronized (guard) {
            numbers = Math.max(numbers, number);
        }
        arrived.accept(Arrival.broken(new BrokenHandshake(number, broken.at(), broken.why())));
    }

    private void refused(long counted, Refused refused) {
        long number = counted + refused.number();
        synchronized (guard) {
            numbers = Math.max(numbers, number);
        }
        arrived.accept(
                Arrival.refused(new Refused(number, refused.at(), refused.status(), refused.why(), refused.message())));
    }

    private static Arrival arrival(long counted, Received request) {
        Received.Message message = request.message();
        Received.Treatment treatment = request.treatment();
        return new Arrival(
                counted + treatment.number(),
                request.at(),
                message.method(),
                message.target(),
                new Arrival.Fate(
                        ReplyWords.status(treatment.reply()),
                        ReplyWords.word(treatment.reply()),
                        treatment.turn().map(Turn::sentence),
                        treatment.repetition().map(its -> its.after(counted)).map(Repetition::sentence),
                        treatment.judged().target(),
                        treatment.judged().verdict()),
                new Arrival.Content(
                        request.head().utf8().replace("\r\n", "\n"),
                        new ShownBody(
                                message.header("Content-Type"),
                                request.size(),
                                new ShownBody.Source.Bytes(request.body().toArray())),
                        ReplyWords.said(treatment.reply()),
                        sought(request.body())));
    }

    private static String sought(Bytes body) {
        String text = body.utf8();
        return text.substring(0, Math.min(text.length(), SOUGHT)).toLowerCase(Locale.ROOT);
    }
}
