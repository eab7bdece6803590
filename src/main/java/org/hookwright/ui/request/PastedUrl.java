package org.hookwright.ui.request;

import org.hookwright.template.Span;
import org.hookwright.template.Template;

/**
 * An address as it comes out of a page or a mail: broken over lines, with blanks around it. The host answers a line
 * break in a URL with "invalid host", so it is cleaned before it lands.
 *
 * @param text what is kept
 * @param cleaned whether anything was taken out
 */
record PastedUrl(String text, boolean cleaned) {
    /** Takes line breaks, tabs and invisible characters out everywhere, blanks everywhere but inside placeholders. */
    static PastedUrl of(String pasted) {
        Template template = Template.parse(pasted);
        StringBuilder kept = new StringBuilder(pasted.length());
        int from = 0;
        for (Span markup : template.markups()) {
            keep(pasted, from, markup.start(), kept);
            kept.append(markup.of(pasted).replaceAll("[\\r\\n\\t]+", " "));
            from = markup.end();
        }
        keep(pasted, from, pasted.length(), kept);
        return new PastedUrl(kept.toString(), !kept.toString().equals(pasted.strip()));
    }

    private static void keep(String pasted, int from, int to, StringBuilder kept) {
        for (int i = from; i < to; i++) {
            char sign = pasted.charAt(i);
            boolean gone = Character.isWhitespace(sign)
                    || Character.isISOControl(sign)
                    || Character.isSpaceChar(sign)
                    || Character.getType(sign) == Character.FORMAT;
            if (!gone) {
                kept.append(sign);
            }
        }
    }
}
