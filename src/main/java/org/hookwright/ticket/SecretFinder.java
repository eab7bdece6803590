package org.hookwright.ticket;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Finds any of many words in one pass over a text, however many there are: Aho and Corasick's automaton. */
final class SecretFinder {
    private static final int ASCII = 128;

    private final Node root = new Node('\0');

    /** The words' first letters, most of which no letter of a text is. */
    private final @Nullable Node[] first = new Node[ASCII];

    /** Their second ones: many words begin with the same letter, few with the same two. */
    private final @Nullable Node[] second = new Node[ASCII * ASCII];

    SecretFinder(Collection<String> words) {
        words.forEach(this::add);
        link();
    }

    /** Hears of each word that is found. */
    @FunctionalInterface
    interface Found {
        /** Hears of one, and says whether to go on. */
        boolean at(int start, int end);
    }

    boolean isEmpty() {
        return root.child == null;
    }

    void search(char[] text, int length, Found found) {
        Node at = root;
        for (int i = 0; i < length; i++) {
            at = next(at, text[i]);
            if (at.longest > 0 && !found.at(i + 1 - at.longest, i + 1)) {
                return;
            }
        }
    }

    private Node next(Node from, char sign) {
        Node at = from;
        while (true) {
            Node child = child(at, sign);
            if (child != null) {
                return child;
            }
            if (at.depth == 0) {
                return root;
            }
            at = at.fallback;
        }
    }

    private @Nullable Node child(Node of, char sign) {
        if (of.depth == 0 && sign < ASCII) {
            return first[sign];
        }
        if (of.depth == 1 && sign < ASCII && of.sign < ASCII) {
            return second[of.sign * ASCII + sign];
        }
        Node child = of.child;
        while (child != null && child.sign != sign) {
            child = child.sibling;
        }
        return child;
    }

    private void add(String word) {
        Node at = root;
        for (int i = 0; i < word.length(); i++) {
            Node child = child(at, word.charAt(i));
            if (child == null) {
                child = new Node(word.charAt(i));
                child.depth = at.depth + 1;
                child.sibling = at.child;
                at.child = child;
                if (at.depth == 0 && child.sign < ASCII) {
                    first[child.sign] = child;
                } else if (at.depth == 1 && child.sign < ASCII && at.sign < ASCII) {
                    second[at.sign * ASCII + child.sign] = child;
                }
            }
            at = child;
        }
        at.longest = word.length();
    }

    /** Gives each node the place to go on from when the next sign does not fit. */
    private void link() {
        root.fallback = root;
        Deque<Node> due = new ArrayDeque<>();
        for (Node child = root.child; child != null; child = child.sibling) {
            child.fallback = root;
            due.add(child);
        }
        while (!due.isEmpty()) {
            Node node = due.remove();
            for (Node child = node.child; child != null; child = child.sibling) {
                child.fallback = next(node.fallback, child.sign);
                child.longest = Math.max(child.longest, child.fallback.longest);
                due.add(child);
            }
        }
    }

    /** Small, because a long secret has many: children are a list, and there is mostly one. */
    private static final class Node {
        private final char sign;
        private int depth;
        private int longest;
        private @Nullable Node child;
        private @Nullable Node sibling;
        private Node fallback = this;

        Node(char sign) {
            this.sign = sign;
        }
    }
}
