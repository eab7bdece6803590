package org.hookwright.bench;

import java.io.IOException;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.input.ScrollEvent;
import org.fxmisc.richtext.CodeArea;
import org.hookwright.support.Windows;

/** One line of 300 kB in the window: how long until it is there, and how long the window answers nobody meanwhile. */
final class LongLineBench {
    private static final int ROUNDS = 5;
    private static final int KEYS = 20;

    private final FxMeter meter;
    private final Percentiles opened = new Percentiles();
    private final Percentiles opening = new Percentiles();
    private final Percentiles openingBusy = new Percentiles();
    private final Percentiles openingPiece = new Percentiles();
    private final Percentiles typingPiece = new Percentiles();
    private final Percentiles typing = new Percentiles();
    private final Percentiles scrolling = new Percentiles();
    private final Percentiles typed = new Percentiles();

    LongLineBench(FxMeter meter) {
        this.meter = meter;
    }

    void run() throws IOException {
        String line = LongTexts.line(300_000);
        String small = "{\n  \"id\": \"{{ticket.id}}\"\n}\n";
        try (Desk desk = new Desk(small, line)) {
            CodeArea area = Windows.on(desk::editor);
            for (int i = 0; i < ROUNDS; i++) {
                open(desk, area, line);
                write(desk, area);
                scroll(desk, area);
                Windows.run(() -> desk.choose(0));
                TypingBench.until("the small body is back", () -> area.getLength() == small.length());
                FxMeter.drawn(desk.scene());
            }
        }
        System.out.printf(Locale.ROOT, "one line of %,d characters%n", line.length());
        Percentiles.head("ms");
        opened.print("opened: chosen until drawn, by the clock");
        openingBusy.print("opening: JavaFX thread busy until drawn and previewed");
        openingPiece.print("opening: the longest piece of it");
        opening.print("opening: longest time it answered nobody, by the clock");
        typed.print("typing: JavaFX thread busy, all a key causes");
        typingPiece.print("typing: the longest piece of it");
        typing.print("typing: longest time it answered nobody, by the clock");
        scrolling.print("scrolling: longest time it answered nobody, by the clock");
    }

    private void open(Desk desk, CodeArea area, String line) {
        meter.forgetLongest();
        int before = Windows.on(area::getLength);
        long spent = meter.spent();
        long start = System.nanoTime();
        Windows.run(() -> desk.choose(1));
        TypingBench.until("the line is shown", () -> area.getLength() != before && area.getLength() >= line.length());
        FxMeter.drawn(desk.scene());
        opened.add(System.nanoTime() - start);
        TypingBench.until("the line is filled", () -> start(desk.preview()).contains("rows"));
        FxMeter.drawn(desk.scene());
        opening.add(meter.longest());
        openingBusy.add(meter.spent() - spent);
        openingPiece.add(meter.busiest());
    }

    private void write(Desk desk, CodeArea area) {
        Windows.run(() -> {
            area.requestFocus();
            area.moveTo(area.getText().indexOf("note\": \"") + "note\": \"".length());
        });
        for (int i = 0; i < KEYS; i++) {
            FxMeter.drawn(desk.scene());
            meter.forgetLongest();
            long before = meter.spent();
            String filled = Windows.on(() -> start(desk.preview()));
            int key = i;
            Windows.run(() -> TypingBench.type(area, TypingBench.sign(key)));
            TypingBench.until(
                    "the preview follows", () -> !start(desk.preview()).equals(filled));
            FxMeter.drawn(desk.scene());
            typed.add(meter.spent() - before);
            typing.add(meter.longest());
            typingPiece.add(meter.busiest());
        }
    }

    /** Where the keys go in; of so long a line the preview shows a part only. */
    private static String start(CodeArea preview) {
        return preview.getText(0, Math.min(preview.getLength(), 1_000));
    }

    private void scroll(Desk desk, CodeArea area) {
        meter.forgetLongest();
        for (int i = 0; i < KEYS; i++) {
            double across = i % 2 == 0 ? -40_000 : -400;
            Windows.run(() -> Event.fireEvent(area, scrollBy(across)));
            FxMeter.drawn(desk.scene());
        }
        scrolling.add(meter.longest());
    }

    private static ScrollEvent scrollBy(double across) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                100,
                100,
                100,
                100,
                false,
                false,
                false,
                false,
                true,
                false,
                across,
                0,
                across,
                0,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
