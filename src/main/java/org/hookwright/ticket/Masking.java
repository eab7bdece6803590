package org.hookwright.ticket;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Replaces known secret values by dots, in every form in which they travel. One pass over the text, however many
 * secrets there are. Values of fewer than four characters are left: they would blacken ordinary words.
 */
public final class Masking {
    /** What stands where a secret stood. */
    public static final String DOTS = "••••••";

    /** Nothing is secret. */
    public static final Masking NONE = new Masking(List.of());

    private static final int SHORTEST = 4;

    private final Node root = new Node();

    private Masking(Collection<String> forms) {
        forms.forEach(this::add);
        link();
    }

    public static Masking of(Collection<Secret> secrets) {
        TreeSet<String> forms = new TreeSet<>();
        for (Secret secret : secrets) {
            if (secret.reveal().length() >= SHORTEST) {
                forms.addAll(SecretForms.of(secret.reveal()));
            }
        }
        return new Masking(forms);
    }

    /** The text with every secret as dots. */
    public String mask(String text) {
        StringBuilder masked = null;
        int written = 0;
        int start = -1;
        int end = -1;
        Node at = root;
        for (int i = 0; i < text.length(); i++) {
            at = at.next(text.charAt(i), root);
            if (at.longest > 0) {
                int from = i + 1 - at.longest;
                if (start >= 0 && from > end) {
                    masked = masked == null ? new StringBuilder(text.length()) : masked;
                    masked.append(text, written, start).append(DOTS);
                    written = end;
                    start = from;
                } else {
                    start = start < 0 ? from : Math.min(start, from);
                }
                end = i + 1;
            }
        }
        if (start < 0) {
            return text;
        }
        masked = masked == null ? new StringBuilder(text.length()) : masked;
        return masked.append(text, written, start)
                .append(DOTS)
                .append(text, end, text.length())
                .toString();
    }

    /** Whether a secret stands in the text, in any of its forms. */
    public boolean isIn(String text) {
        Node at = root;
        for (int i = 0; i < text.length(); i++) {
            at = at.next(text.charAt(i), root);
            if (at.longest > 0) {
                return true;
            }
        }
        return false;
    }

    private void add(String form) {
        Node at = root;
        for (int i = 0; i < form.length(); i++) {
            at = at.children.computeIfAbsent(form.charAt(i), _ -> new Node());
        }
        at.longest = form.length();
    }

    /** Gives each node the place to go on from when the next sign does not fit: Aho and Corasick's automaton. */
    private void link() {
        Deque<Node> due = new ArrayDeque<>();
        root.fallback = root;
        for (Node child : root.children.values()) {
            child.fallback = root;
            due.add(child);
        }
        while (!due.isEmpty()) {
            Node node = due.remove();
            node.children.forEach((sign, child) -> {
                child.fallback = node.fallback.next(sign, root);
                child.longest = Math.max(child.longest, child.fallback.longest);
                due.add(child);
            });
        }
    }

    private static final class Node {
        private final Map<Character, Node> children = new HashMap<>();
        private Node fallback = this;
        private int longest;

        Node next(char sign, Node root) {
            Node at = this;
            while (true) {
                Node child = at.children.get(sign);
                if (child != null) {
                    return child;
                }
                if (at.equals(root)) {
                    return root;
                }
                at = at.fallback;
            }
        }
    }
}
