package org.hookwright.ui.body;

import java.util.Optional;
import org.hookwright.template.CompletionPoint;
import org.hookwright.template.Span;

/** How a chosen offer gets into the text: into open braces, or with braces of its own. */
final class Insertion {
    private Insertion() {}

    /** Finishes what was begun, and closes the braces if nobody has. */
    static TextChange complete(String text, CompletionPoint point, Offer offer) {
        Span span = point.replace();
        int start = openingBefore(text, span.start());
        boolean tag = start >= 0 && text.charAt(start + 1) == '%';
        boolean spaced = start >= 0 && start + 2 < text.length() && text.charAt(start + 2) == ' ';
        String closing = point.closed() ? "" : tag ? " %}" : spaced ? " }}" : "}}";
        int behind = span.start() + offer.text().length();
        boolean needsMore = offer.caret() < offer.text().length();
        int caret;
        if (needsMore) {
            caret = span.start() + offer.caret();
        } else if (point.closed()) {
            caret = behind + closingBehind(text, span.end(), tag);
        } else {
            caret = behind + closing.length();
        }
        return new TextChange(span, offer.text() + closing, caret);
    }

    /** Puts a placeholder in, or only its path where braces are open already. */
    static TextChange placeholder(String text, Span selection, String path) {
        Optional<CompletionPoint> point = Completer.pointAt(text, selection.start());
        if (selection.length() == 0 && point.isPresent() && point.get().kind() == CompletionPoint.Kind.PATH) {
            return complete(text, point.get(), Offer.path(path, Optional.empty(), Offers.OWN));
        }
        String whole = "{{" + path + "}}";
        return new TextChange(selection, whole, selection.start() + whole.length());
    }

    private static int openingBefore(String text, int at) {
        return Math.max(text.lastIndexOf("{{", at), text.lastIndexOf("{%", at));
    }

    /** How far the caret goes to stand behind braces that close right here; nowhere, if something comes first. */
    private static int closingBehind(String text, int at, boolean tag) {
        int end = at;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '-')) {
            end++;
        }
        return text.startsWith(tag ? "%}" : "}}", end) ? end + 2 - at : 0;
    }
}
