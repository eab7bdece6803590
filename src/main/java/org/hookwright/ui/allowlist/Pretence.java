package org.hookwright.ui.allowlist;

import java.net.InetAddress;
import java.util.Optional;
import org.hookwright.allowlist.AllowList;

/**
 * What the receiver plays: a firewall with this list, before requests from this machine that are taken as coming from
 * one address.
 *
 * @param sender empty where none is written yet: then nobody is let in from this machine
 */
public record Pretence(AllowList list, Optional<InetAddress> sender) {
    public boolean letsIn() {
        return sender.filter(list::contains).isPresent();
    }

    /** The same before requests of another machine, which come from where they come from. */
    public Pretence from(InetAddress other) {
        return new Pretence(list, Optional.of(other));
    }
}
