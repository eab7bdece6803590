package org.hookwright.ui.allowlist;

import java.net.InetAddress;
import java.util.Optional;
import org.hookwright.allowlist.AllowList;

/**
 * What the receiver plays: a firewall with this list, before requests that all come from one address.
 *
 * @param sender empty where none is written yet: then nobody is let in
 */
public record Pretence(AllowList list, Optional<InetAddress> sender) {
    public boolean letsIn() {
        return sender.filter(list::contains).isPresent();
    }
}
