package org.hookwright.workflow;

/**
 * A step that sends one request.
 *
 * @param name unique in its workflow; what the terminal's {@code --step} names
 * @param escape whether values in the body are escaped for its type, or go raw as the host sends them
 */
public record Call(String name, Kind kind, Request request, Delivery delivery, boolean escape, Unknown unknown) {
    /** The host's two ways to call out. */
    public enum Kind {
        /** Trigger Webhook: fire and forget, the reply cannot be used. */
        WEBHOOK,
        /** Web Request: waits for the reply. */
        WEB_REQUEST
    }

    public Call with(Request other) {
        return new Call(name, kind, other, delivery, escape, unknown);
    }

    public Call with(Delivery other) {
        return new Call(name, kind, request, other, escape, unknown);
    }

    public Call with(Kind other) {
        return new Call(name, other, request, delivery, escape, unknown);
    }

    public Call named(String other) {
        return new Call(other, kind, request, delivery, escape, unknown);
    }

    public Call escaping(boolean other) {
        return new Call(name, kind, request, delivery, other, unknown);
    }
}
