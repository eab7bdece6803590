package org.hookwright.allowlist;

import org.hookwright.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person writes for an address or a network: {@code 192.0.2.7}, {@code 192.0.2.0/24}, {@code 2001:db8::1},
 * {@code 2001:db8::/32}. Asks no name server: a name is no address.
 */
public final class AddressText {
    private final String text;
    private int at;

    /** What was read. */
    public sealed interface Read {
        /** It can be used as it is. */
        record Block(AddressBlock block) implements Read {}

        /**
         * It cannot.
         *
         * @param at the place of the fault, from 0
         * @param why with what to do
         * @param cure what was probably meant, or null
         */
        record Fault(int at, Sentence why, @Nullable String cure) implements Read {}
    }

    /** Why reading ended early. */
    private static final class Halt extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Read.Fault fault;

        Halt(Read.Fault fault) {
            super(fault.why().key(), null, false, false);
            this.fault = fault;
        }
    }

    private AddressText(String text) {
        this.text = text;
    }

    public static Read read(String written) {
        String text = written.strip();
        try {
            return new AddressText(text).block();
        } catch (Halt halt) {
            return halt.fault;
        }
    }

    private Read block() throws Halt {
        if (text.isEmpty()) {
            throw fault(0, "allowlist.fault.empty");
        }
        boolean six = text.indexOf(':') >= 0 && !text.contains("://");
        if (!six && text.chars().anyMatch(Character::isLetter)) {
            throw fault(0, "allowlist.fault.name", text);
        }
        byte[] bytes = six ? version6() : version4();
        int bits = bytes.length * 8;
        if (at == text.length()) {
            return block(bytes, bits);
        }
        if (text.charAt(at) != '/') {
            throw fault(at, "allowlist.fault.behind", text.substring(at));
        }
        at++;
        int slash = at;
        int prefix = number(bits, "allowlist.fault.prefix");
        if (at < text.length()) {
            throw fault(at, "allowlist.fault.behind", text.substring(at));
        }
        byte[] first = AddressBlock.first(bytes, prefix);
        if (!java.util.Arrays.equals(first, bytes)) {
            String cure = AddressBlock.of(first, prefix).toString();
            throw new Halt(new Read.Fault(
                    slash, Sentence.of("allowlist.fault.bits", text, String.valueOf(prefix), cure), cure));
        }
        return block(bytes, prefix);
    }

    private Read block(byte[] bytes, int prefix) throws Halt {
        byte[] bare = AddressBlock.bare(bytes);
        int behind = bytes.length * 8 - prefix;
        if (bare.length == bytes.length) {
            return new Read.Block(AddressBlock.of(bytes, prefix));
        }
        if (behind > 32) {
            throw fault(0, "allowlist.fault.prefix", "128");
        }
        return new Read.Block(AddressBlock.of(bare, 32 - behind));
    }

    private byte[] version4() throws Halt {
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            if (i > 0) {
                if (at >= text.length() || text.charAt(at) != '.') {
                    throw fault(at, "allowlist.fault.parts");
                }
                at++;
            }
            bytes[i] = (byte) number(255, "allowlist.fault.number");
        }
        return bytes;
    }

    private int number(int most, String key) throws Halt {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (start == at) {
            throw fault(start, key, String.valueOf(most));
        }
        // 010 is eight to some programs and ten to others.
        if (at - start > 1 && text.charAt(start) == '0') {
            throw fault(start, "allowlist.fault.zero");
        }
        if (at - start > 3 || Integer.parseInt(text.substring(start, at)) > most) {
            throw fault(start, key, String.valueOf(most));
        }
        return Integer.parseInt(text.substring(start, at));
    }

    private byte[] version6() throws Halt {
        int[] groups = new int[8];
        int count = 0;
        int gap = -1;
        if (text.startsWith("::")) {
            gap = 0;
            at = 2;
        }
        while (at < text.length() && text.charAt(at) != '/') {
            if (count == 8) {
                throw fault(at, "allowlist.fault.groups");
            }
            int dotted = text.indexOf('.', at);
            if (dotted > 0 && text.indexOf(':', at) < 0 && count <= 6) {
                byte[] end = version4();
                groups[count++] = (end[0] & 0xff) << 8 | end[1] & 0xff;
                groups[count++] = (end[2] & 0xff) << 8 | end[3] & 0xff;
                break;
            }
            groups[count++] = group();
            if (at < text.length() && text.charAt(at) == ':') {
                at++;
                if (at < text.length() && text.charAt(at) == ':') {
                    if (gap >= 0) {
                        throw fault(at - 1, "allowlist.fault.gaps");
                    }
                    gap = count;
                    at++;
                } else if (at == text.length() || text.charAt(at) == '/') {
                    throw fault(at, "allowlist.fault.groups");
                }
            }
        }
        if (gap < 0 ? count != 8 : count > 7) {
            throw fault(at, "allowlist.fault.groups");
        }
        return bytes(groups, count, gap);
    }

    private int group() throws Halt {
        int start = at;
        int value = 0;
        while (at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 128) {
            value = value * 16 + Character.digit(text.charAt(at++), 16);
            if (at - start > 4) {
                throw fault(start, "allowlist.fault.group");
            }
        }
        boolean ends = at == text.length() || text.charAt(at) == ':' || text.charAt(at) == '/';
        if (start == at || !ends) {
            throw fault(at, "allowlist.fault.group");
        }
        return value;
    }

    private static byte[] bytes(int[] groups, int count, int gap) {
        byte[] bytes = new byte[16];
        for (int i = 0; i < count; i++) {
            int place = gap >= 0 && i >= gap ? 8 - count + i : i;
            bytes[2 * place] = (byte) (groups[i] >> 8);
            bytes[2 * place + 1] = (byte) groups[i];
        }
        return bytes;
    }

    private static Halt fault(int at, String key, Object... named) {
        return new Halt(new Read.Fault(at, Sentence.of(key, named), null));
    }
}
