package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.history.History;
import org.hookwright.history.KeptRun;
import org.hookwright.history.Query;
import org.hookwright.support.ScriptedTarget;
import org.hookwright.support.ScriptedTarget.Says;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledRunTest {
    @TempDir
    private Path folder;

    /** On the real clock the run pauses for half a minute before its second try: there it is killed. */
    @Test
    void aRunThatWasKilledInTheMiddleSaysHowFarItGot() throws Exception {
        List<String> said = new ArrayList<>();
        try (ScriptedTarget target = new ScriptedTarget()) {
            target.script("/ask", List.of(new Says(503, "busy")));
            Process run = Child.start("", KilledRun.class, folder.toString(), "http://127.0.0.1:" + target.port());
            try (BufferedReader lines = run.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    said.add(line);
                    if (said.size() == 2) {
                        run.toHandle().destroyForcibly();
                    }
                }
            }
            run.waitFor();
        }
        assertThat(said).containsExactly("steps[0] 1", "steps[1].otherwise[0] 1");

        History.Opened opened = History.open(folder.resolve("history.db"));
        assertThat(opened.notice()).isEmpty();
        try (History history = opened.history()) {
            KeptRun run = history.runs(10).getFirst();
            assertThat(run.state()).isEqualTo(KeptRun.State.BROKEN_OFF);
            assertThat(run.end()).isEmpty();
            assertThat(run.start().ticket()).isEqualTo("SR-311");
            assertThat(run.start().turned()).isFalse();
            assertThat(run.last().map(KeptRun.Last::step)).isEqualTo(Optional.of("Ask approval"));
            assertThat(run.last().map(KeptRun.Last::attempt)).contains(1);
            assertThat(history.page(Query.ALL, 0, 10))
                    .hasSize(2)
                    .allSatisfy(
                            kept -> assertThat(kept.run().orElseThrow().run()).isEqualTo(run.id()));
        }
    }
}
