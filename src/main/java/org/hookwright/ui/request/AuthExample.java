package org.hookwright.ui.request;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.signing.Content;
import org.hookwright.signing.Signer;
import org.hookwright.signing.Stamp;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Scheme;

/**
 * What an authentication adds to a request, to be looked at.
 *
 * @param lines as they will stand in the request
 * @param remark what is made anew each time, or where it comes from
 */
public record AuthExample(List<String> lines, Optional<Sentence> remark) {
    static final AuthExample NOTHING = new AuthExample(List.of(), Optional.empty());

    /** A key in base64, so that it fits every scheme; for a form in hexadecimal its text is one too. */
    private static final Secret KEY = new Secret("c0ffee00c0ffee00");

    private static final Stamp STAMP =
            new Stamp("3f0c9a52-7d14-4e6b-9a41-0b7d2c5e8f16", Instant.parse("2026-01-05T09:00:00Z"));

    public AuthExample {
        lines = List.copyOf(lines);
    }

    static AuthExample of(Request request) {
        return switch (request.auth()) {
            case Auth.None _ -> NOTHING;
            case Auth.Basic _ -> fixed("Authorization: Basic " + Masking.DOTS);
            case Auth.Bearer _ -> fixed("Authorization: Bearer " + Masking.DOTS);
            case Auth.ApiKey key ->
                fixed(
                        key.place() == Auth.ApiKey.Place.HEADER
                                ? key.name() + ": " + Masking.DOTS
                                : (request.url().contains("?") ? "&" : "?") + key.name() + "=" + Masking.DOTS);
            case Auth.OAuth2 _ ->
                new AuthExample(
                        List.of("Authorization: Bearer " + Masking.DOTS),
                        Optional.of(Sentence.of("request.auth.example-token")));
            case Auth.Hmac hmac -> signed(hmac.scheme(), request);
        };
    }

    private static AuthExample fixed(String line) {
        return new AuthExample(List.of(line), Optional.empty());
    }

    /** With a key of its own, so that nothing of the real one can be learned from it. */
    private static AuthExample signed(Scheme scheme, Request request) {
        byte[] body = request.body().text().getBytes(StandardCharsets.UTF_8);
        Content content = new Content(request.method().name(), "/", body);
        List<String> lines = Signer.headers(scheme, KEY, STAMP, content).stream()
                .map(AuthExample::line)
                .toList();
        return new AuthExample(
                lines,
                Optional.of(Sentence.of(
                        lines.size() > 1 || scheme instanceof Scheme.Stripe
                                ? "request.auth.example-stamped"
                                : "request.auth.example-signature",
                        Signer.arithmetic(scheme))));
    }

    private static String line(Header header) {
        return header.name() + ": " + header.value();
    }
}
