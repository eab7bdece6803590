package org.hookwright.ui.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.template.Filling;
import org.hookwright.template.Rendering;
import org.hookwright.template.SourceMap;
import org.hookwright.template.Span;
import org.hookwright.workflow.Body;
import org.jspecify.annotations.Nullable;

/** Bodies as they come filled, made by hand so that the tests of the preview need no engine. */
final class Samples {
    private Samples() {}

    /** Fills each {@code {{path}}} of a template with the next value; null is unset. */
    static Preview.Filled filled(String template, @Nullable String... values) {
        StringBuilder text = new StringBuilder();
        List<Filling> fillings = new ArrayList<>();
        int at = 0;
        for (@Nullable String value : values) {
            int open = template.indexOf("{{", at);
            int close = template.indexOf("}}", open) + 2;
            text.append(template, at, open);
            int start = text.length();
            text.append(value == null ? "" : value);
            fillings.add(new Filling(
                    new Span(open, close),
                    new Span(start, text.length()),
                    template.substring(open + 2, close - 2),
                    value == null));
            at = close;
        }
        text.append(template.substring(at));
        return new Preview.Filled(
                Body.Type.JSON,
                new Rendering(text.toString(), new SourceMap(fillings), List.of(), null),
                Optional.empty());
    }

    static Preview.Filled broken(Preview.Filled filled, int index) {
        Filling filling = filled.rendering().sources().fillings().get(index);
        int line = 1
                + (int) filled.rendering()
                        .text()
                        .substring(0, filling.output().start())
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count();
        return new Preview.Filled(
                filled.type(),
                filled.rendering(),
                Optional.of(new Breakage(
                        Sentence.of("preview.no-body.title"), filling.output(), line, Optional.of(filling.source()))));
    }

    static TicketMark mark(String ticket, String subject, boolean sound) {
        return new TicketMark(
                ticket,
                subject,
                sound
                        ? Optional.empty()
                        : Optional.of(new Breakage(
                                Sentence.of("preview.no-body.title"), new Span(0, 1), 8, Optional.empty())));
    }
}
