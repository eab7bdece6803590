package org.hookwright.receiver;

import java.util.List;
import org.hookwright.language.Sentence;

/**
 * What a request proved of who sent it.
 *
 * @param reasons which input differs where it did not prove it; how it did where it did
 */
public record Verdict(Kind kind, List<Sentence> reasons) {
    /** Nobody asked. */
    public static final Verdict NOT_ASKED = new Verdict(Kind.NOT_ASKED, List.of());

    /** How it came out. */
    public enum Kind {
        NOT_ASKED,
        PROVEN,
        NOT_PROVEN
    }

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    static Verdict proven(Sentence how) {
        return new Verdict(Kind.PROVEN, List.of(how));
    }

    static Verdict not(Sentence... why) {
        return new Verdict(Kind.NOT_PROVEN, List.of(why));
    }
}
