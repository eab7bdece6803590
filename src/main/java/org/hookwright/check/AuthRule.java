package org.hookwright.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hookwright.language.Sentence;
import org.hookwright.template.Span;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Scheme;

/** How the call proves who sends it: a signature that the host cannot make, a token that is fetched in the open. */
final class AuthRule implements Rule {
    private static final String BODY = "{body}";

    /** What never leaves the machine, or is decided by the environment, may be plain. */
    private static final Pattern PLAIN = Pattern.compile("http://(?!localhost|127\\.|\\[::1]|\\{\\{).*");

    /** The name of a header: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2 */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    @Override
    public void examine(Examined call, Findings found) {
        switch (call.request().auth()) {
            case Auth.Hmac hmac -> {
                Span secret = new Span(0, hmac.secret().length());
                found.add(
                        "auth.no-hmac",
                        Severity.WARNING,
                        Field.AUTH_VALUE,
                        secret,
                        List.of(new Cure.UseSharedSecret(Sentence.of("check.cure.use-shared-secret"))));
                if (hmac.scheme() instanceof Scheme.FreeForm free) {
                    freeForm(free, secret, found);
                }
            }
            case Auth.OAuth2 oauth -> tokenUrl(oauth.tokenUrl(), found);
            case Auth.ApiKey key -> keyName(key, call, found);
            case Auth.None _, Auth.Basic _, Auth.Bearer _ -> {}
        }
    }

    private static void keyName(Auth.ApiKey key, Examined call, Findings found) {
        boolean header = key.place() == Auth.ApiKey.Place.HEADER;
        boolean wrong = key.name().isBlank()
                || (header
                        && !call.hasMarkups(Field.AUTH_NAME)
                        && !TOKEN.matcher(key.name()).matches());
        if (wrong) {
            found.add(
                    header ? "auth.header-name" : "auth.no-key-name",
                    Severity.ERROR,
                    Field.AUTH_NAME,
                    new Span(0, key.name().length()),
                    List.of(),
                    key.name());
        }
    }

    /** What cannot be sent, and what nobody could check. */
    private static void freeForm(Scheme.FreeForm free, Span secret, Findings found) {
        Scheme.Stamps stamps = free.stamps();
        for (String name : List.of(free.header(), stamps.id(), stamps.timestamp())) {
            boolean left = name.isEmpty() && !name.equals(free.header());
            if (!left && !TOKEN.matcher(name).matches()) {
                found.add("auth.header-name", Severity.ERROR, Field.AUTH_VALUE, secret, List.of(), name);
            }
        }
        unsent(free, "{timestamp}", stamps.timestamp(), secret, found);
        unsent(free, "{id}", stamps.id(), secret, found);
        if (!free.signed().contains(BODY)) {
            found.add("auth.body-unsigned", Severity.WARNING, Field.AUTH_VALUE, secret, List.of(), BODY);
        }
    }

    private static void unsent(Scheme.FreeForm free, String part, String header, Span secret, Findings found) {
        if (free.signed().contains(part) && header.isEmpty()) {
            found.add("auth.signed-unsent", Severity.ERROR, Field.AUTH_VALUE, secret, List.of(), part);
        }
    }

    private static void tokenUrl(String url, Findings found) {
        if (PLAIN.matcher(url.strip().toLowerCase(Locale.ROOT)).matches()) {
            int at = url.length() - url.stripLeading().length();
            Span scheme = new Span(at, at + "http".length());
            Cure cure = Cure.Edits.one(Sentence.of("check.cure.https"), Field.AUTH_TOKEN_URL, scheme, "https");
            found.add("auth.token-plain-http", Severity.WARNING, Field.AUTH_TOKEN_URL, scheme, List.of(cure));
        }
    }
}
