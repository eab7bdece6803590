package org.hookwright.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up one template from a source of chance. */
final class MadeUpTemplate {
    private static final List<String> FILTERS = List.copyOf(Filters.names());
    private static final String[] VALUES = {
        "ticket.id",
        "ticket.subject",
        "ticket.tags",
        "ticket.evil",
        "ticket.count",
        "ticket.cost",
        "ticket.far",
        "ticket.least",
        "ticket.most",
        "ticket.created_at",
        "ticket.agents",
        "ticket.mixed",
        "ticket.none",
        "ticket",
        "ticket[x]",
        "ticket['tags'][0]",
        "ticket.tags[-1]",
        "ticket.mixed[3]",
        "x",
        "n",
        "a",
        "b",
        "요청자",
        "nil",
        "true",
        "false",
        "blank",
        "empty",
        "0",
        "1",
        "-3",
        "2.5",
        "99999999999999999999",
        "0.000000001",
        "''",
        "' '",
        "'%Y-%m-%d'",
        "'%500d%c'",
        "'name'",
        "'name,age'",
        "','",
        "\"a\\\"",
        "'now'",
        "(1..4)",
        "(4..1)",
        "(n..x)",
        "(-9223372036854775808..9223372036854775807)",
        "(1..99999999999)",
        "forloop",
        "forloop.index",
        "forloop.parentloop.index",
        "tablerowloop.col",
        "ticket.tags.size",
        "ticket.first",
        "ticket.tags.last",
        "[x]"
    };
    private static final String[] TEXTS = {
        "\"a\": ", ",", " ", "\n", "{", "}", "text", "\"", "한글 ", "\\", "😀", "<b>", "{ {", "%", "-"
    };
    private static final String[] SIGNS = {
        "{{",
        "}}",
        "{%",
        "%}",
        "{{-",
        "-%}",
        " ",
        "ticket.id",
        "|",
        "upcase",
        ":",
        "'",
        "\"",
        "if",
        "endif",
        "for",
        "x",
        "in",
        "[",
        "]",
        "(",
        "1..3",
        ")",
        "\n",
        "-",
        "assign",
        "=",
        "raw",
        "endraw",
        "comment",
        "endcomment",
        "liquid",
        "else",
        "elsif",
        "case",
        "when",
        "capture",
        "endcapture",
        "#",
        "{",
        "}",
        "😀",
        "한",
        ",",
        ".",
        "cycle",
        "tablerow",
        "endtablerow",
        "endfor",
        "0",
        "doc",
        "enddoc",
        "\ud800",
        "\u00a0",
        "endcase",
        "ifchanged",
        "endifchanged",
        "unless",
        "endunless",
        "echo",
        "break",
        "offset",
        "limit",
        "reversed",
        "continue",
        "contains"
    };
    private static final String[] MANGLED = {
        "{{ticket.id}}",
        "{{ ticket.subject | upcase }}",
        "&#123;",
        "&#125;",
        "&quot;",
        "&amp;",
        "{",
        "}",
        "\"",
        "``",
        "`",
        " ",
        "\n",
        "“",
        "”",
        "‘",
        "ticket.id",
        "｛",
        "｝",
        ":",
        ",",
        "\u00A0",
        "\u200B",
        "x",
        "{ {",
        "} }",
        "\\",
        "{%",
        "%}",
        "{{ticket.requ\n  ester.email}}",
        "secret.token}}",
        "{ticket.id",
        "&",
        ";",
        "\r\n",
        "\uFEFF"
    };

    private final Random chance;
    private final StringBuilder out = new StringBuilder();
    private int left = 40;

    MadeUpTemplate(Random chance) {
        this.chance = chance;
    }

    String make() {
        body(0);
        if (chance.nextInt(4) == 0) {
            spoil();
        }
        return out.toString();
    }

    String signs() {
        return mixed(SIGNS, 30);
    }

    String mangled() {
        return mixed(MANGLED, 14);
    }

    private String mixed(String[] parts, int most) {
        for (int i = chance.nextInt(most); i >= 0; i--) {
            out.append(one(parts)).append(chance.nextInt(3) == 0 ? " " : "");
        }
        return out.toString();
    }

