package org.hookwright.allowlist;

import java.util.stream.Collectors;

/** Rules for what stands before a web service and reads its requests. */
final class WebRules {
    private WebRules() {}

    static String nginx(AllowList list) {
        StringBuilder text = new StringBuilder(Labels.head("nginx: include this within a server or a location"))
                .append("# Behind a load balancer or a CDN nginx sees the address of that machine. Then say in the http\n")
                .append("# or server part whom to believe about the real one, or everybody is let in or nobody:\n")
                .append("#   set_real_ip_from 10.0.0.0/8;\n")
                .append("#   real_ip_header X-Forwarded-For;\n")
                .append("#   real_ip_recursive on;\n");
        for (AllowList.Line line : list.needed()) {
            text.append("allow ")
                    .append(line.block())
                    .append("; # ")
                    .append(Labels.of(line))
                    .append('\n');
        }
        return text.append("deny all;\n").toString();
    }

    /** The expression of a custom rule with the action Block; the language has no comments. */
    static String cloudflare(AllowList list) {
        String known = list.needed().stream()
                .map(line -> line.block().toString())
                .collect(Collectors.joining(" "));
        String path = "http.request.uri.path wildcard \"/*\"";
        return known.isEmpty() ? "(" + path + ")\n" : "(" + path + " and not ip.src in {" + known + "})\n";
    }
}
