package org.hookwright.bench;

import java.io.IOException;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.hookwright.check.Part;
import org.hookwright.support.Windows;

/**
 * A key in the body of the whole program until it is coloured, filled in and checked with all tickets, against the same
 * keys in a bare RichTextFX area; and one very long line, opened, typed into and scrolled.
 */
final class TypingBench implements Benches.Bench {
    /** Fewer, with {@code -Dbench.keys}, do for a look at where the time goes. */
    private static final int KEYS = Integer.getInteger("bench.keys", 500);

    private static final int WARM_UP = Math.min(150, KEYS);

    /** After so many keys the next ones go into another line. */
    private static final int KEYS_OF_LINE = 25;

    private static final String SIGNS = "abc 가나다 def, ";
    private static final long LIMIT_NANOS = 10_000_000_000L;

    @Override
    public void run() throws IOException {
        Windows.start();
        try (FxMeter meter = new FxMeter()) {
            Percentiles.head("100 kB body, ms");
            double floor = bare(meter, LongTexts.body(100_000));
            double whole = program(meter, LongTexts.body(100_000));
            System.out.printf(
                    Locale.ROOT, "program against bare area, p99 on the JavaFX thread: %.1f%n%n", whole / floor);
            new LongLineBench(meter).run();
        }
    }

    double bare(FxMeter meter, String text) {
        CodeArea area = Windows.on(() -> new CodeArea(text));
        Stage stage = Windows.on(() -> {
            Stage made = new Stage();
            made.setScene(new Scene(new StackPane(new VirtualizedScrollPane<>(area)), 480, 400));
            made.show();
            area.requestFocus();
            return made;
        });
        Percentiles spent = new Percentiles();
        Percentiles stalled = new Percentiles();
        Percentiles busiest = new Percentiles();
        for (int i = -WARM_UP; i < KEYS; i++) {
            goOn(area, text, i);
            FxMeter.drawn(stage.getScene());
            meter.forgetLongest();
            long before = meter.spent();
            int key = i;
            Windows.run(() -> type(area, sign(key)));
            FxMeter.drawn(stage.getScene());
            if (i >= 0) {
                spent.add(meter.spent() - before);
                stalled.add(meter.longest());
                busiest.add(meter.busiest());
            }
        }
        spent.print("bare area: JavaFX thread busy, all a key causes");
        busiest.print("bare area: the longest piece of it");
        stalled.print("bare area: longest time it answered nobody, by the clock");
        Windows.run(stage::hide);
        return spent.millis(0.99);
    }

    double program(FxMeter meter, String text) throws IOException {
        Percentiles spent = new Percentiles();
        Percentiles handled = new Percentiles();
        Percentiles previewed = new Percentiles();
        Percentiles checked = new Percentiles();
        Percentiles stalled = new Percentiles();
        Percentiles busiest = new Percentiles();
        try (Desk desk = new Desk(text)) {
            CodeArea area = Windows.on(desk::editor);
            CodeArea preview = Windows.on(desk::preview);
            Windows.run(area::requestFocus);
            int unknown = text.indexOf(LongTexts.UNKNOWN);
            until("the body is checked", () -> isMarkedAt(desk, unknown));
            int filled = Windows.on(preview::getLength);
            for (int i = -WARM_UP; i < KEYS; i++) {
                goOn(area, text, i);
                int typed = i + WARM_UP + 1;
                FxMeter.drawn(desk.scene());
                meter.forgetLongest();
                long before = meter.spent();
                long start = System.nanoTime();
                int key = i;
                Windows.run(() -> type(area, sign(key)));
                long handledAt = System.nanoTime();
                desk.until(() -> preview.getLength() == filled + typed);
                long previewedAt = System.nanoTime();
                desk.until(() -> isMarkedAt(desk, unknown + typed));
                long checkedAt = System.nanoTime();
                FxMeter.drawn(desk.scene());
                if (i >= 0) {
                    spent.add(meter.spent() - before);
                    handled.add(handledAt - start);
                    previewed.add(previewedAt - start);
                    checked.add(checkedAt - start);
                    stalled.add(meter.longest());
                    busiest.add(meter.busiest());
                }
            }
        }
        spent.print("program: JavaFX thread busy, all a key causes");
        busiest.print("program: the longest piece of it");
        stalled.print("program: longest time it answered nobody, by the clock");
        handled.print("program: key handled and its line coloured, by the clock");
        previewed.print("program: preview up to date, by the clock");
        checked.print("program: checked with 12 tickets, by the clock (120 rest)");
        return spent.millis(0.99);
    }

    /** The placeholder that nobody knows stands behind what is typed, so each check finds it one further on. */
    private static boolean isMarkedAt(Desk desk, int offset) {
        return desk.problems().stream()
                .flatMap(row -> row.call().stream())
                .anyMatch(problem -> problem.place().field().part() == Part.BODY
                        && Math.abs(problem.place().span().start() - offset) <= 2
                        && problem.place().span().start() >= offset);
    }

    private static void goOn(CodeArea area, String text, int key) {
        if (Math.floorMod(key, KEYS_OF_LINE) == 0) {
            int line = 100 + Math.floorMod(key, 500) * 2 / KEYS_OF_LINE;
            Windows.run(() -> {
                String there = area.getParagraph(line).getText();
                area.moveTo(line, there.indexOf("note\": \"") + "note\": \"".length());
                area.requestFollowCaret();
            });
        }
    }

    static String sign(int key) {
        int at = Math.floorMod(key, SIGNS.length());
        return SIGNS.substring(at, at + 1);
    }

    static void type(CodeArea area, String sign) {
        Event.fireEvent(
                area, new KeyEvent(KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    /** Asks on the JavaFX thread, once every millisecond, and not more of it than must be. */
    static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT_NANOS;
        while (!Windows.on(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not within 10 s: " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
    }
}
