package org.hookwright.ui.response;

/** One way to look at a body. */
enum Look {
    /** Set out to be read. */
    PRETTY("pretty"),
    /** Its values as a tree. */
    TREE("tree"),
    /** As it came; bytes that are no text in numbers. */
    RAW("raw"),
    /** As the picture or the page that it is. */
    SEEN("seen");

    private final String id;

    Look(String id) {
        this.id = id;
    }

    /** Ends its text key and the id of its button. */
    String id() {
        return id;
    }
}
