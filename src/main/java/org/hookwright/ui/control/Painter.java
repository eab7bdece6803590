package org.hookwright.ui.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.template.Span;

/**
 * Keeps the colours of a surface right: at once for the lines that changed, each read as if it stood alone, and a
 * moment later, by a reading of the whole in the background, for lines that are told apart only by what stands around
 * them, such as the inside of a comment.
 */
final class Painter {
    private static final System.Logger LOG = System.getLogger(Painter.class.getName());

    /** How long the keys rest before the whole text is read, in milliseconds. */
    private static final long REST = 120;

    /** From so many lines on one big change is quicker than many small ones. */
    private static final int MANY_LINES = 40;

    private final CodeSurface surface;
    private final Layers layers;
    private final Latest reading;
    private Colouring colouring = Colouring.PLAIN;
    private Map<Integer, List<Tint>> special = Map.of();

    Painter(CodeSurface surface, Layers layers, Jobs jobs) {
        this.surface = surface;
        this.layers = layers;
        this.reading = new Latest(jobs);
    }

    void colour(Colouring by) {
        if (by != colouring) {
            colouring = by;
            special = Map.of();
            paintLines(0, surface.getParagraphs().size() - 1);
            readLater();
        }
    }

    Colouring colouring() {
        return colouring;
    }

    /** After an edit: paints what it touched. */
    void changed(Edit edit, int linesBefore) {
        int first = lineOf(edit.position());
        int last = lineOf(edit.position() + edit.inserted());
        int added = surface.getParagraphs().size() - linesBefore;
        special = SpecialLines.moved(special, first, last, added);
        paintLines(first, last);
        readLater();
    }

    /** Forgets what was known of a former text; the new one is painted already. */
    void replaced() {
        special = Map.of();
        readLater();
    }

    void paint(List<Span> ranges) {
        TreeSet<Integer> lines = new TreeSet<>();
        int length = surface.getLength();
        for (Span range : ranges) {
            int first = lineOf(Math.min(length, range.start()));
            int last = lineOf(Math.min(length, range.end()));
            for (int line = first; line <= last; line++) {
                lines.add(line);
            }
        }
        if (lines.size() >= MANY_LINES) {
            paintLines(lines.first(), lines.last());
        } else {
            lines.forEach(this::paintLine);
        }
    }

    /** A document made off the JavaFX thread, painted line by line. */
    static StyledText document(String text, Colouring colouring, CodeSurface surface) {
        ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> document =
                new ReadOnlyStyledDocumentBuilder<>(surface.getSegOps(), List.of());
        for (String line : text.split("\n", -1)) {
            document.addParagraph(line, LineStyles.runs(line.length(), tokens(colouring, line), List.of()));
        }
        return new StyledText(document.build());
    }

    private static List<Tint> tokens(Colouring colouring, String line) {
        int coloured = LineStyles.colouredLength(line.length());
        return coloured == 0 ? List.of() : colouring.tints(line.substring(0, coloured));
    }

    private void paintLines(int first, int last) {
        if (last - first < MANY_LINES) {
            for (int line = first; line <= last; line++) {
                paintLine(line);
            }
            return;
        }
        StyleSpansBuilder<Collection<String>> all = new StyleSpansBuilder<>();
        for (int line = first; line <= last; line++) {
            all.addAll(runs(line));
            if (line < last) {
                all.add(List.of(), 1);
            }
        }
        surface.setStyleSpans(surface.getAbsolutePosition(first, 0), all.create());
    }

    private void paintLine(int line) {
        StyleSpans<Collection<String>> runs = runs(line);
        if (runs.length() > 0 && !runs.equals(surface.getStyleSpans(line))) {
            surface.setStyleSpans(line, 0, runs);
        }
    }

    private StyleSpans<Collection<String>> runs(int line) {
        String text = surface.getText(line);
        int start = surface.getAbsolutePosition(line, 0);
        List<Tint> tokens = special.get(line);
        return LineStyles.runs(
                text.length(),
                tokens == null ? tokens(colouring, text) : tokens,
                layers.within(new Span(start, start + text.length())));
    }

    private void readLater() {
        if (colouring == Colouring.PLAIN) {
            reading.cancel();
            return;
        }
        Colouring by = colouring;
        var document = surface.getContent().snapshot();
        reading.computeAfter(
                REST, _ -> SpecialLines.of(document.getText(), by, LineStyles::colouredLength), this::read);
    }

    private void read(Outcome<Map<Integer, List<Tint>>> outcome) {
        switch (outcome) {
            case Outcome.Done<Map<Integer, List<Tint>>>(var found) -> use(found);
            case Outcome.Failed<Map<Integer, List<Tint>>>(var cause) ->
                LOG.log(System.Logger.Level.WARNING, "The text keeps its first colours", cause);
        }
    }

    private void use(Map<Integer, List<Tint>> found) {
        List<Integer> different = new ArrayList<>();
        special.forEach((line, tints) -> {
            if (!tints.equals(found.get(line))) {
                different.add(line);
            }
        });
        found.keySet().stream().filter(line -> !special.containsKey(line)).forEach(different::add);
        special = found;
        int lines = surface.getParagraphs().size();
        different.stream().filter(line -> line < lines).forEach(this::paintLine);
    }

    private int lineOf(int offset) {
        return surface.offsetToPosition(offset, Bias.Forward).getMajor();
    }
}
