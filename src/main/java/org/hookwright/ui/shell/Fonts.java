package org.hookwright.ui.shell;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of the installed fonts the program is set in: a calm one for words and one of fixed width for code, each with
 * Hangul of its own where there is one, so that both scripts share a line's height.
 */
public final class Fonts {
    private static final List<String> WORDS = List.of(
            "Pretendard",
            "Inter",
            "Segoe UI",
            ".AppleSystemUIFont",
            "Noto Sans CJK KR",
            "Noto Sans KR",
            "NanumBarunGothic",
            "NanumGothic");
    private static final List<String> CODE = List.of(
            "D2Coding",
            "JetBrains Mono",
            "Cascadia Mono",
            "SF Mono",
            "Menlo",
            "Consolas",
            "Noto Sans Mono CJK KR",
            "NanumGothicCoding",
            "Noto Sans Mono",
            "DejaVu Sans Mono");

    private final String words;
    private final String code;

    /** @param installed the names of the families that there are */
    public Fonts(Collection<String> installed) {
        Set<String> there = new HashSet<>(installed);
        words = first(WORDS, there, "System");
        code = first(CODE, there, "monospace");
    }

    public String words() {
        return words;
    }

    public String code() {
        return code;
    }

    /** A style sheet that sets them: words everywhere, code where the class {@code code} stands. */
    String sheet() {
        String rules = ".root { -fx-font-family: \"" + words + "\"; } .code, .code .text { -fx-font-family: \"" + code
                + "\"; }";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }

    private static String first(List<String> wanted, Set<String> there, String otherwise) {
        return wanted.stream().filter(there::contains).findFirst().orElse(otherwise);
    }
}
