package org.hookwright.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Salesforce: errors are a list of objects, and several matches of an external id are a 300 with a list of addresses.
 * See https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm.
 */
final class SalesforceWords implements TargetWords {
    @Override
    public Optional<Meaning> meaning(Told told) {
        List<?> list = told.list();
        if (told.code() == 300 && (isSalesforce(told) || isAddresses(list))) {
            return Optional.of(Meaning.bad("send.salesforce.", "several", told.code(), list.size()));
        }
        List<String> said = new ArrayList<>();
        String first = "";
        for (Object item : list) {
            String code = Told.text(item, "errorCode");
            if (!code.isEmpty()) {
                first = first.isEmpty() ? code : first;
                said.add(code + ": " + Told.text(item, "message") + fields(item));
            }
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(Meaning.bad("send.salesforce.", word(first), told.code(), Told.quote(said)));
    }

    private static String word(String code) {
        return switch (code) {
            case "INVALID_SESSION_ID" -> "session";
            case "NOT_FOUND" -> "missing";
            case "REQUEST_LIMIT_EXCEEDED" -> "limit";
            case "DUPLICATE_VALUE", "DUPLICATES_DETECTED", "DUPLICATE_EXTERNAL_ID" -> "duplicate";
            case "INSUFFICIENT_ACCESS",
                    "INSUFFICIENT_ACCESS_OR_READONLY",
                    "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY",
                    "API_DISABLED_FOR_ORG" -> "rights";
            default -> "refused";
        };
    }

    private static String fields(Object item) {
        List<?> fields = Told.list(item, "fields");
        return fields.isEmpty()
                ? ""
                : " (" + String.join(", ", fields.stream().map(String::valueOf).toList()) + ")";
    }

    private static boolean isSalesforce(Told told) {
        return told.isAt("salesforce.com")
                || told.isAt("force.com")
                || told.path().contains("/services/data/v");
    }

    private static boolean isAddresses(List<?> list) {
        return !list.isEmpty()
                && list.stream().allMatch(item -> item instanceof String text && text.startsWith("/services/data/"))
                && list.stream().noneMatch(Map.class::isInstance);
    }
}
