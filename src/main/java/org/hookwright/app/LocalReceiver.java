package org.hookwright.app;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.hookwright.receiver.Received;
import org.hookwright.receiver.Receiver;
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
        StringBuilder message = new StringBuilder(
                request.message().method() + " " + request.message().target() + " HTTP/1.1\n");
        request.message()
                .headers()
                .forEach(header -> message.append(header.name())
                        .append(": ")
                        .append(header.value())
                        .append('\n'));
        Received.Reply answer = request.answer();
        String said =
                "HTTP/1.1 " + answer.status() + "\nContent-Type: " + answer.contentType() + "\n\n" + answer.body();
        return new Arrival(
                numbers.incrementAndGet(),
                clock.instant(),
                request.message().method(),
                request.message().target(),
                answer.status(),
                new Arrival.Content(
                        message.toString(),
                        new ShownBody(
                                request.message().header("Content-Type"),
                                request.size(),
                                new ShownBody.Source.Bytes(
                                        request.body().utf8().getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                        said));
    }
}
