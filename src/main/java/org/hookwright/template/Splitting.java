package org.hookwright.template;

import java.util.ArrayList;
import java.util.List;

/** {@code split}: each part is counted before the next is made. */
final class Splitting {
    private final Context context;
    private final List<String> parts = new ArrayList<>();

    Splitting(Context context) {
        this.context = context;
    }

    List<String> split(String text, String by) {
        if (by.isEmpty()) {
            signs(text);
        } else if (by.equals(" ")) {
            words(text);
        } else if (!text.isEmpty()) {
            parts(text, new Search(by));
        }
        return parts;
    }

    private void add(String part) {
        Values.spendItems(1, context);
        parts.add(part);
    }

    private void signs(String text) {
        for (int at = 0; at < text.length(); ) {
            int end = text.offsetByCodePoints(at, 1);
            add(text.substring(at, end));
            at = end;
        }
    }

    private void words(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                add(text.substring(at, end));
            }
            at = end + 1;
        }
    }

    /** Empty parts at the end are none, as in Ruby. */
    private void parts(String text, Search by) {
        int from = 0;
        for (int at = by.next(text, 0); at >= 0; at = by.next(text, from)) {
            add(text.substring(from, at));
            from = at + by.length();
        }
        add(text.substring(from));
        while (!parts.isEmpty() && parts.getLast().isEmpty()) {
            parts.removeLast();
        }
    }
}
