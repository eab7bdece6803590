package org.hookwright.bench;

/** Bodies as long as a bench wants them. */
final class LongTexts {
    /** A placeholder that the host does not have; the last of the body. */
    static final String UNKNOWN = "ticket.nobody_knows";

    private LongTexts() {}

    /** JSON of this many characters at least, a placeholder in every line. */
    static String body(int length) {
        StringBuilder text = new StringBuilder("{\n  \"text\": \"새 긴급 티켓\",\n  \"rows\": [\n");
        for (int i = 0; text.length() < length; i++) {
            text.append("    { \"id\": \"{{ticket.id}}\", \"row\": ")
                    .append(i)
                    .append(", \"who\": \"{{ticket.requester.email | downcase}}\", \"note\": \"담당자에게 알림\" },\n");
        }
        return text.append("    \"{{").append(UNKNOWN).append("}}\"\n  ]\n}\n").toString();
    }

    /** The same on one single line. */
    static String line(int length) {
        return body(length).replace("\n", "").replace("  ", "");
    }
}
