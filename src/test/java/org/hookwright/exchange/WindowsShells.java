package org.hookwright.exchange;

import java.util.ArrayList;
import java.util.List;

/** How a Windows prompt with the C runtime behind it, and PowerShell, read what is pasted: written from their rules. */
final class WindowsShells {
    private WindowsShells() {}

    /** The arguments a program is given: carets first, as the prompt takes them, then quotes and backslashes. */
    static List<String> prompt(String line) {
        return arguments(withoutCarets(line));
    }

    private static String withoutCarets(String line) {
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign == '^' && !quoted && i + 1 < line.length()) {
                i++;
                if (line.charAt(i) == '\n') {
                    // the line goes on, and the first sign of the next is taken as it is
                    i++;
                }
                out.append(line.charAt(i));
            } else if (!quoted && "&|<>\n".indexOf(sign) >= 0) {
                throw new AssertionError("The prompt would act on " + sign + " at " + i + " of " + line);
            } else {
                quoted ^= sign == '"';
                out.append(sign);
            }
        }
        return out.toString();
    }

    /** Microsoft's rules for argv: 2n backslashes before a quote are n, one more makes the quote a sign. */
    private static List<String> arguments(String line) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        int i = 0;
        while (i < line.length()) {
            int slashes = 0;
            while (i < line.length() && line.charAt(i) == '\\') {
                slashes++;
                i++;
            }
            boolean quote = i < line.length() && line.charAt(i) == '"';
            argument.repeat('\\', quote ? slashes / 2 : slashes);
            begun |= slashes > 0;
            if (i == line.length()) {
                break;
            }
            char sign = line.charAt(i++);
            if (quote && slashes % 2 == 0) {
                quoted = !quoted;
                begun = true;
            } else if (!quoted && (sign == ' ' || sign == '\t' || sign == '\n')) {
                if (begun) {
                    arguments.add(argument.toString());
                }
                argument.setLength(0);
                begun = false;
            } else {
                argument.append(sign);
                begun = true;
            }
        }
        if (begun) {
            arguments.add(argument.toString());
        }
        return arguments;
    }

    /** One text in single quotes; PowerShell takes five signs for a single quote, and two of them for one. */
    static String powerShell(String quoted) {
        String quotes = "'‘’‚‛";
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char sign = quoted.charAt(i);
            if (quotes.indexOf(sign) >= 0) {
                i++;
                if (i == quoted.length() - 1 || quotes.indexOf(quoted.charAt(i)) < 0) {
                    throw new AssertionError("The text ends at " + i + " of " + quoted);
                }
            }
            text.append(sign);
        }
        return text.toString();
    }
}
