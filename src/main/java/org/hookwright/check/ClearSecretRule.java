package org.hookwright.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hookwright.template.Span;
import org.hookwright.workflow.Auth;

/** Secrets written out where a file, an export or a colleague's screen would show them. */
final class ClearSecretRule implements Rule {
    /** The shapes in which well-known services hand out their keys. The group, if any, is the secret itself. */
    private static final Pattern KNOWN_SHAPES = Pattern.compile("\\bxox[abeoprs]-[A-Za-z0-9-]{10,}"
            + "|\\bgh[pousr]_[A-Za-z0-9]{30,}"
            + "|\\bgithub_pat_[A-Za-z0-9_]{20,}"
            + "|\\bglpat-[A-Za-z0-9_-]{20,}"
            + "|\\bA(?:KI|SI)A[0-9A-Z]{16}\\b"
            + "|\\bAIza[0-9A-Za-z_-]{35}"
            + "|\\b[sr]k_live_[0-9A-Za-z]{16,}"
            + "|\\bwhsec_[0-9A-Za-z+/=]{16,}"
            + "|\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]*"
            + "|hooks\\.slack\\.com/services/(T[A-Z0-9]+/B[A-Z0-9]+/[A-Za-z0-9]{8,})"
            + "|[?&](?:sig|api_?key|access_token|token|secret|password)=([^&#{\\s]{8,})"
            + "|://([^/@:\\s{]+:[^/@\\s{]+)@");

    private static final Pattern CREDENTIALS = Pattern.compile(
            "(?:(?:Bearer|Basic|Token|Key)\\s+)?([A-Za-z0-9._~+/=-]{12,})\\s*", Pattern.CASE_INSENSITIVE);

    private static final Set<String> CREDENTIAL_HEADERS = Set.of(
            "authorization",
            "proxy-authorization",
            "api-key",
            "apikey",
            "x-api-key",
            "x-auth-token",
            "x-access-token",
            "private-token");

    @Override
    public void examine(Examined call, Findings found) {
        for (Field field : call.fields()) {
            String text = field.text(call.request());
            for (Span literal : call.literals(field)) {
                Matcher shape = KNOWN_SHAPES.matcher(text).region(literal.start(), literal.end());
                shape.useTransparentBounds(true);
                while (shape.find()) {
                    add(field, secretIn(shape), found);
                }
            }
            if (!call.hasMarkups(field) && isCredential(call, field)) {
                Matcher credentials = CREDENTIALS.matcher(text);
                if (credentials.matches() && !KNOWN_SHAPES.matcher(text).find()) {
                    add(field, new Span(credentials.start(1), credentials.end(1)), found);
                }
            }
        }
        examinePassword(call, found);
    }

    private static Span secretIn(Matcher shape) {
        for (int group = 1; group <= shape.groupCount(); group++) {
            if (shape.group(group) != null) {
                return new Span(shape.start(group), shape.end(group));
            }
        }
        return new Span(shape.start(), shape.end());
    }

    private static boolean isCredential(Examined call, Field field) {
        return field.part() == Part.HEADER_VALUE
                && CREDENTIAL_HEADERS.contains(
                        call.request().headers().get(field.index()).name().toLowerCase(Locale.ROOT));
    }

    private static void examinePassword(Examined call, Findings found) {
        String value = Field.AUTH_VALUE.text(call.request());
        boolean used = !(call.request().auth() instanceof Auth.None);
        boolean known = KNOWN_SHAPES.matcher(value).find();
        if (used && !known && !value.isBlank() && !call.hasMarkups(Field.AUTH_VALUE)) {
            add(Field.AUTH_VALUE, new Span(0, value.length()), found);
        }
    }

    private static void add(Field field, Span span, Findings found) {
        found.add("secret.in-clear", Severity.WARNING, field, span, List.of());
    }
}
