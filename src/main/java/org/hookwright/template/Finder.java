package org.hookwright.template;

/** The next place of some signs; looked for once, however often it is asked for on the way there. */
final class Finder {
    private final String source;
    private final String signs;
    private int searchedFrom = Integer.MAX_VALUE;
    private int found = -1;

    Finder(String source, String signs) {
        this.source = source;
        this.signs = signs;
    }

    int from(int at) {
        if (at < searchedFrom || (found >= 0 && found < at)) {
            searchedFrom = at;
            found = source.indexOf(signs, at);
        }
        return found;
    }
}
