package org.hookwright.ui.body;

import java.util.List;
import java.util.Map;
import org.hookwright.template.Escape;
import org.hookwright.template.Rendering;
import org.hookwright.template.Rules;
import org.hookwright.template.Template;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;

/**
 * What a placeholder gives.
 *
 * @param value in the chosen ticket, as it would be printed
 * @param unset whether it leads nowhere there
 * @param emptyIn in how many samples it prints nothing
 * @param samples how many there are
 */
public record Facts(String value, boolean unset, int emptyIn, int samples) {
    /** Longer values are cut: they are looked at, not used. */
    private static final int SHOWN = 200;

    /** Looks a path up as the engine would, so that what is shown is what is sent. Secrets are dots. */
    public static Facts of(String path, Scope scope, List<Ticket> samples) {
        Template template = template(path);
        String value = print(template, scope.shown());
        int empty = 0;
        for (Ticket sample : samples) {
            Scope there = new Scope(sample, scope.environment(), scope.secrets(), scope.results());
            if (print(template, there.shown()).isEmpty()) {
                empty++;
            }
        }
        return new Facts(cut(value), value.isEmpty(), empty, samples.size());
    }

    /** Only the value in the chosen ticket, for long lists. */
    public static String value(String path, Map<String, Object> shown) {
        return cut(print(template(path), shown));
    }

    private static Template template(String path) {
        return Template.parse("{{" + path + "}}");
    }

    private static String print(Template template, Map<String, Object> shown) {
        Rendering rendering = template.render(shown, Rules.of(Escape.NONE));
        return rendering.text();
    }

    private static String cut(String value) {
        String line = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        return line.replaceAll("\\s+", " ").strip();
    }
}
