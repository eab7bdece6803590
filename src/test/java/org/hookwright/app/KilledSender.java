package org.hookwright.app;

import java.nio.file.Path;
import java.time.Clock;
import org.hookwright.workflow.Call;

/** Sends a thousand times, the way the window does, and says each ticket once its send is over; a test kills it. */
final class KilledSender {
    static final int SENDS = 1_000;

    private KilledSender() {}

    /** Arguments: the folder, the receiver's address, what the tickets' names begin with. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Call call = Errand.to(arguments[1] + "/services/x", Errand.TEMPLATE);
        try (OpenHistory history = new OpenHistory(
                        folder.resolve("history.db"), () -> OpenHistory.Limits.USUAL, Errand::unexpected);
                EngineCourier courier = new EngineCourier(folder.resolve("replies"), history, Clock.systemUTC())) {
            for (int i = 0; i < SENDS; i++) {
                String ticket = arguments[2] + i;
                var _ = Errand.carry(courier, call, Errand.about(ticket, "환불 " + ticket + '.'));
                System.out.println(ticket);
            }
        }
    }
}
