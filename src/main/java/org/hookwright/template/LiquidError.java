package org.hookwright.template;

/** Something a filter or a comparison cannot do. Printed where it happened, as Ruby Liquid does, and noticed. */
final class LiquidError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LiquidError(String message) {
        super(message, null, false, false);
    }

    /** What Ruby Liquid prints. */
    String printed() {
        return "Liquid error: " + getMessage();
    }
}
