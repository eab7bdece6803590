package org.hookwright.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hookwright.language.Sentence;
import org.hookwright.send.Answer;
import org.hookwright.send.Filled;
import org.hookwright.send.Filler;
import org.hookwright.send.Meaning;
import org.hookwright.send.Obstacle;
import org.hookwright.send.OkHttpSender;
import org.hookwright.send.ProvingSender;
import org.hookwright.send.ReplyBody;
import org.hookwright.send.Sender;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.LongText;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Sends the step and prints the reply; what it means goes to the error stream. */
@Command
final class SendCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private StepOptions options = new StepOptions();

    @Mixin
    private KeepOptions keep = new KeepOptions();

    SendCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, IOException {
        Occasion given = Occasion.of(options, terminal.environment());
        Occasion occasion = given.with(terminal.kept(given.missing()));
        Masking masking = Masking.of(occasion.secrets().values());
        occasion.unset(Occasion.texts(occasion.call().request())).forEach(terminal::complain);
        Filled filled = new Filler().fill(occasion.call(), occasion.scope(), true);
        if (!filled.canBeSent()) {
            filled.obstacles().stream()
                    .filter(obstacle -> obstacle.part() != Obstacle.Part.SECRETS)
                    .forEach(obstacle -> terminal.complain(masking.mask(obstacle.sentence())));
            return Terminal.PROBLEMS;
        }
        Path replies = Files.createTempDirectory("hookwright-reply");
        try (OkHttpSender network = new OkHttpSender(replies, occasion.folder());
                HistoryEntries entries = HistoryEntries.open(terminal, keep)) {
            ProvingSender sender = new ProvingSender(network, Clock.systemUTC());
            Instant at = Instant.now();
            Answer answer = sender.send(filled.prepared(), Cancellation.never(), Sender.Progress.IGNORED);
            List<Secret> secrets = new ArrayList<>(occasion.secrets().values());
            secrets.addAll(sender.learned(filled.prepared()));
            Masking all = Masking.of(secrets);
            entries.enter(
                    new HistoryEntries.Entry(at, occasion.origin(), filled.prepared(), answer, all, Optional.empty()));
            return print(answer, all);
        } finally {
            Folder.delete(replies);
        }
    }

    private int print(Answer answer, Masking masking) throws IOException {
        Meaning meant = Meaning.of(answer);
        Meaning meaning = new Meaning(
                meant.good(), masking.mask(meant.what()), meant.next().map(masking::mask));
        if (options.isJson()) {
            terminal.out().println(Json.of(tree(answer, meaning, masking)));
        } else {
            if (answer instanceof Answer.Reply reply) {
                copy(reply.body(), masking);
                terminal.complain(Sentence.of(
                        "cli.send.status",
                        reply.status().masked(masking).toString(),
                        reply.phases().totalNanos() / 1_000_000));
            }
            terminal.complain(meaning.what());
            meaning.next().ifPresent(terminal::complain);
        }
        return meaning.good() ? Terminal.FINE : Terminal.PROBLEMS;
    }

    /** Byte for byte, but for secrets that the target says back: what is printed may end in somebody's log. */
    private void copy(ReplyBody body, Masking masking) throws IOException {
        Charset charset = body.charset();
        boolean says;
        try (Reader read = new InputStreamReader(open(body), charset)) {
            says = LongText.hasSecret(masking, read);
        }
        try (InputStream in = open(body)) {
            if (says) {
                Writer out = new OutputStreamWriter(terminal.out(), charset);
                LongText.mask(masking, new InputStreamReader(in, charset), out);
                out.flush();
            } else {
                in.transferTo(terminal.out());
            }
        }
        terminal.out().flush();
    }

    private static InputStream open(ReplyBody body) throws IOException {
        return switch (body.place()) {
            case ReplyBody.Place.Memory memory -> new ByteArrayInputStream(memory.bytes());
            case ReplyBody.Place.Disk(var file) -> Files.newInputStream(file);
        };
    }

    private Map<String, Object> tree(Answer answer, Meaning meaning, Masking masking) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("good", meaning.good());
        if (answer instanceof Answer.Reply reply) {
            tree.put("status", reply.status().code());
            List<Object> headers = new ArrayList<>();
            reply.headers()
                    .forEach(header -> headers.add(
                            Map.of("name", masking.mask(header.name()), "value", masking.mask(header.value()))));
            tree.put("headers", headers);
            tree.put("bytes", reply.body().size());
            tree.put("body", masking.mask(reply.body().head(1_000_000)));
        }
        if (answer instanceof Answer.Failure failure) {
            tree.put("failure", failure.reason().id());
        }
        tree.put("milliseconds", answer.phases().totalNanos() / 1_000_000);
        tree.put("meaning", terminal.texts().of(meaning.what()));
        meaning.next().ifPresent(next -> tree.put("next", terminal.texts().of(next)));
        return tree;
    }
}
