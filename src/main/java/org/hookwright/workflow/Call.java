package org.hookwright.workflow;

/**
 * A step that sends one request.
 *
 * @param name unique in its workflow; what the terminal's {@code --step} and later placeholders name
 * @param escape whether values in the body are escaped for its type, or go raw as the host sends them
 */
public record Call(
        String name,
        String note,
        Kind kind,
        Request request,
        Delivery delivery,
        Reply reply,
        boolean escape,
        Unknown unknown)
        implements Step {
    /** The host's two ways to call out. */
    public enum Kind {
        /** Trigger Webhook: fire and forget, the reply cannot be used. */
        WEBHOOK,
        /** Web Request: waits for the reply. */
        WEB_REQUEST
    }

    /** A call with all else as usual. */
    public Call(String name, Kind kind, Request request, Delivery delivery, boolean escape, Unknown unknown) {
        this(name, "", kind, request, delivery, Reply.USUAL, escape, unknown);
    }

    public Call with(Request other) {
        return new Call(name, note, kind, other, delivery, reply, escape, unknown);
    }

    public Call with(Delivery other) {
        return new Call(name, note, kind, request, other, reply, escape, unknown);
    }

    public Call with(Reply other) {
        return new Call(name, note, kind, request, delivery, other, escape, unknown);
    }

    public Call with(Kind other) {
        return new Call(name, note, other, request, delivery, reply, escape, unknown);
    }

    @Override
    public Call named(String other) {
        return new Call(other, note, kind, request, delivery, reply, escape, unknown);
    }

    @Override
    public Call noted(String other) {
        return new Call(name, other, kind, request, delivery, reply, escape, unknown);
    }

    public Call escaping(boolean other) {
        return new Call(name, note, kind, request, delivery, reply, other, unknown);
    }
}