    /** Takes something away or puts something in: half-typed text is what the engine sees most. */
    private void spoil() {
        int at = chance.nextInt(out.length() + 1);
        int end = Math.min(out.length(), at + chance.nextInt(4));
        out.replace(at, end, chance.nextBoolean() ? "" : one(SIGNS));
    }

    private void body(int depth) {
        for (int i = 1 + chance.nextInt(4); i > 0 && left > 0; i--) {
            left--;
            part(depth);
        }
    }

    private void part(int depth) {
        switch (chance.nextInt(depth > 4 ? 6 : 15)) {
            case 0, 1 -> out.append(one(TEXTS));
            case 2, 3 -> markup("{{", filtered(), "}}");
            case 4 -> single();
            case 5 -> liquid();
            case 6 -> block(depth, "if " + condition(), "endif", "elsif " + condition(), "else");
            case 7 -> block(depth, "unless " + condition(), "endunless", "else");
            case 8 -> block(depth, "case " + value(), "endcase", "when " + value() + ", " + value(), "else");
            case 9, 10 -> block(depth, "for " + name() + " in " + value() + options(), "endfor", "else");
            case 11 -> block(depth, "tablerow " + name() + " in " + value() + " cols: " + value(), "endtablerow");
            case 12 -> block(depth, "capture " + name(), "endcapture");
            case 13 -> block(depth, "ifchanged", "endifchanged");
            default -> block(depth, one("raw", "comment", "doc"), one("endraw", "endcomment", "enddoc"));
        }
    }

    private void block(int depth, String begin, String end, String... dividers) {
        markup("{%", begin, "%}");
        body(depth + 1);
        for (String divider : dividers) {
            if (chance.nextBoolean()) {
                markup("{%", divider, "%}");
                body(depth + 1);
            }
        }
        if (chance.nextInt(20) > 0) {
            markup("{%", end, "%}");
        }
    }

    private void single() {
        markup("{%", statement(), "%}");
    }

    private String statement() {
        return switch (chance.nextInt(9)) {
            case 0, 1, 2 -> "assign " + name() + " = " + filtered();
            case 3 -> "echo " + filtered();
            case 4 -> "increment " + name();
            case 5 -> "decrement " + name();
            case 6 -> "cycle " + (chance.nextBoolean() ? value() + ": " : "") + value() + ", " + value();
            case 7 -> one("break", "continue");
            default -> "# " + one(TEXTS).replace("\n", "\n# ");
        };
    }

    private void liquid() {
        List<String> lines = new ArrayList<>();
        for (int i = chance.nextInt(4); i >= 0; i--) {
            lines.add(statement());
        }
        if (chance.nextBoolean()) {
            lines.addFirst("if " + condition());
            lines.add("endif");
        }
        markup("{%", "liquid\n" + String.join("\n  ", lines), "%}");
    }

    private void markup(String open, String inside, String close) {
        out.append(open).append(one("", " ", "-", "- ")).append(inside).append(one("", " ", "-", " -"));
        out.append(close);
    }

    private String filtered() {
        StringBuilder text = new StringBuilder(value());
        for (int i = chance.nextInt(4); i > 0; i--) {
            text.append(" | ").append(chance.nextInt(20) == 0 ? "json" : FILTERS.get(chance.nextInt(FILTERS.size())));
            String between = ": ";
            for (int k = chance.nextInt(3); k > 0; k--) {
                text.append(between).append(value());
                between = ", ";
            }
        }
        return text.toString();
    }

    private String condition() {
        StringBuilder text = new StringBuilder(value());
        for (int i = chance.nextInt(3); i > 0; i--) {
            text.append(one(" == ", " != ", " <> ", " < ", " >= ", " contains "))
                    .append(value());
            text.append(i > 1 ? one(" and ", " or ") + value() : "");
        }
        return text.toString();
    }

    private String options() {
        return one("", " reversed", " limit: ", " offset: ", " limit: 2 offset: continue")
                .replaceFirst(": $", ": " + n());
    }

    private String n() {
        return one("1", "0", "-1", "n", "ticket.most", "x");
    }

    private String name() {
        return one("a", "b", "x", "요청자", "i");
    }

    private String value() {
        return one(VALUES);
    }

    private String one(String... choices) {
        return choices[chance.nextInt(choices.length)];
    }
}
