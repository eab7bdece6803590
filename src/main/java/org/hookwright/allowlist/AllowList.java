package org.hookwright.allowlist;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is let in: the host's addresses of some regions and kinds, and a person's own.
 *
 * @param port of the target that the firewall stands before
 */
public record AllowList(Set<Region> regions, Set<SendingKind> kinds, List<Own> own, int port) {
    /** The port of https. */
    public static final int USUAL_PORT = 443;

    /** Nothing chosen yet: the whole world's regions are not assumed, because an account has one. */
    public static final AllowList NONE =
            new AllowList(Set.of(), EnumSet.allOf(SendingKind.class), List.of(), USUAL_PORT);

    public AllowList {
        regions = ordered(regions, Region.class);
        kinds = ordered(kinds, SendingKind.class);
        own = List.copyOf(own);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("No port: " + port);
        }
    }

    /** One line of the list: addresses, and who they are. */
    public record Line(AddressBlock block, Optional<HostAddresses.Entry> entry, String note) {}

    private static <E extends Enum<E>> Set<E> ordered(Set<E> some, Class<E> type) {
        EnumSet<E> set = EnumSet.noneOf(type);
        set.addAll(some);
        return Collections.unmodifiableSet(set);
    }

    public AllowList with(List<Own> others) {
        return new AllowList(regions, kinds, others, port);
    }

    public AllowList in(Set<Region> others) {
        return new AllowList(others, kinds, own, port);
    }

    public AllowList ofKinds(Set<SendingKind> others) {
        return new AllowList(regions, others, own, port);
    }

    public AllowList at(int other) {
        return new AllowList(regions, kinds, own, other);
    }

    /** The host's entries that are chosen. */
    public List<HostAddresses.Entry> entries() {
        return HostAddresses.of(regions, kinds);
    }

    /** Every line as it was chosen: the host's by region and kind, then the person's own in their order. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (HostAddresses.Entry entry : entries()) {
            entry.blocks().forEach(block -> lines.add(new Line(block, Optional.of(entry), "")));
        }
        own.forEach(one -> lines.add(new Line(one.block(), Optional.empty(), one.note())));
        return List.copyOf(lines);
    }

    /** The lines a firewall needs, in the order of their addresses: none that another one has in it already. */
    public List<Line> needed() {
        List<Line> sorted = new ArrayList<>(lines());
        sorted.sort(java.util.Comparator.comparing(Line::block));
        List<Line> needed = new ArrayList<>();
        for (Line line : sorted) {
            if (needed.stream().noneMatch(before -> before.block().contains(line.block()))) {
                needed.add(line);
            }
        }
        return List.copyOf(needed);
    }

    /** Whether a sender of this address is let in. */
    public boolean contains(InetAddress address) {
        return lines().stream().anyMatch(line -> line.block().contains(address));
    }
}
