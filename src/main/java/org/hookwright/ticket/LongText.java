package org.hookwright.ticket;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.BitSet;

/**
 * Masks a text that may be too long for memory, a stretch at a time. Time grows with the text, memory with the longest
 * secret only. Each stretch is looked at with its neighbourhood, so that no secret is cut through and stays half.
 */
public final class LongText {
    private static final int STRETCH = 1 << 17;

    private final Masking masking;
    private final Reader from;
    private final StringBuilder window = new StringBuilder();
    private int before;
    private boolean dotted;
    private boolean ended;

    private LongText(Masking masking, Reader from) {
        this.masking = masking;
        this.from = from;
    }

    /** Whether a secret stands in what is read; reads to the first one only. */
    public static boolean hasSecret(Masking masking, Reader from) throws IOException {
        return !masking.isEmpty() && new LongText(masking, from).look();
    }

    /** Writes what is read with every secret as dots; neither end is closed. */
    public static void mask(Masking masking, Reader from, Writer to) throws IOException {
        if (masking.isEmpty()) {
            from.transferTo(to);
        } else {
            new LongText(masking, from).write(to);
        }
    }

    private boolean look() throws IOException {
        while (!ended) {
            fill();
            if (masking.isIn(window.toString())) {
                return true;
            }
            goOn(stop());
        }
        return false;
    }

    private void write(Writer to) throws IOException {
        while (!ended) {
            fill();
            BitSet hidden = masking.hidden(window.toString(), false);
            int stop = stop();
            int at = before;
            while (at < stop) {
                boolean dots = hidden.get(at);
                int next = Math.min(stop, end(hidden, at, dots));
                if (!dots) {
                    to.append(window, at, next);
                } else if (!dotted) {
                    to.append(Masking.DOTS);
                }
                dotted = dots;
                at = next;
            }
            goOn(stop);
        }
    }

    private static int end(BitSet hidden, int at, boolean dots) {
        int next = dots ? hidden.nextClearBit(at) : hidden.nextSetBit(at);
        return next < 0 ? Integer.MAX_VALUE : next;
    }

    /** Reads on until the stretch and what follows it stand in the window. */
    private void fill() throws IOException {
        char[] some = new char[1 << 14];
        while (!ended && window.length() < before + STRETCH + masking.reach()) {
            int read = from.read(some);
            ended = read < 0;
            window.append(some, 0, Math.max(0, read));
        }
    }

    /** Where the stretch ends. */
    private int stop() {
        return ended ? window.length() : before + STRETCH;
    }

    private void goOn(int stop) {
        int kept = Math.max(0, stop - masking.reach());
        window.delete(0, kept);
        before = stop - kept;
    }
}
