package org.hookwright.allowlist;

/** Rules for the machine's own packet filter. */
final class HostRules {
    private static final String CHAIN = "FRESHSERVICE";

    /** What the kernel keeps of a comment, in bytes, with its end. */
    private static final int MOST_OF_A_COMMENT = 240;

    private HostRules() {}

    static String ufw(AllowList list) {
        StringBuilder text = new StringBuilder("#!/bin/sh\n")
                .append(Labels.head("ufw: the first rule that fits decides, so the refusal comes last"))
                .append("# Take out a rule that lets everybody in first, such as: ufw delete allow ")
                .append(list.port())
                .append("/tcp\nset -eu\n");
        for (AllowList.Line line : list.needed()) {
            text.append("ufw allow proto tcp from ")
                    .append(line.block())
                    .append(" to any port ")
                    .append(list.port())
                    .append(" comment ")
                    .append(comment(line))
                    .append('\n');
        }
        return text.append("ufw deny proto tcp from any to any port ")
                .append(list.port())
                .append('\n')
                .toString();
    }

    static String iptables(AllowList list) {
        StringBuilder text = new StringBuilder("#!/bin/sh\n")
                .append(Labels.head("iptables and ip6tables: a chain of its own, filled anew each time this runs"))
                .append("set -eu\n");
        for (boolean six : new boolean[] {false, true}) {
            String tool = six ? "ip6tables" : "iptables";
            text.append(tool).append(" -N ").append(CHAIN).append(" 2>/dev/null || ");
            text.append(tool).append(" -F ").append(CHAIN).append('\n');
            for (AllowList.Line line : list.needed()) {
                if (line.block().isVersion6() == six) {
                    text.append(tool)
                            .append(" -A " + CHAIN + " -s ")
                            .append(line.block())
                            .append(" -m comment --comment ")
                            .append(comment(line))
                            .append(" -j ACCEPT\n");
                }
            }
            String jump = "INPUT -p tcp --dport " + list.port() + " -j " + CHAIN;
            text.append(tool).append(" -A ").append(CHAIN).append(" -j DROP\n");
            text.append(tool).append(" -C ").append(jump).append(" 2>/dev/null || ");
            text.append(tool).append(" -I ").append(jump).append('\n');
        }
        return text.toString();
    }

    private static String comment(AllowList.Line line) {
        String label = Labels.of(line);
        while (label.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MOST_OF_A_COMMENT) {
            label = label.substring(0, label.offsetByCodePoints(label.length(), -1));
        }
        return Labels.quoted(label);
    }
}
