package org.hookwright.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hookwright.language.Sentence;
import org.hookwright.template.Span;
import org.hookwright.workflow.Auth;

/** How the call proves who sends it: a signature that the host cannot make, a token that is fetched in the open. */
final class AuthRule implements Rule {
    /** What never leaves the machine, or is decided by the environment, may be plain. */
    private static final Pattern PLAIN = Pattern.compile("http://(?!localhost|127\\.|\\[::1]|\\{\\{).*");

    @Override
    public void examine(Examined call, Findings found) {
        switch (call.request().auth()) {
            case Auth.Hmac hmac ->
                found.add(
                        "auth.no-hmac",
                        Severity.WARNING,
                        Field.AUTH_VALUE,
                        new Span(0, hmac.secret().length()),
                        List.of(new Cure.UseSharedSecret(Sentence.of("check.cure.use-shared-secret"))));
            case Auth.OAuth2 oauth -> tokenUrl(oauth.tokenUrl(), found);
            case Auth.None _, Auth.Basic _, Auth.Bearer _, Auth.ApiKey _ -> {}
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
