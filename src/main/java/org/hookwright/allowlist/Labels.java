package org.hookwright.allowlist;

/** What stands beside an address in a file for a machine, in English, which every such file can hold. */
final class Labels {
    private static final int MOST_OF_AN_AWS_DESCRIPTION = 255;

    private Labels() {}

    static String of(AllowList.Line line) {
        return line.entry()
                .map(entry -> "Freshservice " + entry.region()
                        + (entry.kind() == SendingKind.WEBHOOK ? " webhooks " : " web requests ")
                        + entry.source().tag())
                .orElse(line.note().isEmpty() ? "own" : line.note());
    }

    /** What the whole file is, as comment lines. */
    static String head(String what) {
        return "# " + what + "\n# Addresses of Freshservice as of " + HostAddresses.AS_OF
                + ". Lists age: compare with " + HostAddresses.PAGE + "\n";
    }

    /** In the few signs that a security group's description may have, which no shell and no template reads. */
    static String plain(AllowList.Line line) {
        String plain = of(line).replaceAll("[^a-zA-Z0-9 ._:/()#,@\\[\\]+=;*-]", "-");
        return plain.substring(0, Math.min(plain.length(), MOST_OF_AN_AWS_DESCRIPTION));
    }

    /** Within single quotes of a shell. */
    static String quoted(String text) {
        return "'" + text.replace("'", "’") + "'";
    }
}
