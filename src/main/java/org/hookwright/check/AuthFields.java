package org.hookwright.check;

import java.util.List;
import org.hookwright.workflow.Auth;

/** The texts of an authentication, by the part they are. */
final class AuthFields {
    private AuthFields() {}

    /** Those that a kind has. */
    static List<Field> of(Auth auth) {
        return switch (auth) {
            case Auth.None _ -> List.of();
            case Auth.Bearer _, Auth.Hmac _ -> List.of(Field.AUTH_VALUE);
            case Auth.Basic _, Auth.ApiKey _ -> List.of(Field.AUTH_NAME, Field.AUTH_VALUE);
            case Auth.OAuth2 _ ->
                List.of(Field.AUTH_TOKEN_URL, Field.AUTH_NAME, Field.AUTH_VALUE, Field.AUTH_SCOPE, Field.AUTH_AUDIENCE);
        };
    }

    /** Empty for a part that the kind does not have. */
    static String text(Part part, Auth auth) {
        return switch (auth) {
            case Auth.None _ -> "";
            case Auth.Bearer(var token) -> part == Part.AUTH_VALUE ? token : "";
            case Auth.Hmac hmac -> part == Part.AUTH_VALUE ? hmac.secret() : "";
            case Auth.Basic(var user, var password) -> pair(part, user, password);
            case Auth.ApiKey key -> pair(part, key.name(), key.value());
            case Auth.OAuth2 oauth ->
                switch (part) {
                    case AUTH_TOKEN_URL -> oauth.tokenUrl();
                    case AUTH_SCOPE -> oauth.scope();
                    case AUTH_AUDIENCE -> oauth.audience();
                    case AUTH_NAME, AUTH_VALUE, METHOD, URL, HEADER_NAME, HEADER_VALUE, BODY, DELIVERY ->
                        pair(part, oauth.clientId(), oauth.clientSecret());
                };
        };
    }

    private static String pair(Part part, String name, String value) {
        return part == Part.AUTH_NAME ? name : part == Part.AUTH_VALUE ? value : "";
    }

    /** The same where the kind does not have the part. */
    static Auth with(Part part, Auth auth, String text) {
        boolean name = part == Part.AUTH_NAME;
        boolean value = part == Part.AUTH_VALUE;
        return switch (auth) {
            case Auth.None none -> none;
            case Auth.Bearer(var token) -> new Auth.Bearer(value ? text : token);
            case Auth.Hmac(var scheme, var secret) -> new Auth.Hmac(scheme, value ? text : secret);
            case Auth.Basic(var user, var password) -> new Auth.Basic(name ? text : user, value ? text : password);
            case Auth.ApiKey(var place, var named, var valued) ->
                new Auth.ApiKey(place, name ? text : named, value ? text : valued);
            case Auth.OAuth2(var url, var id, var secret, var scope, var audience, var credentials) ->
                new Auth.OAuth2(
                        part == Part.AUTH_TOKEN_URL ? text : url,
                        name ? text : id,
                        value ? text : secret,
                        part == Part.AUTH_SCOPE ? text : scope,
                        part == Part.AUTH_AUDIENCE ? text : audience,
                        credentials);
        };
    }
}
