package org.hookwright.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.hookwright.run.Moment;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.run.Flows;
import org.hookwright.ui.run.Order;

/** Runs a workflow the way the window does, and says each try once it is over; a test kills it in the middle. */
final class KilledRun {
    private KilledRun() {}

    /** Arguments: the folder, the target's address. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Scope scope = new Scope(Flows.ticket("SR-311", "Service Request", 1_480_000), Environment.NONE, Map.of());
        Order order = new Order(Flows.chain(arguments[1]), Order.Clock.REAL, false);
        try (OpenHistory history = new OpenHistory(
                        folder.resolve("history.db"), () -> OpenHistory.Limits.USUAL, Errand::unexpected);
                EngineCourier courier = new EngineCourier(folder.resolve("replies"), history, Clock.systemUTC())) {
            var _ = new EngineRuns(courier, history, Clock.systemUTC())
                    .run(
                            order,
                            scope,
                            heard -> {
                                if (heard.moment() instanceof Moment.Tried tried) {
                                    System.out.println(tried.step() + " " + tried.attempt());
                                }
                            },
                            Cancellation.never());
        }
    }
}
