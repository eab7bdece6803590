package org.hookwright.workflow;

/** What a call carries. The text is a template. */
public record Body(Type type, String text) {
    public static final Body NONE = new Body(Type.NONE, "");

    /** How the text is written and what its content type is unless a header says otherwise. */
    public enum Type {
        NONE(""),
        JSON("application/json"),
        XML("application/xml"),
        /** One {@code name=value} a line; both are form-encoded when sent. */
        FORM("application/x-www-form-urlencoded"),
        TEXT("text/plain; charset=utf-8");

        private final String contentType;

        Type(String contentType) {
            this.contentType = contentType;
        }

        public String contentType() {
            return contentType;
        }
    }
}
