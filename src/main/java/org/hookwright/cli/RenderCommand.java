package org.hookwright.cli;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hookwright.send.Filled;
import org.hookwright.send.Filler;
import org.hookwright.send.Obstacle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Prints the body as it would be sent, byte for byte, and nothing else: no line break is added, so that what is printed
 * can be compared, hashed and sent.
 */
@Command
final class RenderCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private StepOptions options = new StepOptions();

    RenderCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal {
        Occasion occasion = Occasion.of(options, terminal.environment());
        occasion.unset(List.of(occasion.call().request().body().text())).forEach(terminal::complain);
        Filled filled = new Filler().fill(occasion.call(), occasion.scope(), true);
        if (options.isJson()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("method", filled.prepared().method().name());
            tree.put("url", filled.prepared().url());
            tree.put("body", filled.prepared().body());
            terminal.out().println(Json.of(tree));
        } else {
            byte[] body = filled.prepared().body().getBytes(StandardCharsets.UTF_8);
            terminal.out().write(body, 0, body.length);
        }
        boolean whole = true;
        for (Obstacle obstacle : filled.obstacles()) {
            if (obstacle.part() == Obstacle.Part.BODY) {
                terminal.complain(obstacle.sentence());
                whole = false;
            }
        }
        return whole ? Terminal.FINE : Terminal.PROBLEMS;
    }
}
