package org.hookwright.app;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.hookwright.receiver.Received;
import org.hookwright.receiver.Receiver;
import org.hookwright.receiver.Reply;
import org.hookwright.ui.receiver.Arrival;
import org.hookwright.ui.receiver.Endpoint;
import org.hookwright.ui.response.ShownBody;
import org.jspecify.annotations.Nullable;

/** The receiver on this machine, as its screen switches it. */
final class LocalReceiver implements Endpoint, AutoCloseable {
    private final Consumer<Arrival> arrived;
    private final Clock clock;
    private final AtomicLong numbers = new AtomicLong();
    private @Nullable Receiver receiver;

    /** A receiver that is off; {@code arrived} hears of every request, on a thread of the receiver's. */
    LocalReceiver(Consumer<Arrival> arrived, Clock clock) {
        this.arrived = arrived;
        this.clock = clock;
    }

    @Override
    public synchronized String start() throws IOException {
        if (receiver == null) {
            receiver = Receiver.start(Receiver.PREFERRED_PORT);
            receiver.onRequest(request -> arrived.accept(arrival(request)));
        }
        return receiver.address();
    }

    @Override
    public synchronized void stop() {
        if (receiver != null) {
            receiver.close();
            receiver = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private Arrival arrival(Received request) {
        Received.Message message = request.message();
        return new Arrival(
                numbers.incrementAndGet(),
                clock.instant(),
                message.method(),
                message.target(),
                status(request.reply()),
                new Arrival.Content(
                        request.head().utf8().replace("\r\n", "\n"),
                        new ShownBody(
                                message.header("Content-Type"),
                                request.size(),
                                new ShownBody.Source.Bytes(request.body().toArray())),
                        said(request.reply())));
    }

    private static int status(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer -> answer.status();
        };
    }

    private static String said(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer ->
                "HTTP/1.1 " + answer.status() + "\nContent-Type: " + answer.contentType() + "\n\n" + answer.body();
        };
    }
}
