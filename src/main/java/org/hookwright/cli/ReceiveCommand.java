package org.hookwright.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hookwright.language.Sentence;
import org.hookwright.receiver.Received;
import org.hookwright.receiver.Receiver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the receiver until the program is stopped, and prints what comes. */
@Command
final class ReceiveCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "cli.option.port")
    private int port = Receiver.PREFERRED_PORT;

    @Option(names = "--lang", paramLabel = "en|ko", descriptionKey = "cli.option.lang")
    private String language = "";

    ReceiveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Receiver receiver = Receiver.start(port)) {
            receiver.onRequest(this::print);
            terminal.complain(Sentence.of("cli.receive.listening", receiver.address(), language));
            new CountDownLatch(1).await();
            return Terminal.FINE;
        }
    }

    private synchronized void print(Received received) {
        terminal.out()
                .println(received.message().method() + " " + received.message().target());
        terminal.out().println(received.body().utf8());
        terminal.out().flush();
    }
}
