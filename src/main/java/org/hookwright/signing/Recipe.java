package org.hookwright.signing;

import org.hookwright.workflow.Scheme;
import org.hookwright.workflow.Scheme.Algorithm;
import org.hookwright.workflow.Scheme.Encoding;
import org.hookwright.workflow.Scheme.Seal;
import org.hookwright.workflow.Scheme.Stamps;

/** A scheme spelled out, the named ones too, so that all are made and judged by the same few lines. */
record Recipe(Seal seal, KeyForm key, Layout layout, String header, String prefix, String signed, Stamps stamps) {
    /** How the header holds the signature. */
    enum Layout {
        /** Alone, behind its prefix. */
        ALONE,
        /** One of several, separated by blanks. */
        LIST,
        /** As {@code name=value} pairs with the time among them. */
        PAIRS
    }

    private static final String SIGNED_WITH_ID = "{id}.{timestamp}.{body}";
    private static final Seal HEX256 = new Seal(Algorithm.SHA256, Encoding.HEX, Scheme.Key.TEXT);

    static Recipe of(Scheme scheme) {
        return switch (scheme) {
            case Scheme.StandardWebhooks _ ->
                new Recipe(
                        new Seal(Algorithm.SHA256, Encoding.BASE64, Scheme.Key.BASE64),
                        KeyForm.WHSEC,
                        Layout.LIST,
                        "webhook-signature",
                        "v1,",
                        SIGNED_WITH_ID,
                        new Stamps("webhook-id", "webhook-timestamp"));
            case Scheme.GitHub _ ->
                new Recipe(
                        HEX256,
                        KeyForm.TEXT,
                        Layout.ALONE,
                        "X-Hub-Signature-256",
                        "sha256=",
                        "{body}",
                        new Stamps("X-GitHub-Delivery", ""));
            case Scheme.Slack _ ->
                new Recipe(
                        HEX256,
                        KeyForm.TEXT,
                        Layout.ALONE,
                        "X-Slack-Signature",
                        "v0=",
                        "v0:{timestamp}:{body}",
                        new Stamps("", "X-Slack-Request-Timestamp"));
            case Scheme.Stripe _ ->
                new Recipe(
                        HEX256,
                        KeyForm.TEXT,
                        Layout.PAIRS,
                        "Stripe-Signature",
                        "v1=",
                        "{timestamp}.{body}",
                        new Stamps("", ""));
            case Scheme.FreeForm free ->
                new Recipe(
                        free.seal(),
                        KeyForm.of(free.seal().key()),
                        Layout.ALONE,
                        free.header(),
                        free.prefix(),
                        free.signed(),
                        free.stamps());
        };
    }

    boolean signsId() {
        return signed.contains("{id}");
    }

    boolean signsTime() {
        return signed.contains("{timestamp}");
    }
}
