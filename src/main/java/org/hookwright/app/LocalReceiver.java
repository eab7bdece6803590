package org.hookwright.app;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.hookwright.receiver.Received;
import org.hookwright.receiver.Receiver;
import org.hookwright.receiver.Repetition;
import org.hookwright.receiver.ReplyWords;
import org.hookwright.receiver.Script;
import org.hookwright.receiver.Turn;
import org.hookwright.ui.receiver.Arrival;
import org.hookwright.ui.receiver.Endpoint;
import org.hookwright.ui.response.ShownBody;

/** The receiver on this machine, as its screen switches it. */
final class LocalReceiver implements Endpoint, AutoCloseable {
    private final Consumer<Arrival> arrived;
    private final Clock clock;

    /** Held for moments only, also by the window's thread; the switching has the lock of this. */
    private final Object guard = new Object();

    private Optional<Receiver> receiver = Optional.empty();
    private Script script = Script.NONE;
    private long numbers;

    /** A receiver that is off; {@code arrived} hears of every request, on a thread of the receiver's. */
    LocalReceiver(Consumer<Arrival> arrived, Clock clock) {
        this.arrived = arrived;
        this.clock = clock;
    }

    @Override
    public synchronized String start() throws IOException {
        Optional<Receiver> running = running();
        Receiver one = running.isPresent() ? running.get() : Receiver.start(Receiver.PREFERRED_PORT, clock);
        if (running.isEmpty()) {
            synchronized (guard) {
                long before = numbers;
                one.onRequest(request -> arrived(before, request));
                one.follow(script);
                receiver = Optional.of(one);
            }
        }
        return one.address();
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
    public void forget() {
        running().ifPresent(Receiver::clear);
    }

    @Override
    public void close() {
        stop();
    }

    private Optional<Receiver> running() {
        synchronized (guard) {
            return receiver;
        }
    }

    /** Counts on over switching off and on. */
    private void arrived(long before, Received request) {
        synchronized (guard) {
            numbers = Math.max(numbers, before + request.treatment().number());
        }
        arrived.accept(arrival(before, request));
    }

    private static Arrival arrival(long before, Received request) {
        Received.Message message = request.message();
        Received.Treatment treatment = request.treatment();
        return new Arrival(
                before + treatment.number(),
                request.at(),
                message.method(),
                message.target(),
                new Arrival.Fate(
                        ReplyWords.status(treatment.reply()),
                        ReplyWords.word(treatment.reply()),
                        treatment.turn().map(Turn::sentence),
                        treatment.repetition().map(its -> its.after(before)).map(Repetition::sentence)),
                new Arrival.Content(
                        request.head().utf8().replace("\r\n", "\n"),
                        new ShownBody(
                                message.header("Content-Type"),
                                request.size(),
                                new ShownBody.Source.Bytes(request.body().toArray())),
                        ReplyWords.said(treatment.reply())));
    }
}
