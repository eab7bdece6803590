package org.hookwright.ui.samples;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hookwright.ticket.Ticket;

/** What makes a sample special, so that a payload that survives it is proven against it. */
public enum Trait {
    VIP("vip"),
    QUOTES("quotes"),
    HTML("html"),
    LINES("lines"),
    BACKSLASH("backslash"),
    EMPTY("empty"),
    CATALOGUE("catalogue"),
    ASSET("asset"),
    EMOJI("emoji"),
    RIGHT_TO_LEFT("right-to-left"),
    LONG("long"),
    PLACEHOLDER("placeholder");

    private static final int LONG_FROM = 20_000;
    private static final int DEEPEST = 20;

    private final String id;

    Trait(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    static List<Trait> of(Ticket ticket) {
        Set<Trait> found = EnumSet.noneOf(Trait.class);
        collect("", ticket.values(), 0, found);
        return new ArrayList<>(found);
    }

    private static void collect(String name, Object value, int depth, Set<Trait> found) {
        if (depth > DEEPEST) {
            return;
        }
        switch (value) {
            case null -> nothing(name, found);
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    String inside = String.valueOf(key);
                    named(inside, inner, found);
                    collect(inside, inner, depth + 1, found);
                });
            case List<?> list -> list.forEach(inner -> collect(name, inner, depth + 1, found));
            case String text -> {
                if (text.isEmpty()) {
                    nothing(name, found);
                }
                text(text, found);
            }
            default -> {}
        }
    }

    private static void named(String name, Object value, Set<Trait> found) {
        if (name.startsWith("ri_")) {
            found.add(CATALOGUE);
        } else if (name.equals("asset") && value instanceof Map<?, ?> asset && !asset.isEmpty()) {
            found.add(ASSET);
        } else if (name.equals("vip_user") && String.valueOf(value).equals("true")) {
            found.add(VIP);
        }
    }

    private static void nothing(String name, Set<Trait> found) {
        if (Set.of("agent", "group", "name", "email").contains(name)) {
            found.add(EMPTY);
        }
    }

    private static void text(String text, Set<Trait> found) {
        note(text.contains("style=\""), HTML, found);
        note(text.indexOf('"') >= 0 && !text.contains("style=\""), QUOTES, found);
        note(text.indexOf('\n') >= 0, LINES, found);
        note(text.indexOf('\\') >= 0 || text.indexOf('\t') >= 0, BACKSLASH, found);
        note(text.contains("{{"), PLACEHOLDER, found);
        note(text.length() >= LONG_FROM, LONG, found);
        note(text.chars().anyMatch(sign -> Character.isSurrogate((char) sign)), EMOJI, found);
        note(text.chars().anyMatch(Trait::isRightToLeft), RIGHT_TO_LEFT, found);
    }

    private static boolean isRightToLeft(int sign) {
        byte direction = Character.getDirectionality(sign);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static void note(boolean is, Trait trait, Set<Trait> found) {
        if (is) {
            found.add(trait);
        }
    }
}
