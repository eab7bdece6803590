package org.hookwright.template;

/** How a value is written into the place where it lands. Only values are escaped, never the template's own text. */
public enum Escape {
    /** As it is: the host's way with JSON. */
    NONE,
    /** As the inside of a JSON string (RFC 8259), U+2028, U+2029 and lone surrogates escaped as well. */
    JSON,
    /** Percent-encoded UTF-8, everything but the unreserved characters of RFC 3986. */
    URL,
    /** As {@code application/x-www-form-urlencoded}. */
    FORM,
    /** Without line breaks and control characters, which would end a header. */
    HEADER,
    /** {@code & < > " '} as entities; characters that XML 1.0 cannot hold are left out. */
    XML
}
