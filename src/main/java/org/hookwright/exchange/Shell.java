package org.hookwright.exchange;

import java.util.regex.Pattern;

/** Who reads a command line, and how texts must be quoted for it. */
public enum Shell {
    /** Bash and zsh, on any system. */
    BASH {
        @Override
        String quoted(String text) {
            boolean odd = text.chars().anyMatch(sign -> sign != '\n' && (sign < ' ' || sign == 0x7f));
            String open = odd ? "$'" : "'";
            String inside = odd ? escaped(text) : text.replace("'", "'\\''");
            return open + Marks.replaced(inside, name -> "'\"$" + name + "\"" + open) + "'";
        }

        // One argument holds 128 KiB on Linux and no NUL anywhere, a pipe holds all; {@code printf} is a part of the
        // shell and has no such bound.
        @Override
        Payload payload(String body) {
            if (body.indexOf('\0') >= 0) {
                String escaped = body.replace("\\", "\\\\").replace("\0", "\\0000");
                return new Payload("printf '%b' " + quoted(escaped) + " | ", "--data-binary @-", "");
            }
            return body.length() > LONGEST_ARGUMENT
                    ? new Payload("printf '%s' " + quoted(body) + " | ", "--data-binary @-", "")
                    : new Payload("", "--data-raw " + quoted(body), "");
        }

        @Override
        String nextLine() {
            return " \\\n  ";
        }

        // A tab or carriage return that is pasted at a prompt acts like its key, so it is written out.
        private static String escaped(String text) {
            StringBuilder out = new StringBuilder(text.length() + 16);
            text.chars().forEach(sign -> {
                switch (sign) {
                    case '\\' -> out.append("\\\\");
                    case '\'' -> out.append("\\'");
                    case '\n' -> out.append("\\n");
                    case '\r' -> out.append("\\r");
                    case '\t' -> out.append("\\t");
                    default -> {
                        if (sign < ' ' || sign == 0x7f) {
                            out.append(String.format("\\%03o", sign));
                        } else {
                            out.append((char) sign);
                        }
                    }
                }
            });
            return out.toString();
        }
    },

    /** Windows PowerShell 5 and PowerShell 7. */
    POWERSHELL {
        // PowerShell ends a text at typographic single quotes, too.
        @Override
        String quoted(String text) {
            String inside = QUOTES.matcher(text).replaceAll("$0$0");
            String whole = "'" + Marks.replaced(inside, name -> "' + $env:" + name + " + '") + "'";
            return Marks.isIn(text) ? "(" + whole + ")" : whole;
        }

        // The body goes through a file: version 5 drops double quotes from arguments, version 7 does not, and both
        // change letters beyond ASCII in a pipe.
        @Override
        Payload payload(String body) {
            String file = "$hookwrightBody = [IO.Path]::GetTempFileName()\n";
            String write = "[IO.File]::WriteAllText($hookwrightBody, " + quoted(body) + ")\n";
            return new Payload(file + write, "--data-binary \"@$hookwrightBody\"", "Remove-Item $hookwrightBody\n");
        }

        @Override
        String nextLine() {
            return " `\n  ";
        }

        // There {@code curl} may be another command's name.
        @Override
        String program() {
            return "curl.exe";
        }
    },

    /** The command prompt of Windows, for pasting there; in a batch file per cent signs would have to be doubled. */
    CMD {
        // Quotes are escaped for curl by a backslash and for the prompt by a caret, so that the prompt itself is never
        // inside of quotes and every sign that means something to it can be escaped alike.
        @Override
        String quoted(String text) {
            String forCurl = BEFORE_QUOTE.matcher(text).replaceAll("$1$1\\\\\"");
            forCurl = AT_END.matcher(forCurl).replaceAll("$1$1");
            String forPrompt = MEANT.matcher(forCurl).replaceAll("^$0").replace("\r\n", "\n");
            String inside = forPrompt.replace("\n", "^\n\n");
            return "^\"" + Marks.replaced(inside, name -> "%" + name + "%") + "^\"";
        }

        @Override
        Payload payload(String body) {
            return new Payload("", "--data-raw " + quoted(body), "");
        }

        @Override
        String nextLine() {
            return " ^\n  ";
        }
    };

    /** Well below Linux's 128 KiB for one argument, in signs of up to three bytes each. */
    private static final int LONGEST_ARGUMENT = 40_000;

    private static final Pattern QUOTES = Pattern.compile("['‘’‚‛]");
    private static final Pattern BEFORE_QUOTE = Pattern.compile("(\\\\*)\"");
    private static final Pattern AT_END = Pattern.compile("(\\\\+)$");
    private static final Pattern MEANT = Pattern.compile("[\\^&|<>()!%\"]");

    /**
     * How a body is handed over.
     *
     * @param before what stands before the program's name
     * @param option the option that names the body
     * @param after lines behind the command
     */
    record Payload(String before, String option, String after) {}

    /** A text as one argument, whatever is in it. A secret's name between the marks becomes a variable. */
    abstract String quoted(String text);

    abstract Payload payload(String body);

    /** Between two options. */
    abstract String nextLine();

    String program() {
        return "curl";
    }
}
