package org.hookwright.workflow;

/** How a request is signed with a shared secret: HMAC over parts of it, told in headers. */
public sealed interface Scheme {
    /**
     * {@code webhook-id}, {@code webhook-timestamp}, {@code webhook-signature: v1,…}; https://www.standardwebhooks.com
     */
    record StandardWebhooks() implements Scheme {}

    /** {@code X-Hub-Signature-256: sha256=…} over the body. */
    record GitHub() implements Scheme {}

    /** {@code X-Slack-Signature: v0=…} over version, time and body. */
    record Slack() implements Scheme {}

    /** {@code Stripe-Signature: t=…,v1=…} over time and body. */
    record Stripe() implements Scheme {}

    /**
     * As somebody else wants it.
     *
     * @param header that carries the signature
     * @param prefix stands before the signature in it
     * @param signed what is signed: any text around {@code {id}}, {@code {timestamp}}, {@code {method}},
     *     {@code {path}}, {@code {query}} and {@code {body}}; {@code \n} is a line break
     * @param stamps the headers that carry id and time
     */
    record FreeForm(Seal seal, String header, String prefix, String signed, Stamps stamps) implements Scheme {
        /** The body under SHA-256 in hexadecimal: what most ask for. */
        public static final FreeForm USUAL = new FreeForm(
                new Seal(Algorithm.SHA256, Encoding.HEX, Key.TEXT), "X-Signature", "", "{body}", new Stamps("", ""));
    }

    /** How the parts that are signed become a text. */
    record Seal(Algorithm algorithm, Encoding encoding, Key key) {}

    /**
     * What tells one try from another.
     *
     * @param id name of the header that carries the id; empty where it is not sent
     * @param timestamp name of the header that carries the time since 1970; empty where it is not sent
     * @param unit in which the time is told, in the header and in what is signed
     */
    record Stamps(String id, String timestamp, Unit unit) {
        /** In seconds, as every named scheme has it. */
        public Stamps(String id, String timestamp) {
            this(id, timestamp, Unit.SECONDS);
        }
    }

    /** In what a time is counted. */
    enum Unit {
        SECONDS,
        MILLISECONDS
    }

    /** The hash within the HMAC. */
    enum Algorithm {
        SHA1,
        SHA256,
        SHA384,
        SHA512
    }

    /** How the signature's bytes are written. */
    enum Encoding {
        HEX,
        BASE64,
        BASE64URL
    }

    /** How the secret becomes the key's bytes. */
    enum Key {
        TEXT,
        BASE64,
        HEX
    }
}
