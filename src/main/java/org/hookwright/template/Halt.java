package org.hookwright.template;

/** Ends a filling because a limit was met. Without a trace: it is a way out, not a defect. */
final class Halt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rendering.Exceeded exceeded;

    Halt(Rendering.Exceeded exceeded) {
        super(exceeded.kind().name(), null, false, false);
        this.exceeded = exceeded;
    }

    Rendering.Exceeded exceeded() {
        return exceeded;
    }
}
