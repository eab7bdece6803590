package org.hookwright.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the program: {@code mvn -Pbench verify} runs all, {@code -Dbench.only=template} those whose name begins so.
 *
 * <p>Each bench prints a table of its own, its figures as ratios against a peer or a floor of the same run: the
 * machines that this runs on are not alike, and hardly ever quiet.
 */
public final class Benches {
    private static final Map<String, Bench> ALL = new LinkedHashMap<>();

    static {
        ALL.put("condition", new ConditionBench());
        ALL.put("template", new TemplateBench());
        ALL.put("sends", new SendsBench());
        ALL.put("typing", new TypingBench());
        ALL.put("window", new WindowBench());
        ALL.put("flow", new FlowBench());
        ALL.put("reply", new ReplyBench());
        ALL.put("history", new HistoryBench());
        ALL.put("keeping", new KeepingBench());
        ALL.put("soak", new SoakBench());
    }

    private Benches() {}

    /** One subject that is measured. */
    interface Bench {
        void run() throws Exception;
    }

    public static void main(String[] wanted) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            System.exit(1);
        });
        for (Map.Entry<String, Bench> bench : ALL.entrySet()) {
            if (wanted.length == 0 || List.of(wanted).stream().anyMatch(bench.getKey()::startsWith)) {
                System.out.printf("%n== %s%n", bench.getKey());
                bench.getValue().run();
            }
        }
        System.exit(0);
    }
}
