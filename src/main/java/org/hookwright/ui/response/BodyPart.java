package org.hookwright.ui.response;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.hookwright.language.Texts;
import org.hookwright.payload.JsonFlow;
import org.hookwright.payload.XmlLayout;
import org.hookwright.ui.control.Colouring;

/**
 * A part of a body as text, no larger than a window draws without stopping.
 *
 * @param from where it begins in the body, in bytes
 * @param to where it ends
 * @param more whether another part follows; where it does not and the end is not reached, the rest was not kept
 * @param colouring how it is coloured
 * @param hasLongLines whether some line is too long to be drawn whole
 * @param end how JSON that was set out stood at the end of it
 */
record BodyPart(
        String text,
        long from,
        long to,
        long total,
        boolean more,
        Colouring colouring,
        boolean hasLongLines,
        JsonFlow.State end) {
    /** How many bytes are shown at once. */
    static final int MOST = 128 * 1024;

    /** How many of bytes that are no text: each becomes five signs. */
    static final int MOST_BINARY = 16 * 1024;

    /** No more is drawn, in UTF-16 units: what is set out grows by its blanks. */
    static final int MOST_DRAWN = 4 * MOST;

    static final BodyPart NONE = new BodyPart("", 0, 0, 0, false, Colouring.PLAIN, false, JsonFlow.State.START);

    /** From where, and how, a part is read. */
    record Wanted(long from, JsonFlow.State state, boolean pretty, boolean unfolded) {}

    boolean isWhole() {
        return from == 0 && to == total;
    }

    /**
     * A part before its long lines are folded.
     *
     * @param length in bytes
     * @param tearsLine whether it ends within a line
     */
    record Cut(String text, int length, boolean tearsLine, JsonFlow.State end) {}

    static BodyPart read(ShownBody body, BodyKind kind, Wanted wanted, Texts texts) throws IOException {
        if (!kind.isText()) {
            byte[] bytes = body.bytes(wanted.from(), MOST_BINARY);
            Cut dump = new Cut(Hex.dump(bytes, wanted.from()), bytes.length, false, JsonFlow.State.START);
            return part(body, wanted, dump, Colouring.PLAIN, texts);
        }
        Cut cut = cut(body, kind, wanted.pretty(), new BodySearch.Place(wanted.from(), wanted.state()));
        return part(body, wanted, cut, kind.colouring(), texts);
    }

    /** The part of a text that begins there. */
    static Cut cut(ShownBody body, BodyKind kind, boolean pretty, BodySearch.Place at) throws IOException {
        Charset charset = BodyViewModel.charset(body.contentType());
        byte[] bytes = body.bytes(at.from(), MOST);
        boolean more = at.from() + bytes.length < body.kept();
        int length = more ? wholeSigns(bytes, bytes.length, charset, true) : bytes.length;
        while (true) {
            String text = text(bytes, length, at.from(), charset);
            boolean tears = more && !text.endsWith("\n");
            if (kind == BodyKind.JSON && pretty) {
                JsonFlow.Spread spread = JsonFlow.spread(text, at.state());
                if (spread.text().length() <= MOST_DRAWN || length < MOST / 64) {
                    return new Cut(spread.text(), length, tears, spread.end());
                }
                more = true;
                length = wholeSigns(bytes, length / 2, charset, false);
            } else {
                boolean set = kind == BodyKind.XML && pretty && canSetXml(body);
                return new Cut(set ? XmlLayout.format(text) : text, length, tears, JsonFlow.State.START);
            }
        }
    }

    /** So many bytes of a text as they would be shown; a sign at their end may be torn. */
    static String shown(ShownBody body, BodyKind kind, boolean pretty, BodySearch.Place at, int length)
            throws IOException {
        String text = body.part(at.from(), length, BodyViewModel.charset(body.contentType()));
        return kind == BodyKind.JSON && pretty
                ? JsonFlow.spread(text, at.state()).text()
                : text;
    }

    /** The place so many bytes on, or a little before it where that is within a sign. */
    static BodySearch.Place moved(ShownBody body, BodyKind kind, boolean pretty, BodySearch.Place at, int length)
            throws IOException {
        Charset charset = BodyViewModel.charset(body.contentType());
        byte[] bytes = body.bytes(at.from(), length + 4);
        int whole = wholeSigns(bytes, Math.min(length, bytes.length), charset, false);
        String text = text(bytes, whole, at.from(), charset);
        JsonFlow.State state = kind == BodyKind.JSON && pretty
                ? JsonFlow.spread(text, at.state()).end()
                : JsonFlow.State.START;
        return new BodySearch.Place(at.from() + whole, state);
    }

    /** Only whole: its elements are not known in the middle. */
    static boolean canSetXml(ShownBody body) {
        return body.size() <= MOST;
    }

    private static BodyPart part(ShownBody body, Wanted wanted, Cut cut, Colouring colouring, Texts texts) {
        String lines = cut.text().replace("\r\n", "\n").replace('\r', '\n');
        boolean hasLong = LongLines.isIn(lines);
        String drawn = !hasLong ? lines : wanted.unfolded() ? LongLines.broken(lines) : LongLines.folded(lines, texts);
        long to = wanted.from() + cut.length();
        return new BodyPart(drawn, wanted.from(), to, body.size(), to < body.kept(), colouring, hasLong, cut.end());
    }

    private static String text(byte[] bytes, int length, long from, Charset charset) {
        String text = new String(bytes, 0, length, charset);
        return from == 0 && text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** A length that cuts through no sign and, where there is a line's end in the last half, through no line. */
    private static int wholeSigns(byte[] bytes, int length, Charset charset, boolean atLine) {
        if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
            return length - length % 4;
        }
        for (int i = length; atLine && i > length / 2; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        int end = length;
        while (charset.equals(StandardCharsets.UTF_8) && end > length - 4 && end > 1 && isInsideSign(bytes, end)) {
            end--;
        }
        return end;
    }

    private static boolean isInsideSign(byte[] bytes, int at) {
        return at < bytes.length ? (bytes[at] & 0xC0) == 0x80 : isCutSign(bytes, at);
    }

    /** Whether the last sign of all bytes is there in part only. */
    private static boolean isCutSign(byte[] bytes, int at) {
        int lead = at - 1;
        while (lead > at - 4 && lead > 0 && (bytes[lead] & 0xC0) == 0x80) {
            lead--;
        }
        int first = bytes[lead] & 0xFF;
        int wanted = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
        return at - lead < wanted;
    }
}
