package org.hookwright.allowlist;

import java.util.Locale;

/** What of the host sends: the two go out from different addresses. */
public enum SendingKind {
    /** The Trigger Webhook action of a workflow. */
    WEBHOOK,
    /** The Web Request node. */
    WEB_REQUEST;

    /** The end of its text key. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
