package org.hookwright.signing;

/** What of a request can be signed. */
public final class Content {
    private final String method;
    private final String target;
    private final byte[] body;

    /**
     * Of a request.
     *
     * @param target path and query, as they stand in the request line
     * @param body the bytes as they travel
     */
    public Content(String method, String target, byte[] body) {
        this.method = method;
        this.target = target;
        this.body = body.clone();
    }

    public String method() {
        return method;
    }

    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** What stands behind the question mark, or nothing. */
    public String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    public byte[] body() {
        return body.clone();
    }

    public int size() {
        return body.length;
    }

    Content with(byte[] other) {
        return new Content(method, target, other);
    }

    /** Reveals nothing: target and body may hold secrets. */
    @Override
    public String toString() {
        return method + ", " + body.length + " bytes";
    }
}
