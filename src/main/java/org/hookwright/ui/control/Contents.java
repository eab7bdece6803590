package org.hookwright.ui.control;

import java.util.function.BiConsumer;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.template.Span;

/** Puts whole texts into a surface from outside: another one, or the next state of the one that is there. */
final class Contents {
    private static final System.Logger LOG = System.getLogger(Contents.class.getName());

    /** Longer texts are painted in the background before they are shown. */
    private static final int SHOWN_AT_ONCE = 200_000;

    private final CodeSurface surface;
    private final Painter painter;
    private final Latest loading;
    private boolean filling;
    private boolean painted;

    Contents(CodeSurface surface, Painter painter, Jobs jobs) {
        this.surface = surface;
        this.painter = painter;
        this.loading = new Latest(jobs);
    }

    /** Whether the text is being replaced from outside right now, rather than edited. */
    boolean isFilling() {
        return filling;
    }

    /** Whether what is being put in wears its colours already. */
    boolean isPainted() {
        return painted;
    }

    /** Shows another text from its beginning; a big one a moment later. */
    void load(String other) {
        loading.cancel();
        if (other.equals(surface.getText())) {
            return;
        }
        if (other.length() <= SHOWN_AT_ONCE) {
            filled(() -> surface.replaceText(0, surface.getLength(), other));
            return;
        }
        Colouring colouring = painter.colouring();
        loading.compute(_ -> Painter.document(other, colouring, surface), outcome -> {
            switch (outcome) {
                case Outcome.Done<StyledText>(var document) -> show(document);
                case Outcome.Failed<StyledText>(var cause) ->
                    LOG.log(System.Logger.Level.ERROR, "A text is not shown", cause);
            }
        });
    }

    /** Changes what is different only, so that what is in view and the caret stay. */
    void update(String now, String other) {
        loading.cancel();
        if (Math.abs(other.length() - now.length()) > SHOWN_AT_ONCE) {
            load(other);
            return;
        }
        int at = surface.getCaretPosition();
        filling = true;
        try {
            replaceSmallest(now, other, (span, with) -> surface.replaceText(span.start(), span.end(), with));
        } finally {
            filling = false;
        }
        surface.moveTo(Math.min(at, surface.getLength()));
        surface.getUndoManager().forgetHistory();
    }

    /** The smallest edit that makes one text of the other; none, if they are the same. */
    static void replaceSmallest(String now, String other, BiConsumer<Span, String> replacing) {
        int start = 0;
        int most = Math.min(now.length(), other.length());
        while (start < most && now.charAt(start) == other.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < most - start && now.charAt(now.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
            same++;
        }
        if (start < now.length() - same || start < other.length() - same) {
            replacing.accept(new Span(start, now.length() - same), other.substring(start, other.length() - same));
        }
    }

    private void show(StyledText document) {
        painted = true;
        try {
            filled(() -> surface.replace(0, surface.getLength(), document.document()));
        } finally {
            painted = false;
        }
        painter.replaced();
    }

    private void filled(Runnable replacing) {
        filling = true;
        try {
            replacing.run();
        } finally {
            filling = false;
        }
        surface.moveTo(0);
        // Not by following the caret: that measures the whole of its line, however long, three times over.
        surface.showParagraphAtTop(0);
        surface.scrollXToPixel(0);
        surface.getUndoManager().forgetHistory();
    }
}
