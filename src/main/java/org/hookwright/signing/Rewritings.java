package org.hookwright.signing;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hookwright.language.Sentence;
import org.hookwright.signing.Difference.Input;
import org.hookwright.signing.JsonShape.Spacing;
import org.hookwright.signing.Search.Guess;

/** Bodies from which one that arrived may have been made on its way: the same text, written in another manner. */
final class Rewritings {
    /** A larger body is not taken apart. */
    private static final int MOST = 256 * 1024;

    private static final int MOST_REORDERED = 16 * 1024;

    private final byte[] body;
    private final Set<ByteBuffer> tried = new LinkedHashSet<>();
    private final List<Guess<byte[]>> guesses = new ArrayList<>();

    private Rewritings(byte[] body) {
        this.body = body;
        tried.add(ByteBuffer.wrap(body));
    }

    static List<Guess<byte[]>> of(byte[] body) {
        Rewritings all = new Rewritings(body);
        all.guesses.add(Guess.right(body));
        Optional<String> text = decoded(body);
        text.ifPresent(all::ends);
        if (body.length <= MOST) {
            text.ifPresent(all::json);
            text.ifPresent(all::form);
        }
        all.charsets(text);
        all.add("empty", new byte[0]);
        return all.guesses;
    }

    /** The members of the outermost object in every order. */
    static List<Guess<byte[]>> reordered(byte[] body) {
        Rewritings all = new Rewritings(body);
        if (body.length <= MOST_REORDERED) {
            decoded(body).flatMap(JsonShape::of).ifPresent(shape -> {
                for (JsonShape other : shape.reordered()) {
                    for (Spacing spacing : Spacing.values()) {
                        all.add("keys-order", other.text(spacing));
                    }
                }
            });
        }
        return all.guesses;
    }

    private static Optional<String> decoded(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private void ends(String text) {
        add("newline-less", text.stripTrailing());
        for (String end : List.of("\n", "\r\n")) {
            add("newline-more", text + end);
        }
        String lines = text.replace("\r\n", "\n");
        add("lf", lines);
        add("crlf", lines.replace("\n", "\r\n"));
        add("bom", text.startsWith("\uFEFF") ? text.substring(1) : "\uFEFF" + text);
    }

    private void json(String text) {
        Optional<JsonShape> shape = JsonShape.of(text);
        if (shape.isEmpty()) {
            return;
        }
        manners("tight", shape.get(), List.of(Spacing.TIGHT));
        manners("spaced", shape.get(), List.of(Spacing.SPACED));
        manners("spread", shape.get(), List.of(Spacing.TWO, Spacing.FOUR, Spacing.TAB));
        List<Spacing> all = List.of(Spacing.values());
        manners("keys-sorted", shape.get().sorted(), all);
        signs(text, shape.get());
        add("quoted", JsonEscapes.quoted(text));
    }

    private void manners(String name, JsonShape shape, List<Spacing> spacings) {
        for (Spacing spacing : spacings) {
            String text = shape.text(spacing);
            add(name, text);
            add(name, text + "\n");
        }
    }

    /** The same values with other escapes, as they stand and in each spacing. */
    private void signs(String text, JsonShape shape) {
        List<String> texts = new ArrayList<>(List.of(text));
        for (Spacing spacing : Spacing.values()) {
            texts.add(shape.text(spacing));
            texts.add(shape.sorted().text(spacing));
        }
        escapes("escaped", texts, JsonEscapes::ascii);
        escapes("unescaped", texts, JsonEscapes::plain);
        escapes("slashes", texts, all -> all.replace("/", "\\/"));
        escapes("slashes", texts, all -> all.replace("\\/", "/"));
        escapes("html", texts, JsonEscapes::html);
    }

    private void escapes(String name, List<String> texts, UnaryOperator<String> escaping) {
        texts.forEach(text -> add(name, escaping.apply(text)));
    }

    private void form(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return;
        }
        try {
            add("form-decoded", URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noForm) {
            // A percent sign that begins no code: nobody has decoded this.
            return;
        }
        add("form-decoded", text.replace("+", "%20"));
    }

    private void charsets(Optional<String> text) {
        for (String name : List.of("ISO-8859-1", "windows-1252", "EUC-KR", "x-windows-949", "UTF-16LE", "UTF-16BE")) {
            if (Charset.isSupported(name)) {
                Charset charset = Charset.forName(name);
                text.ifPresent(all -> add(charset, all.getBytes(charset)));
                add(charset, new String(body, charset).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void add(Charset charset, byte[] other) {
        if (tried.add(ByteBuffer.wrap(other))) {
            Difference means = Difference.of(Input.BODY, "charset", charset.displayName());
            guesses.add(new Guess<>(means, other));
        }
    }

    private void add(String name, String text) {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String name, byte[] other) {
        if (tried.add(ByteBuffer.wrap(other))) {
            Difference means = Difference.of(Input.BODY, "body", Sentence.of("signing.body." + name));
            guesses.add(new Guess<>(means, other));
        }
    }
}
