package org.hookwright.workflow;

/**
 * A header of a request. Name and value are templates.
 *
 * @param enabled whether it is sent; a disabled one stays in the file
 */
public record Header(String name, String value, boolean enabled) {
    public Header(String name, String value) {
        this(name, value, true);
    }
}
