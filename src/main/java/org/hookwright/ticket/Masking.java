package org.hookwright.ticket;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Replaces known secret values by dots, in the forms in which they travel: as they are, percent-encoded, form-encoded,
 * base64'd (at each of its three alignments), and as the inside of a JSON string. One pass over the text, however many
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
                forms.addAll(forms(secret.reveal()));
            }
        }
        return new Masking(forms);
    }

    private static List<String> forms(String value) {
        String form = URLEncoder.encode(value, StandardCharsets.UTF_8);
        List<String> forms = new ArrayList<>(List.of(value, form, form.replace("+", "%20"), json(value)));
        forms.add(form.replace("+", "%20").toLowerCase(java.util.Locale.ROOT));
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        for (int shift = 0; shift < 3; shift++) {
            forms.addAll(base64(bytes, shift));
        }
        return forms;
    }

    /**
     * The part of the encoding that no neighbouring byte can change, when {@code shift} bytes stand before the value.
     */
    private static List<String> base64(byte[] bytes, int shift) {
        byte[] shifted = new byte[bytes.length + shift];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        int from = shift == 0 ? 0 : shift + 1;
        List<String> forms = new ArrayList<>();
        for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            String encoded = encoder.withoutPadding().encodeToString(shifted);
            int to = shifted.length % 3 == 0 ? encoded.length() : encoded.length() - 1;
            if (to - from >= SHORTEST) {
                forms.add(encoded.substring(from, to));
            }
        }
        return forms;
    }

    private static String json(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            switch (sign) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(sign);
            }
        }
        return text.toString();
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
