package org.hookwright.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hookwright.template.Escape;
import org.hookwright.template.Rendering;
import org.hookwright.template.Rules;
import org.hookwright.template.Template;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Reading and filling, against liqp and against copying the text; and that the cost grows with the length alone. */
final class TemplateBench implements Benches.Bench {
    private static final int[] SIZES = {600, 2_000, 100_000};
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int[] GROWTH = {10_000, 100_000, 1_000_000, 10_000_000};

    @Override
    public void run() throws Exception {
        against();
        growth();
    }

    private static void against() throws Exception {
        Map<String, Double> nanos = new HashMap<>();
        var options = new OptionsBuilder()
                .include(FillBenchmark.class.getName())
                .verbosity(VerboseMode.SILENT)
                .build();
        for (RunResult result : new Runner(options).run()) {
            String name =
                    result.getPrimaryResult().getLabel() + result.getParams().getParam("size");
            nanos.put(name, result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        System.out.printf(
                "%10s %14s %14s %8s %10s %14s %14s %8s%n",
                "body", "read+fill µs", "liqp µs", "× liqp", "× copying", "fill only µs", "liqp µs", "× liqp");
        for (int size : SIZES) {
            double ours = nanos.get("readAndFilled" + size);
            double liqp = nanos.get("readAndFilledByLiqp" + size);
            double fill = nanos.get("filled" + size);
            double fillByLiqp = nanos.get("filledByLiqp" + size);
            System.out.printf(
                    "%10d %14.2f %14.2f %8.1f %10.1f %14.2f %14.2f %8.1f%n",
                    FillBenchmark.body(size).length(),
                    ours / 1e3,
                    liqp / 1e3,
                    liqp / ours,
                    ours / nanos.get("copied" + size),
                    fill / 1e3,
                    fillByLiqp / 1e3,
                    fillByLiqp / fill);
        }
    }

    /**
     * The best of some runs in this process, warm from the smaller sizes, in the processor's time of this thread: long
     * runs are interrupted by whatever else the machine does, short ones hardly. What the collector took of it is told
     * apart: a template of some megabytes is more than it leaves alone, one of a webhook never is.
     */
    private static void growth() {
        Map<String, Object> ticket = Map.of("id", "INC-1", "tags", List.of("a"), "requester", Map.of());
        System.out.printf("%n%12s %12s %14s %10s%n", "characters", "ms", "collector ms", "ns/char");
        for (int size : GROWTH) {
            String source = FillBenchmark.body(size);
            long best = Long.MAX_VALUE;
            long bestCollecting = 0;
            for (int round = 0; round < Math.max(12, 40_000_000 / size); round++) {
                long collected = collected();
                long start = THREADS.getCurrentThreadCpuTime();
                Rendering rendering = Template.parse(source).render(Map.of("ticket", ticket), Rules.of(Escape.NONE));
                long took = THREADS.getCurrentThreadCpuTime() - start;
                bestCollecting = took < best ? collected() - collected : bestCollecting;
                best = Math.min(best, took);
                if (rendering.exceeded() != null) {
                    throw new IllegalStateException("Ended early: " + rendering.exceeded());
                }
            }
            System.out.printf(
                    "%12d %12.2f %14d %10.2f%n",
                    source.length(), best / 1e6, bestCollecting, (double) best / source.length());
        }
    }

    private static long collected() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
