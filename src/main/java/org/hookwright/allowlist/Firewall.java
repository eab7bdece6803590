package org.hookwright.allowlist;

import java.util.Locale;

/** What can be told to let only a list of addresses in. */
public enum Firewall {
    NGINX("allow-freshservice.conf"),
    AWS_CLI("security-group.sh"),
    TERRAFORM("freshservice.tf"),
    UFW("ufw-freshservice.sh"),
    IPTABLES("iptables-freshservice.sh"),
    CLOUDFLARE("cloudflare-expression.txt");

    private final String file;

    Firewall(String file) {
        this.file = file;
    }

    /** A name for the file its text is saved in. */
    public String file() {
        return file;
    }

    /** The end of its text key. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The text that lets these in and nobody else. The same list gives the same text. */
    public String write(AllowList list) {
        return switch (this) {
            case NGINX -> WebRules.nginx(list);
            case CLOUDFLARE -> WebRules.cloudflare(list);
            case AWS_CLI -> AwsRules.commands(list);
            case TERRAFORM -> AwsRules.terraform(list);
            case UFW -> HostRules.ufw(list);
            case IPTABLES -> HostRules.iptables(list);
        };
    }
}
