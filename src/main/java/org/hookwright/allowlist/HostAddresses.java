package org.hookwright.allowlist;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses the host has said it sends from. Written as the vendor writes them, ranges included, so that the two can
 * be held against each other; lists like this age, so each says its date and how sure it is.
 */
public final class HostAddresses {
    /** When the list was read. */
    public static final YearMonth AS_OF = YearMonth.of(2026, 3);

    /** Where the vendor keeps it up to date: its own help, to be searched for "IP addresses". */
    public static final String PAGE = "https://support.freshservice.com/support/solutions";

    /** How sure an entry is. */
    public enum Source {
        /** The vendor's own page. */
        OFFICIAL("[O]"),
        /** A page of the vendor's, read in translation. */
        TRANSLATED("[T]");

        private final String tag;

        Source(String tag) {
            this.tag = tag;
        }

        /** As short as it can be said in a list. */
        public String tag() {
            return tag;
        }
    }

    /** Some addresses of one region and kind. */
    public record Entry(Region region, SendingKind kind, Source source, List<AddressBlock> blocks) {
        public Entry {
            blocks = List.copyOf(blocks);
        }
    }

    private static final Map<Region, String> WEBHOOKS = Map.of(
            Region.US, "3.231.91.165 50.19.156.114 52.54.49.142 34.193.118.206 44.206.73.232-239",
            Region.EU, "18.185.243.191 3.121.144.132 3.74.148.8-11",
            Region.EUN, "18.99.96.100-102 16.170.3.97 13.63.163.169 51.21.98.22",
            Region.IND, "15.206.221.13 13.127.168.244 43.204.166.208-211",
            Region.AU, "13.211.193.68 52.63.16.227 13.210.88.120 3.26.254.196-199",
            Region.MEC, "3.28.29.34 51.112.38.237 3.28.159.172-175");

    private static final Map<Region, String> WEB_REQUESTS = Map.of(
            Region.US, "34.229.27.241",
            Region.EU, "3.64.157.0",
            Region.AU, "52.65.121.133",
            Region.IND, "13.233.211.108");

    private static final List<Entry> ALL = Arrays.stream(Region.values())
            .flatMap(region -> Arrays.stream(SendingKind.values())
                    .flatMap(kind -> entry(region, kind).stream()))
            .toList();

    private HostAddresses() {}

    /** Every entry, by region and kind; a region has none for a kind nothing is known of. */
    public static List<Entry> all() {
        return ALL;
    }

    /** Those of some regions and kinds. */
    public static List<Entry> of(Set<Region> regions, Set<SendingKind> kinds) {
        return ALL.stream()
                .filter(entry -> regions.contains(entry.region()) && kinds.contains(entry.kind()))
                .toList();
    }

    private static Optional<Entry> entry(Region region, SendingKind kind) {
        Map<Region, String> written = kind == SendingKind.WEBHOOK ? WEBHOOKS : WEB_REQUESTS;
        Source source = kind == SendingKind.WEBHOOK ? Source.OFFICIAL : Source.TRANSLATED;
        return Optional.ofNullable(written.get(region))
                .map(text -> new Entry(
                        region,
                        kind,
                        source,
                        Arrays.stream(text.split(" ", -1))
                                .flatMap(range -> AddressRange.blocks(range).stream())
                                .toList()));
    }
}
