package org.hookwright.allowlist;

/**
 * Addresses that a person lets in besides the host's: an office, a proxy, a test machine.
 *
 * @param note what they are, in one line; may be empty
 */
public record Own(AddressBlock block, String note) {
    public Own {
        note = note.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
