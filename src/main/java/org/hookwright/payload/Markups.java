package org.hookwright.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hookwright.template.Span;
import org.hookwright.template.Template;

/** The placeholders and tags of a text, in order: holes in the JSON around them. */
record Markups(List<Span> spans) {
    private static final Set<String> OPAQUE = Set.of("comment", "raw", "capture", "doc");

    Markups {
        spans = List.copyOf(spans);
    }

    /** Those of a template, with the blocks whose inside is no JSON, such as comments and captures, as one each. */
    static Markups untouchable(Template template) {
        List<Span> joined = new ArrayList<>();
        List<Span> markups = template.markups();
        for (int i = 0; i < markups.size(); i++) {
            Span markup = markups.get(i);
            String name = tagName(template.source(), markup);
            int end = OPAQUE.contains(name) ? endOfBlock(template, i, "end" + name) : i;
            joined.add(new Span(markup.start(), markups.get(end).end()));
            i = end;
        }
        return new Markups(joined);
    }

    private static int endOfBlock(Template template, int from, String endTag) {
        List<Span> markups = template.markups();
        for (int i = from + 1; i < markups.size(); i++) {
            if (tagName(template.source(), markups.get(i)).equals(endTag)) {
                return i;
            }
        }
        return from;
    }

    /** The first word of a tag, or nothing for an output. */
    static String tagName(CharSequence text, Span markup) {
        int at = markup.start() + 1;
        if (at >= markup.end() || text.charAt(at) != '%') {
            return "";
        }
        at++;
        while (at < markup.end() && (text.charAt(at) == '-' || Character.isWhitespace(text.charAt(at)))) {
            at++;
        }
        int end = at;
        while (end < markup.end() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.subSequence(at, end).toString();
    }

    /** Where the markup ends that starts here; here, if none does. */
    int endAt(CharSequence text, int at) {
        if (text.charAt(at) != '{') {
            return at;
        }
        int index = lastFrom(at);
        return index >= 0 && spans.get(index).start() == at ? spans.get(index).end() : at;
    }

    /** Where the markup starts that this offset stands inside of, behind its first sign; -1 if it stands in none. */
    int startAround(int at) {
        int index = lastFrom(at - 1);
        return index >= 0 && spans.get(index).end() > at ? spans.get(index).start() : -1;
    }

    /** The last markup that starts at this offset or before it, or -1. */
    int lastFrom(int at) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).start() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
