package org.hookwright.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hookwright.cli.Terminal;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.receiver.Receiver;
import org.hookwright.store.ExampleWorkspace;
import org.hookwright.store.Folders;

/**
 * What the program does where no window can be opened: the example workflow, checked and run against a receiver of its
 * own.
 */
final class Demonstration {
    private Demonstration() {}

    static int run(PrintStream out, Texts texts) {
        out.println(texts.of("app.start.no-display"));
        Path workspace = Folders.ofSystem().workspace();
        Optional<Sentence> trouble = ExampleWorkspace.create(workspace, texts.locale());
        if (trouble.isPresent()) {
            out.println(texts.of(trouble.get()));
            return 1;
        }
        try (Receiver receiver = Receiver.start(Receiver.PREFERRED_PORT)) {
            Path workflow = slack(workspace);
            out.println(texts.of("app.start.example", workflow, receiver.address()));
            Map<String, String> secrets = Map.of("HOOKWRIGHT_SECRET_SLACK_PATH", "T000/B000/example");
            String[] common = {workflow.toString(), "--ticket", "INC-4815", "--env", "Sandbox"};
            int checked = Terminal.run(with("check", common), out, out, secrets);
            int ran = Terminal.run(with("run", common), out, out, secrets);
            return Math.max(checked, ran);
        } catch (IOException failed) {
            out.println(texts.of("app.start.failed", String.valueOf(failed.getMessage())));
            return 1;
        }
    }

    private static String[] with(String command, String[] rest) {
        String[] all = new String[rest.length + 1];
        all[0] = command;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private static Path slack(Path workspace) throws IOException {
        try (var files = Files.list(workspace.resolve("workflows"))) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .contains("slack"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("workflows/*slack*"));
        }
    }
}
