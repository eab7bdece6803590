package org.hookwright.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hookwright.signing.JsonShape.Member;

/** Reads a {@link JsonShape}. Bounded in depth: what arrives may be hostile. */
final class JsonShapeReader {
    private static final int DEEPEST = 100;
    private static final Pattern WORD =
            Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

    private final String text;
    private int at;

    JsonShapeReader(String text) {
        this.text = text;
    }

    Optional<JsonShape> read() {
        Optional<JsonShape> shape = value(0);
        blanks();
        return at == text.length() ? shape : Optional.empty();
    }

    private Optional<JsonShape> value(int depth) {
        blanks();
        if (at >= text.length() || depth > DEEPEST) {
            return Optional.empty();
        }
        return switch (text.charAt(at)) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> string().map(JsonShape.Word::new);
            default -> word();
        };
    }

    private Optional<JsonShape> word() {
        Matcher word = WORD.matcher(text).region(at, text.length());
        if (!word.lookingAt()) {
            return Optional.empty();
        }
        at = word.end();
        return Optional.of(new JsonShape.Word(word.group()));
    }

    /** As it is written, marks included. */
    private Optional<String> string() {
        for (int end = at + 1; end < text.length(); end++) {
            if (text.charAt(end) == '\\') {
                end++;
            } else if (text.charAt(end) == '"') {
                String string = text.substring(at, end + 1);
                at = end + 1;
                return Optional.of(string);
            }
        }
        return Optional.empty();
    }

    private Optional<JsonShape> items(int depth) {
        List<JsonShape> items = new ArrayList<>();
        at++;
        while (!takes(']')) {
            if (!items.isEmpty() && !takes(',')) {
                return Optional.empty();
            }
            Optional<JsonShape> item = value(depth + 1);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            items.add(item.get());
        }
        return Optional.of(new JsonShape.Items(items));
    }

    private Optional<JsonShape> members(int depth) {
        List<Member> members = new ArrayList<>();
        at++;
        while (!takes('}')) {
            if (!members.isEmpty() && !takes(',')) {
                return Optional.empty();
            }
            blanks();
            Optional<String> name = at < text.length() && text.charAt(at) == '"' ? string() : Optional.empty();
            if (name.isEmpty() || !takes(':')) {
                return Optional.empty();
            }
            Optional<JsonShape> value = value(depth + 1);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            members.add(new Member(name.get(), value.get()));
        }
        return Optional.of(new JsonShape.Members(members));
    }

    private boolean takes(char sign) {
        blanks();
        if (at < text.length() && text.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
