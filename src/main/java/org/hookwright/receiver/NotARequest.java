package org.hookwright.receiver;

/** What came cannot be answered as a request; the message says why, to the one who sent it. */
final class NotARequest extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    NotARequest(String why) {
        this(400, why);
    }

    NotARequest(int status, String why) {
        super(why);
        this.status = status;
    }

    int status() {
        return status;
    }

    Reply.Answer answer() {
        return new Reply.Answer(status, "text/plain; charset=utf-8", getMessage() + "\n");
    }
}
