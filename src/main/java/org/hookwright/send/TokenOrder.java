package org.hookwright.send;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.hookwright.workflow.Auth.OAuth2.Credentials;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;

/** The request for a token: RFC 6749 §4.4.2. */
final class TokenOrder {
    private TokenOrder() {}

    /** It goes the way of the request that needs the token, and follows nobody. */
    static Prepared of(Proof.Token order, Terms of) {
        List<Header> headers = new ArrayList<>(List.of(
                new Header("Content-Type", "application/x-www-form-urlencoded"),
                new Header("Accept", "application/json")));
        StringBuilder form = new StringBuilder("grant_type=client_credentials");
        Proof.Client client = order.client();
        if (client.credentials() == Credentials.HEADER) {
            headers.add(new Header("Authorization", basic(client)));
        } else {
            field(form, "client_id", client.id());
            field(form, "client_secret", client.secret().reveal());
        }
        field(form, "scope", order.scope());
        field(form, "audience", order.audience());
        Terms terms = new Terms(of.timeout(), false, Set.of("authorization"), true, of.route(), new Proof.Complete());
        return new Prepared(Method.POST, order.url(), headers, form.toString(), terms);
    }

    /** Both parts are form-encoded before they are joined: RFC 6749 §2.3.1. */
    private static String basic(Proof.Client client) {
        String pair = encoded(client.id()) + ":" + encoded(client.secret().reveal());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static void field(StringBuilder form, String name, String value) {
        if (!value.isEmpty()) {
            form.append('&').append(name).append('=').append(encoded(value));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
