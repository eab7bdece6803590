package org.hookwright.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hookwright.language.Sentence;
import org.hookwright.template.Span;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Header;

/** Headers: names and values that can be sent, and a content type that tells the truth. */
final class HeaderRule implements Rule {
    /** RFC 9110, section 5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** Made by whoever sends the request; a second one breaks it. */
    private static final Set<String> MADE_BY_SENDER =
            Set.of("host", "content-length", "transfer-encoding", "connection", "upgrade", "te", "trailer");

    @Override
    public void examine(Examined call, Findings found) {
        Set<String> seen = new HashSet<>();
        List<Header> headers = call.request().headers();
        for (int i = 0; i < headers.size(); i++) {
            Header header = headers.get(i);
            if (header.enabled()) {
                examineName(call, i, found);
                examineValue(call, i, found);
                String name = header.name().toLowerCase(Locale.ROOT);
                if (!name.isBlank() && !seen.add(name)) {
                    found.add(
                            "header.twice",
                            Severity.WARNING,
                            Field.headerName(i),
                            whole(header.name()),
                            off(i),
                            header.name());
                }
                if (name.equals("content-type")) {
                    examineContentType(call, i, found);
                }
            }
        }
    }

    private static Span whole(String text) {
        return new Span(0, text.length());
    }

    private static List<Cure> off(int index) {
        return List.of(new Cure.SwitchHeaderOff(Sentence.of("check.cure.header-off"), index));
    }

    private static void examineName(Examined call, int index, Findings found) {
        Field field = Field.headerName(index);
        String name = field.text(call.request());
        if (name.isBlank()) {
            found.add("header.no-name", Severity.ERROR, field, whole(name), off(index));
        } else if (!call.hasMarkups(field) && !TOKEN.matcher(name).matches()) {
            String clean = name.replaceAll("[^!#$%&'*+.^_`|~0-9A-Za-z-]", "");
            List<Cure> cures = clean.isEmpty()
                    ? off(index)
                    : List.of(Cure.Edits.one(Sentence.of("check.cure.rename", clean), field, whole(name), clean));
            found.add("header.name", Severity.ERROR, field, whole(name), cures, name);
        } else if (MADE_BY_SENDER.contains(name.toLowerCase(Locale.ROOT))) {
            found.add("header.not-allowed", Severity.ERROR, field, whole(name), off(index), name);
        }
    }

    private static void examineValue(Examined call, int index, Findings found) {
        Field field = Field.headerValue(index);
        String value = field.text(call.request());
        for (Span span : call.literals(field)) {
            for (int at = span.start(); at < span.end(); at++) {
                char sign = value.charAt(at);
                if ((sign < ' ' && sign != '\t') || sign == 127) {
                    Cure cure = Cure.Edits.one(Sentence.of("check.cure.remove"), field, new Span(at, at + 1), "");
                    found.add("header.line-break", Severity.ERROR, field, new Span(at, at + 1), List.of(cure));
                    return;
                }
                if (sign > 126) {
                    found.add("header.not-ascii", Severity.WARNING, field, new Span(at, at + 1), List.of());
                    return;
                }
            }
        }
    }

    private static void examineContentType(Examined call, int index, Findings found) {
        Field field = Field.headerValue(index);
        String value = field.text(call.request());
        Body.Type type = call.request().body().type();
        if (call.hasMarkups(field) || fits(value, type)) {
            return;
        }
        Cure cure = Cure.Edits.one(
                Sentence.of("check.cure.content-type", type.contentType()), field, whole(value), type.contentType());
        Sentence body = Sentence.of("check.body." + type.name().toLowerCase(Locale.ROOT));
        found.add("request.content-type", Severity.WARNING, field, whole(value), List.of(cure), value, body);
    }

    private static boolean fits(String contentType, Body.Type body) {
        String media = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (body) {
            case NONE, TEXT -> true;
            case JSON -> media.equals("application/json") || media.equals("text/json") || media.endsWith("+json");
            case XML -> media.equals("application/xml") || media.equals("text/xml") || media.endsWith("+xml");
            case FORM -> media.equals("application/x-www-form-urlencoded");
        };
    }
}
