package org.hookwright.exchange;

import java.io.IOException;
import org.hookwright.language.Sentence;

/** A known secret would have stood in a file; it was not written. */
public final class SecretLeftException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long exchange;

    SecretLeftException(long exchange) {
        super("A known secret stands in exchange " + exchange);
        this.exchange = exchange;
    }

    /** What happened and what to do. */
    public Sentence sentence() {
        return Sentence.of("history.export.secret", exchange);
    }
}
