package org.hookwright.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hookwright.language.Sentence;
import org.hookwright.payload.JsonFault;
import org.hookwright.payload.TemplateJson;
import org.hookwright.template.Span;
import org.hookwright.template.Template;

/** What could be written instead where a JSON body goes wrong before anything is filled in. */
final class JsonSourceCures {
    private static final String SMART_QUOTES = "“”„‟‘’‚＂＇«»";

    private final String source;

    JsonSourceCures(String source) {
        this.source = source;
    }

    /** Those that really move the first fault further on, or away. */
    List<Cure> of(JsonFault fault) {
        return candidates(fault).stream()
                .filter(cure -> heals(cure, fault))
                .map(Cure.class::cast)
                .toList();
    }

    private boolean heals(Cure.Edits cure, JsonFault fault) {
        StringBuilder text = new StringBuilder(source);
        int grown = 0;
        for (TextEdit edit : cure.edits().reversed()) {
            text.replace(edit.span().start(), edit.span().end(), edit.replacement());
            grown += edit.replacement().length() - edit.span().length();
        }
        int past = fault.offset() + Math.max(0, grown);
        return TemplateJson.of(Template.parse(text.toString()))
                .fault()
                .map(next -> next.offset() > past)
                .orElse(true);
    }

    private List<Cure.Edits> candidates(JsonFault fault) {
        Span span = fault.span();
        return switch (fault.kind()) {
            case EMPTY -> List.of(edit("empty-object", 0, source.length(), "{}"));
            case TRAILING_COMMA -> List.of(edit("remove-comma", span.start(), span.end(), ""));
            case COMMA_MISSING -> List.of(edit("add-comma", blankBefore(span.start()), blankBefore(span.start()), ","));
            case COLON_MISSING -> List.of(edit("add-colon", blankBefore(span.start()), blankBefore(span.start()), ":"));
            case VALUE_MISSING ->
                List.of(edit("add-null", blankBefore(span.start()), blankBefore(span.start()), " null"));
            case SINGLE_QUOTES, SMART_QUOTES -> straightQuotes(span.start());
            case KEY_NOT_QUOTED, BAD_NUMBER -> List.of(quoted(span));
            case BARE_WORD -> bareWord(span);
            case BAD_ESCAPE -> List.of(edit("double-backslash", span.start(), span.start(), "\\"));
            case CONTROL_CHARACTER -> List.of(edit("escape-sign", span.start(), span.end(), escaped(span)));
            case STRING_NOT_CLOSED, LINE_BREAK_IN_STRING -> closedString(fault);
            case NOT_CLOSED -> closedBrackets();
            case WRONG_BRACKET ->
                List.of(edit(
                        "right-bracket",
                        span.start(),
                        span.end(),
                        fault.details().getLast()));
            case NOTHING_TO_CLOSE, TRAILING ->
                isBracket(span) ? List.of(edit("remove", span.start(), span.end(), "")) : List.of();
            case COMMENT -> List.of(edit("remove-comment", span.start(), commentEnd(span.start()), ""));
            case UNEXPECTED, DUPLICATE_KEY, TOO_DEEP -> List.of();
        };
    }

    private static Cure.Edits edit(String label, int start, int end, String replacement) {
        return Cure.Edits.one(Sentence.of("check.cure." + label), Field.BODY, new Span(start, end), replacement);
    }

    private int blankBefore(int offset) {
        int at = offset;
        while (at > 0 && Character.isWhitespace(source.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private Cure.Edits quoted(Span span) {
        return edit("quotes", span.start(), span.end(), "\"" + span.of(source) + "\"");
    }

    private List<Cure.Edits> bareWord(Span span) {
        String json = switch (span.of(source).toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> "true";
            case "false", "no" -> "false";
            case "null", "nil", "none", "undefined", "nan" -> "null";
            default -> "";
        };
        return json.isEmpty()
                ? List.of(quoted(span))
                : List.of(Cure.Edits.one(Sentence.of("check.cure.write", json), Field.BODY, span, json), quoted(span));
    }

    private List<Cure.Edits> straightQuotes(int start) {
        int end = start + 1;
        while (end < source.length() && source.charAt(end) != '\n' && !isOddQuote(source.charAt(end))) {
            end++;
        }
        if (end == source.length() || source.charAt(end) == '\n') {
            return List.of();
        }
        return List.of(new Cure.Edits(
                Sentence.of("check.cure.straight-quotes"),
                List.of(
                        new TextEdit(Field.BODY, new Span(start, start + 1), "\""),
                        new TextEdit(Field.BODY, new Span(end, end + 1), "\""))));
    }

    private static boolean isOddQuote(char sign) {
        return sign == '\'' || SMART_QUOTES.indexOf(sign) >= 0;
    }

    private String escaped(Span span) {
        char sign = source.charAt(span.start());
        return switch (sign) {
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> String.format("\\u%04x", (int) sign);
        };
    }

    /** The missing quote belongs before a comma or bracket at the line's end, if one stands there. */
    private List<Cure.Edits> closedString(JsonFault fault) {
        int end = fault.offset();
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        List<Cure.Edits> cures = new ArrayList<>();
        int before = blankBefore(end);
        while (before > 0 && ",}]".indexOf(source.charAt(before - 1)) >= 0) {
            before = blankBefore(before - 1);
        }
        cures.add(edit("close-string", before, before, "\""));
        if (before != end) {
            cures.add(edit("close-string", blankBefore(end), blankBefore(end), "\""));
        }
        return cures;
    }

    private List<Cure.Edits> closedBrackets() {
        StringBuilder missing = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            JsonFault next =
                    TemplateJson.of(Template.parse(source + missing)).fault().orElse(null);
            if (next == null || next.kind() != JsonFault.Kind.NOT_CLOSED) {
                break;
            }
            missing.append(next.details().getFirst().equals("{") ? '}' : ']');
        }
        int end = source.stripTrailing().length();
        return List.of(edit("close-brackets", end, end, "\n" + missing));
    }

    private boolean isBracket(Span span) {
        return "{}[]".contains(span.of(source)) && span.length() == 1;
    }

    private int commentEnd(int start) {
        if (source.startsWith("/*", start)) {
            int end = source.indexOf("*/", start + 2);
            return end < 0 ? source.length() : end + 2;
        }
        int end = source.indexOf('\n', start);
        return end < 0 ? source.length() : end;
    }
}
