package org.hookwright.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hookwright.payload.JsonTokens.Kind;
import org.hookwright.payload.JsonTokens.Token;
import org.hookwright.payload.Landing.Place;
import org.hookwright.template.Span;
import org.hookwright.template.Template;

/** A template's JSON with a harmless value in the place of each output, and the way back from it to the source. */
final class StandIn {
    /** Tags that print nothing and skip nothing, so that what follows them is still certain. */
    private static final Set<String> QUIET = Set.of("assign", "comment", "doc", "capture");

    private final String source;
    private final Markups markups;
    private final List<Landing> landings = new ArrayList<>();
    private final Copied copied = new Copied();
    private final StringBuilder open = new StringBuilder();
    private int certainUpTo;

    StandIn(Template template) {
        this.source = template.source();
        this.markups = Markups.untouchable(template);
        this.certainUpTo = source.length() + 1;
    }

    TemplateJson judge() {
        List<Token> tokens = JsonTokens.of(source, markups);
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            copied.copy(source, from, token.span().start());
            int next = place(tokens, i);
            from = tokens.get(next - 1).span().end();
            i = next - 1;
        }
        copied.copy(source, from, source.length());
        return verdict();
    }

    /** Writes the token, and those that belong to it, and gives the index behind them. */
    private int place(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        switch (token.kind()) {
            case TAG -> tag(token.span());
            case ATOM, OPEN_STRING -> {
                if (source.charAt(token.span().start()) == '"') {
                    string(token.span(), isKey(tokens, index));
                } else {
                    return values(tokens, index);
                }
            }
            case OPEN, CLOSE, COMMA, COLON -> sign(token);
        }
        return index + 1;
    }

    private void sign(Token token) {
        copied.copy(source, token.span().start(), token.span().end());
        if (token.kind() == Kind.OPEN) {
            open.append(source.charAt(token.span().start()));
        } else if (token.kind() == Kind.CLOSE && !open.isEmpty()) {
            open.setLength(open.length() - 1);
        }
    }

    private static boolean isKey(List<Token> tokens, int index) {
        return index + 1 < tokens.size() && tokens.get(index + 1).kind() == Kind.COLON;
    }

    private void tag(Span span) {
        String name = Markups.tagName(source, span);
        if (!name.isEmpty() && !QUIET.contains(name)) {
            certainUpTo = Math.min(certainUpTo, span.start());
        }
        copied.replace(span, " ");
    }

    private void string(Span span, boolean key) {
        int from = span.start();
        for (int at = from; at < span.end(); at++) {
            int end = markups.endAt(source, at);
            if (end > at) {
                copied.copy(source, from, at);
                inString(new Span(at, end), key);
                from = end;
                at = end - 1;
            }
        }
        copied.copy(source, from, span.end());
    }

    private void inString(Span markup, boolean key) {
        if (source.startsWith("{{", markup.start())) {
            landings.add(new Landing(markup, key ? Place.KEY : Place.STRING));
            copied.replace(markup, "p" + landings.size());
        } else {
            tag(markup);
        }
    }

    /** A run of words and outputs without quotes is one value, whatever stands between them. */
    private int values(List<Token> tokens, int index) {
        int end = index;
        boolean prints = false;
        while (end < tokens.size() && isWord(tokens.get(end))) {
            prints |= isOutput(tokens.get(end));
            end++;
        }
        Span run = new Span(
                tokens.get(index).span().start(), tokens.get(end - 1).span().end());
        if (!prints) {
            copied.copy(source, run.start(), run.end());
            return end;
        }
        boolean between = isBetween(tokens, index, end);
        for (Token token : tokens.subList(index, end)) {
            if (isOutput(token)) {
                landings.add(new Landing(token.span(), between ? Place.BETWEEN : Place.VALUE));
            }
        }
        copied.replace(run, between ? " " : "0");
        if (between) {
            certainUpTo = Math.min(certainUpTo, run.start());
        }
        return end;
    }

    private boolean isWord(Token token) {
        return token.kind() == Kind.ATOM && source.charAt(token.span().start()) != '"';
    }

    private boolean isOutput(Token token) {
        return token.kind() == Kind.ATOM && source.startsWith("{{", token.span().start());
    }

    /** Whether a run stands where no single value would: beside another, or in the place of a name. */
    private boolean isBetween(List<Token> tokens, int start, int end) {
        Kind before = start == 0 ? Kind.COMMA : tokens.get(start - 1).kind();
        Kind after = end == tokens.size() ? Kind.COMMA : tokens.get(end).kind();
        boolean room = switch (before) {
            case OPEN, COMMA -> !isInObject();
            case COLON, TAG -> true;
            case CLOSE, ATOM, OPEN_STRING -> false;
        };
        boolean done = after == Kind.CLOSE || after == Kind.COMMA || after == Kind.TAG;
        return !(room && done);
    }

    private boolean isInObject() {
        return !open.isEmpty() && open.charAt(open.length() - 1) == '{';
    }

    private TemplateJson verdict() {
        JsonVerdict verdict = JsonVerdict.of(copied.text());
        return new TemplateJson(landings, certain(verdict.faults()), certain(verdict.warnings()));
    }

    private List<JsonFault> certain(List<JsonFault> found) {
        return found.stream()
                .filter(fault -> !copied.isReplaced(fault.span()))
                .map(this::inSource)
                .filter(fault -> fault.offset() < certainUpTo)
                .toList();
    }

    private JsonFault inSource(JsonFault fault) {
        Span span = copied.inSource(fault.span());
        return new JsonFault(
                fault.kind(),
                span,
                Lines.line(source, span.start()),
                Lines.column(source, span.start()),
                fault.details());
    }
}
