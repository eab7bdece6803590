package org.hookwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hookwright.history.History;
import org.hookwright.history.HistoryException;
import org.hookwright.store.ExampleWorkspace;
import org.hookwright.trouble.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class WhyCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void makeWorkspace() {
        assertThat(ExampleWorkspace.create(folder, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void aTicketThatBreaksTheBodyEndsWithOneAndNamesThePlace() {
        assertThat(run("slack-urgent", "--ticket", "INC-4821", "--case", "data"))
                .isEqualTo(1);
        assertThat(text(out))
                .contains("line 8, column 46")
                .contains("{{ticket.subject}}")
                .contains("with INC-4821")
                .contains("→ Add | sanitize_html (notify_slack)")
                .contains("→ Go to the place in the body (notify_slack 8:41)")
                .doesNotContain("It did not fire");
    }

    @Test
    void aTicketForWhichItFiresEndsWithNought() {
        assertThat(run("slack-urgent", "--ticket", "INC-4821", "--case", "fire"))
                .isEqualTo(0);
    }

    @Test
    void aTicketForWhichItDoesNotFireIsToldTheRuleAndTheSmallestChange() {
        assertThat(run("slack-urgent", "--ticket", "INC-4839", "--case", "fire"))
                .isEqualTo(1);
        assertThat(text(out)).contains("does not fire for INC-4839").contains("it would fire");
    }

    @Test
    void withoutACaseAllThreeAreAnsweredAndInJsonEachWayNamesItsPlace() {
        assertThat(run("slack-urgent", "--ticket", "INC-4821", "--format", "json"))
                .isEqualTo(1);
        JsonNode all = JsonMapper.shared().readTree(text(out)).get("diagnoses");
        assertThat(all).hasSize(3);
        JsonNode data = all.get(1);
        assertThat(data.get("case").asString()).isEqualTo("data");
        assertThat(data.get("state").asString()).isEqualTo("found");
        List<String> kinds = new ArrayList<>();
        data.get("clues")
                .get(0)
                .get("ways")
                .forEach(way -> kinds.add(way.get("kind").asString()));
        assertThat(kinds).contains("cure", "text");
    }

    @Test
    void theHistoryThatIsNamedIsAsked() throws HistoryException, IOException {
        Path file = folder.resolve("h.db");
        try (History history = History.open(file).history()) {
            history.record(Cases.answered(503, 40, "busy"));
        }
        Path workflow = folder.resolve("workflows/urgent.hook.yaml");
        Files.writeString(
                workflow,
                Files.readString(folder.resolve("workflows/slack-urgent.hook.yaml"))
                        .replaceFirst("(?m)^name: .*$", "name: Urgent to chat")
                        .replace("notify_slack", "notify"));
        assertThat(run("urgent", "--ticket", "INC-4821", "--case", "time", "--history", file.toString()))
                .isEqualTo(1);
        assertThat(text(out)).contains("(time.status-503)").contains("3, 5, 9 and 17 minutes");
    }

    @Test
    void withoutATicketTheQuestionCannotBeAnswered() {
        assertThat(run("slack-urgent")).isEqualTo(2);
        assertThat(text(err)).isNotBlank();
    }

    @Test
    void itIsAnsweredInKorean() {
        assertThat(run("slack-urgent", "--ticket", "INC-4821", "--case", "data", "--lang", "ko"))
                .isEqualTo(1);
        assertThat(text(out)).contains("확실").contains("8번째 줄");
    }

    private int run(String workflow, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "why", folder.resolve("workflows/" + workflow + ".hook.yaml").toString(), "--env", "Sandbox"));
        all.addAll(List.of(more));
        if (!all.contains("--history")) {
            all.addAll(List.of("--history", folder.resolve("none.db").toString()));
        }
        if (!all.contains("--lang")) {
            all.addAll(List.of("--lang", "en"));
        }
        return Terminal.run(all.toArray(String[]::new), stream(out), stream(err), Map.of());
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
