package org.hookwright.ticket;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import org.hookwright.language.Sentence;

/**
 * Replaces known secret values by dots, in every form in which they travel: base64'd, in hexadecimal, and escaped as
 * addresses, forms, JSON and XML do it, also twice over, such as a JSON text in a form field. Time grows with the text,
 * however many secrets there are. Values of fewer than four characters are left: they would blacken ordinary words.
 */
public final class Masking {
    /** What stands where a secret stood. */
    public static final String DOTS = "••••••";

    /** Under so many characters a value is not looked for. */
    public static final int SHORTEST = 4;

    /** Nothing is secret. */
    public static final Masking NONE = new Masking(List.of());

    /** Escapes within escapes within escapes are not met. */
    private static final int LAYERS = 2;

    /** A sign of a secret may be as long as this when it is escaped twice. */
    private static final int LONGEST_SIGN = 16;

    private static final int LEAST_REACH = 4_096;

    private final SecretFinder finder;
    private final int reach;

    private Masking(Collection<String> forms) {
        finder = new SecretFinder(forms);
        reach = Math.max(
                LEAST_REACH,
                LONGEST_SIGN * forms.stream().mapToInt(String::length).max().orElse(0));
    }

    public static Masking of(Collection<Secret> secrets) {
        TreeSet<String> forms = new TreeSet<>();
        for (Secret secret : secrets) {
            if (secret.reveal().length() >= SHORTEST) {
                forms.addAll(SecretForms.of(secret.reveal()));
            }
        }
        return new Masking(forms);
    }

    /** The text with every secret as dots. */
    public String mask(String text) {
        BitSet hidden = hidden(text, false);
        if (hidden.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int written = 0;
        for (int start = hidden.nextSetBit(0); start >= 0; start = hidden.nextSetBit(written)) {
            masked.append(text, written, start).append(DOTS);
            written = hidden.nextClearBit(start);
        }
        return masked.append(text, written, text.length()).toString();
    }

    /** The sentence with every secret in what it names as dots. */
    public Sentence mask(Sentence sentence) {
        return new Sentence(
                sentence.key(),
                sentence.arguments().stream()
                        .map(argument -> switch (argument) {
                            case String text -> mask(text);
                            case Sentence inner -> mask(inner);
                            case Object other -> other;
                        })
                        .toList());
    }

    /** Whether a secret stands in the text, in any of its forms. */
    public boolean isIn(String text) {
        return !hidden(text, true).isEmpty();
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return finder.isEmpty();
    }

    /** No secret in any form is longer, in characters. */
    int reach() {
        return reach;
    }

    /** The places of the text that are to be dots; those of one secret, if one is enough. */
    BitSet hidden(String text, boolean oneIsEnough) {
        BitSet hidden = new BitSet();
        if (finder.isEmpty()) {
            return hidden;
        }
        Deque<Layer> due = new ArrayDeque<>(List.of(new Layer(Unescaped.of(text), 0)));
        while (!due.isEmpty() && !(oneIsEnough && !hidden.isEmpty())) {
            Layer layer = due.remove();
            Unescaped read = layer.text();
            finder.search(read.text(), read.length(), (start, end) -> {
                hidden.set(read.start(start), read.end(end - 1));
                return !oneIsEnough;
            });
            if (layer.depth() < LAYERS) {
                due.addAll(deeper(layer));
            }
        }
        return hidden;
    }

    private static List<Layer> deeper(Layer layer) {
        return Arrays.stream(Unescaped.Kind.values())
                .filter(kind -> kind.isIn(layer.text()))
                .map(kind -> new Layer(layer.text().read(kind), layer.depth() + 1))
                .filter(deeper -> deeper.text().isChanged())
                .toList();
    }

    /** A reading of the text, and how many kinds of escape were read one after the other. */
    private record Layer(Unescaped text, int depth) {}
}
