package org.hookwright.exchange;

/** Who reads a command line, and how texts must be quoted for it. */
public enum Shell {
    BASH,
    POWERSHELL,
    CMD;

    /** A text as one argument, whatever is in it. A secret's name between the marks becomes a variable. */
    String quoted(String text) {
        return switch (this) {
            case BASH -> "'" + Marks.replaced(text.replace("'", "'\\''"), name -> "'\"$" + name + "\"'") + "'";
            case POWERSHELL ->
                "(" + "'" + Marks.replaced(text.replace("'", "''"), name -> "' + $env:" + name + " + '") + "'" + ")";
            case CMD -> "\"" + Marks.replaced(cmd(text), name -> "%" + name + "%") + "\"";
        };
    }

    /** For cmd: quotes doubled by a backslash for curl's own reading, per cent signs doubled, line breaks as spaces. */
    private static String cmd(String text) {
        return text.replace("\\\"", "\\\\\"")
                .replace("\"", "\\\"")
                .replace("%", "%%")
                .replace("\r\n", " ")
                .replace("\n", " ");
    }

    String nextLine() {
        return switch (this) {
            case BASH -> " \\\n  ";
            case POWERSHELL -> " `\n  ";
            case CMD -> " ^\n  ";
        };
    }

    /** In PowerShell {@code curl} may be another command's name. */
    String program() {
        return this == POWERSHELL ? "curl.exe" : "curl";
    }
}
