package org.hookwright.allowlist;

import java.util.List;
import java.util.stream.Collectors;

/** Rules of a security group, which lets nobody in but whom it names. */
final class AwsRules {
    private AwsRules() {}

    static String commands(AllowList list) {
        StringBuilder text = new StringBuilder("#!/bin/sh\n")
                .append(Labels.head("AWS: run with the id of the security group, such as sg-0123456789abcdef0"))
                .append("# Rules that are there stay; take out one for 0.0.0.0/0 yourself.\n")
                .append("set -eu\n")
                .append("group=\"${1:?the id of the security group}\"\n");
        for (boolean six : new boolean[] {false, true}) {
            List<AllowList.Line> lines = of(list, six);
            if (!lines.isEmpty()) {
                text.append("aws ec2 authorize-security-group-ingress --group-id \"$group\" --ip-permissions '[{\n")
                        .append("  \"IpProtocol\": \"tcp\", \"FromPort\": ")
                        .append(list.port())
                        .append(", \"ToPort\": ")
                        .append(list.port())
                        .append(", \"")
                        .append(six ? "Ipv6Ranges" : "IpRanges")
                        .append("\": [\n")
                        .append(lines.stream()
                                .map(line -> "    {\"" + (six ? "CidrIpv6" : "CidrIp") + "\": \""
                                        + line.block().cidr() + "\", \"Description\": \"" + Labels.plain(line) + "\"}")
                                .collect(Collectors.joining(",\n")))
                        .append("\n  ]}]'\n");
            }
        }
        return text.toString();
    }

    static String terraform(AllowList list) {
        StringBuilder text = new StringBuilder(Labels.head("Terraform: rules of a security group"))
                .append("variable \"security_group_id\" {\n  type = string\n}\n");
        for (boolean six : new boolean[] {false, true}) {
            List<AllowList.Line> lines = of(list, six);
            if (!lines.isEmpty()) {
                text.append(terraform(lines, six ? "6" : "4", list.port()));
            }
        }
        return text.toString();
    }

    private static String terraform(List<AllowList.Line> lines, String version, int port) {
        String name = "freshservice_ipv" + version;
        int widest = lines.stream()
                .mapToInt(line -> line.block().cidr().length())
                .max()
                .orElse(0);
        String entries = lines.stream()
                .map(line -> {
                    String cidr = line.block().cidr();
                    return "    \"" + cidr + "\"" + " ".repeat(widest - cidr.length()) + " = \"" + Labels.plain(line)
                            + "\"\n";
                })
                .collect(Collectors.joining());
        return "\nlocals {\n  " + name + " = {\n" + entries + "  }\n}\n"
                + "\nresource \"aws_vpc_security_group_ingress_rule\" \"" + name + "\" {\n"
                + "  for_each          = local." + name + "\n"
                + "  security_group_id = var.security_group_id\n"
                + "  cidr_ipv" + version + "         = each.key\n"
                + "  description       = each.value\n"
                + "  ip_protocol       = \"tcp\"\n"
                + "  from_port         = " + port + "\n"
                + "  to_port           = " + port + "\n}\n";
    }

    private static List<AllowList.Line> of(AllowList list, boolean six) {
        return list.needed().stream()
                .filter(line -> line.block().isVersion6() == six)
                .toList();
    }
}
