package org.hookwright.store;

import java.util.Map;

/** How one kind of file says its value. */
interface Format<T> {
    /** The value that a tree says; {@link BadFile} where it says none. */
    T read(Fields root);

    /** The tree of a value, keys in the order in which they are to be written. */
    Map<String, Object> write(T value);

    /** The name the value has for people. */
    String name(T value);

    /** The same value under another name. */
    T named(T value, String name);
}
