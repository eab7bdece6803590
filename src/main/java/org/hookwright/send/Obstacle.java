package org.hookwright.send;

import org.hookwright.language.Sentence;

/** Why a request cannot go out as it is. */
public record Obstacle(Part part, Sentence sentence) {
    /** Where the trouble is. */
    public enum Part {
        URL,
        HEADERS,
        AUTH,
        BODY,
        /** Values that are wanted and not there, wherever they would stand. */
        SECRETS
    }
}
