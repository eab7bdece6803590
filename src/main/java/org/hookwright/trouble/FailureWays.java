package org.hookwright.trouble;

import java.util.Optional;
import org.hookwright.check.Field;
import org.hookwright.check.Place;
import org.hookwright.send.FailureReason;
import org.hookwright.template.Span;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.StepPath;

/** Where a failure is put right: at the address, at the proof of who sends, or in the network of the environment. */
final class FailureWays {
    private FailureWays() {}

    static Optional<Way> of(FailureReason.Kind kind, StepPath place, Call call) {
        return switch (kind) {
            case UNKNOWN_HOST,
                    REFUSED,
                    CERTIFICATE_WRONG_HOST,
                    PLAIN_PORT,
                    TLS_PORT,
                    NOT_HTTP,
                    REDIRECT_LOOP,
                    REDIRECT_DOWNGRADE,
                    REDIRECT_SECRET ->
                Optional.of(new Way.ToText(
                        place,
                        new Place(Field.URL, new Span(0, call.request().url().length()))));
            case TOKEN_CLIENT, TOKEN_SCOPE, TOKEN_REFUSED, TOKEN_ADDRESS, TOKEN_UNREADABLE, TOKEN_SERVER, TOKEN_SLOW ->
                Optional.of(auth(place));
            case CERTIFICATE_SELF_SIGNED,
                    CERTIFICATE_UNKNOWN_ISSUER,
                    CLIENT_CERTIFICATE_WANTED,
                    CLIENT_CERTIFICATE_REFUSED,
                    PROXY_UNREACHABLE,
                    PROXY_LOGIN,
                    PROXY_REFUSED,
                    AUTHORITIES_UNREADABLE,
                    CLIENT_KEY_UNREADABLE,
                    CLIENT_KEY_LOCKED -> Optional.of(new Way.ToSettings());
            case UNREACHABLE,
                    LOOK_UP_TIMEOUT,
                    CONNECT_TIMEOUT,
                    TLS_TIMEOUT,
                    SEND_TIMEOUT,
                    REPLY_TIMEOUT,
                    DOWNLOAD_TIMEOUT,
                    RESET_BEFORE_REPLY,
                    RESET_DURING_REPLY,
                    CERTIFICATE_EXPIRED,
                    CERTIFICATE_NOT_YET_VALID,
                    TLS_VERSION,
                    TLS_FAILED,
                    TRUNCATED,
                    BAD_CHUNK,
                    BAD_GZIP,
                    HEADERS_TOO_LARGE,
                    NOT_STORED,
                    CANCELLED,
                    OTHER -> Optional.empty();
        };
    }

    static Way.ToText auth(StepPath place) {
        return new Way.ToText(place, new Place(Field.AUTH_VALUE, new Span(0, 0)));
    }

    static boolean isTimeOut(FailureReason.Kind kind) {
        return kind.name().endsWith("_TIMEOUT");
    }
}
