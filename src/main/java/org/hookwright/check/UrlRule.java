package org.hookwright.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hookwright.language.Sentence;
import org.hookwright.template.Span;

/** The address: that there is one, that it can be one, and who can reach it. */
final class UrlRule implements Rule {
    @Override
    public void examine(Examined call, Findings found) {
        String source = call.request().url();
        if (source.isBlank()) {
            found.add("request.no-url", Severity.ERROR, Field.URL, whole(source), List.of());
            return;
        }
        boolean blank = examineBlanks(call, found);
        if (!blank) {
            call.filledUrl().ifPresent(filled -> examineFilled(Address.of(filled), source, found));
        }
    }

    private static Span whole(String text) {
        return new Span(0, text.length());
    }

    private static boolean examineBlanks(Examined call, Findings found) {
        List<TextEdit> edits = new ArrayList<>();
        boolean broken = false;
        String source = call.request().url();
        int query = source.indexOf('?');
        int end = source.stripTrailing().length();
        for (Span span : call.literals(Field.URL)) {
            for (int at = span.start(); at < span.end(); at++) {
                char sign = source.charAt(at);
                if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
                    boolean kept = sign == ' ' && query >= 0 && at > query && at < end;
                    broken |= sign == '\n' || sign == '\r';
                    edits.add(new TextEdit(Field.URL, new Span(at, at + 1), kept ? "%20" : ""));
                }
            }
        }
        if (edits.isEmpty()) {
            return false;
        }
        String code = broken ? "request.url-line-break" : "request.url-blank";
        Cure cure = new Cure.Edits(Sentence.of("check.cure.url-blanks"), edits);
        found.add(code, Severity.ERROR, Field.URL, edits.getFirst().span(), List.of(cure));
        return true;
    }

    private static void examineFilled(Address address, String source, Findings found) {
        switch (address.scheme()) {
            case "https" -> examineHost(address, source, found);
            case "http" -> {
                examineHost(address, source, found);
                if (!address.isPrivate() && !address.host().isEmpty()) {
                    plainHttp(source, found);
                }
            }
            case "" -> {
                List<Cure> cures = Address.looksLikeHost(source)
                        ? List.of(Cure.Edits.one(
                                Sentence.of("check.cure.https-before"), Field.URL, new Span(0, 0), "https://"))
                        : List.of();
                found.add("request.url-no-scheme", Severity.ERROR, Field.URL, whole(source), cures);
            }
            default ->
                found.add("request.url-scheme", Severity.ERROR, Field.URL, whole(source), List.of(), address.scheme());
        }
    }

    private static void examineHost(Address address, String source, Findings found) {
        if (address.host().isEmpty()) {
            found.add("request.url-no-host", Severity.ERROR, Field.URL, whole(source), List.of());
        } else if (address.isPrivate()) {
            found.add("request.unreachable", Severity.NOTE, Field.URL, whole(source), List.of(), address.host());
        }
    }

    private static void plainHttp(String source, Findings found) {
        boolean written = source.toLowerCase(Locale.ROOT).startsWith("http://");
        Span scheme = written ? new Span(0, 4) : whole(source);
        List<Cure> cures = written
                ? List.of(Cure.Edits.one(Sentence.of("check.cure.https"), Field.URL, scheme, "https"))
                : List.of();
        found.add("request.plain-http", Severity.WARNING, Field.URL, scheme, cures);
    }
}
