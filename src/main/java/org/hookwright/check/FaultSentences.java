package org.hookwright.check;

import java.util.Locale;
import org.hookwright.language.Sentence;
import org.hookwright.payload.JsonFault;
import org.hookwright.payload.XmlFault;
import org.hookwright.template.Fault;
import org.hookwright.template.Rendering;

/** What to say about each kind of fault, without its place. */
public final class FaultSentences {
    private FaultSentences() {}

    public static Sentence of(JsonFault fault) {
        return Sentence.of(
                "check.json-fault." + name(fault.kind()), fault.details().toArray());
    }

    public static Sentence of(XmlFault fault) {
        return Sentence.of(
                "check.xml-fault." + name(fault.kind()), fault.details().toArray());
    }

    public static Sentence of(Fault fault) {
        return Sentence.of("check." + code(fault), fault.details().toArray());
    }

    public static Sentence of(Rendering.Exceeded limit) {
        return Sentence.of("check.limit." + name(limit.kind()));
    }

    /** The stable code of a malformed place, {@code placeholder.output-not-closed}. */
    static String code(Fault fault) {
        return "placeholder." + name(fault.kind());
    }

    private static String name(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
