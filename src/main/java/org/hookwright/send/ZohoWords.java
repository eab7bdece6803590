package org.hookwright.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Zoho CRM: each record of {@code data} has its own code, so that a 200 may hold failures. See
 * https://www.zoho.com/crm/developer/docs/api/v8/update-records.html.
 */
final class ZohoWords implements TargetWords {
    @Override
    public Optional<Meaning> meaning(Told told) {
        Map<?, ?> object = told.object();
        List<?> data = Told.list(object, "data");
        List<String> said = new ArrayList<>();
        for (Object record : data) {
            if (isError(record)) {
                said.add(said(record));
            }
        }
        if (!said.isEmpty()) {
            return Optional.of(Meaning.bad(
                    "send.zoho.",
                    told.isGood() ? "inside" : "refused",
                    told.code(),
                    Told.quote(said),
                    said.size(),
                    data.size()));
        }
        String code = Told.text(object, "code");
        if (!isError(object) || code.isEmpty()) {
            return Optional.empty();
        }
        String word = switch (code) {
            case "INVALID_TOKEN", "AUTHENTICATION_FAILURE", "OAUTH_SCOPE_MISMATCH" -> "token";
            default -> "refused";
        };
        return Optional.of(Meaning.bad("send.zoho.", word, told.code(), said(object), 1, 1));
    }

    private static boolean isError(Object record) {
        return Told.text(record, "status").equals("error")
                && !Told.text(record, "code").isEmpty();
    }

    /** The code, the message, and the field with what was expected of it. */
    private static String said(Object record) {
        Map<?, ?> details = Told.object(record, "details");
        String field = Told.text(details, "api_name");
        String type = Told.text(details, "expected_data_type");
        String about = field + (type.isEmpty() ? "" : " → " + type);
        return Told.quote(Told.text(record, "code"), Told.text(record, "message"), about);
    }
}
