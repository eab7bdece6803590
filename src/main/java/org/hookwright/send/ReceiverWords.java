package org.hookwright.send;

import java.util.Optional;

/** What the program's own receiver says where it plays a firewall with the address allow-list. */
public final class ReceiverWords implements TargetWords {
    private static final String NOT_LISTED = " is not on the allow-list that this receiver plays.";
    private static final String NOBODY = "The allow-list that this receiver plays lets nobody in.";

    ReceiverWords() {}

    /** The body of a refusal. */
    public static String notListed(String sender) {
        return sender + NOT_LISTED;
    }

    /** The body of a refusal where no sender is chosen. */
    public static String nobody() {
        return NOBODY;
    }

    @Override
    public Optional<Meaning> meaning(Told told) {
        if (told.code() != 403) {
            return Optional.empty();
        }
        String said = told.text();
        if (said.equals(NOBODY)) {
            return Optional.of(Meaning.bad("send.receiver.", "nobody"));
        }
        int end = said.indexOf(NOT_LISTED);
        boolean refused = end > 0 && said.length() == end + NOT_LISTED.length();
        return refused
                ? Optional.of(Meaning.bad("send.receiver.", "not-listed", said.substring(0, end)))
                : Optional.empty();
    }
}
