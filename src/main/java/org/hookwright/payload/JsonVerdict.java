package org.hookwright.payload;

import java.util.List;
import java.util.Optional;

/**
 * Whether a text is JSON, strictly by RFC 8259, and if not, where it first goes wrong.
 *
 * @param faults the first fault, or none
 * @param warnings what is valid and yet unwise, the first few only
 */
public record JsonVerdict(List<JsonFault> faults, List<JsonFault> warnings) {
    public JsonVerdict {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /** Reads the text once; linear, and safe for any depth. */
    public static JsonVerdict of(String text) {
        return new JsonReader(text).verdict();
    }

    public boolean isValid() {
        return faults.isEmpty();
    }

    public Optional<JsonFault> fault() {
        return faults.stream().findFirst();
    }
}
