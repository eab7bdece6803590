package org.hookwright.check;

import java.util.List;
import org.hookwright.payload.Lines;
import org.hookwright.template.Span;
import org.hookwright.workflow.Body;

/** The body as form fields: one name and value a line. */
final class FormRule implements Rule {
    @Override
    public void examine(Examined call, Findings found) {
        if (call.request().body().type() != Body.Type.FORM) {
            return;
        }
        String source = call.request().body().text();
        int start = 0;
        for (String line : source.lines().toList()) {
            int from = Math.min(source.indexOf(line, start), source.length());
            start = from + line.length();
            examineLine(line, new Span(from, start), source, call, found);
        }
    }

    private static void examineLine(String line, Span span, String source, Examined call, Findings found) {
        boolean tag = line.strip().startsWith("{%") && call.hasMarkups(Field.BODY);
        if (line.isBlank() || tag) {
            return;
        }
        String number = String.valueOf(Lines.line(source, span.start()));
        int equals = line.indexOf('=');
        if (equals < 0) {
            found.add("form.no-value", Severity.ERROR, Field.BODY, span, List.of(), number);
        } else if (line.substring(0, equals).isBlank()) {
            found.add("form.no-name", Severity.ERROR, Field.BODY, span, List.of(), number);
        }
    }
}
