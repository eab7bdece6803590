package org.hookwright.payload;

import java.util.List;
import java.util.Optional;
import org.hookwright.template.Span;
import org.hookwright.template.Template;

/**
 * What can be said of a JSON template before anything is filled in: where each value will land, and what is wrong
 * whatever the values are. Where a condition or loop decides, nothing is said; only a filling can tell.
 *
 * @param landings of every output, in order
 * @param faults the first fault that no value can heal, at its place in the source; or none
 * @param warnings such as a name used twice, at their places in the source
 */
public record TemplateJson(List<Landing> landings, List<JsonFault> faults, List<JsonFault> warnings) {
    public TemplateJson {
        landings = List.copyOf(landings);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    public static TemplateJson of(Template template) {
        return new StandIn(template).judge();
    }

    public Optional<JsonFault> fault() {
        return faults.stream().findFirst();
    }

    /** The landing of the output that starts at an offset of the source. */
    public Optional<Landing> landingOf(Span markup) {
        return landings.stream()
                .filter(landing -> landing.markup().equals(markup))
                .findFirst();
    }
}
