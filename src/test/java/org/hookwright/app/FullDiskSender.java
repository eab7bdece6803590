package org.hookwright.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hookwright.language.Sentence;
import org.hookwright.ui.response.Response;
import org.hookwright.workflow.Call;

/** Sends large bodies until the history has no room, then says what was said, and what was shown of the last send. */
final class FullDiskSender {
    private static final int MOST = 200;

    private FullDiskSender() {}

    /** Arguments: the folder, the receiver's address. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        List<Sentence> said = new ArrayList<>();
        Call call = Errand.to(arguments[1] + "/services/x", Errand.TEMPLATE);
        OpenHistory history = new OpenHistory(folder.resolve("history.db"), () -> OpenHistory.Limits.USUAL, said::add);
        EngineCourier courier = new EngineCourier(folder.resolve("replies"), history, Clock.systemUTC());
        for (int i = 0; i < MOST && said.isEmpty(); i++) {
            Response response = Errand.carry(courier, call, Errand.about("INC-" + i, "긴".repeat(50_000)));
            System.out.println(
                    said.isEmpty()
                            ? "INC-" + i
                            : said.getFirst().key() + " "
                                    + ((Response.Ended) response)
                                            .exchange()
                                            .meaning()
                                            .key());
        }
        // Without closing: that needs room as well.
        Runtime.getRuntime().halt(0);
    }
}
