package org.hookwright.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hookwright.language.Sentence;
import org.hookwright.signing.Signer;
import org.hookwright.template.Escape;
import org.hookwright.template.Template;
import org.hookwright.ticket.Environment;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;

/**
 * The vendor's webhook form, field by field in its order. The host knows neither environments nor secrets nor escaping:
 * values of the environment are written out, secrets are gaps with their names, and values are escaped by the vendor's
 * own filter.
 */
public final class FreshserviceSheet {
    private final Call call;
    private final Request request;
    private final Environment environment;
    private final List<Field> fields = new ArrayList<>();

    private FreshserviceSheet(Call call, Environment environment) {
        this.call = call;
        this.request = call.request();
        this.environment = environment;
    }

    /**
     * One field of the form.
     *
     * @param label what the vendor calls it
     * @param remarks what the vendor does differently
     */
    public record Field(Sentence label, String value, List<Sentence> remarks) {
        public Field {
            remarks = List.copyOf(remarks);
        }
    }

    /** The form for a call, with the values of an environment. */
    public static List<Field> fields(Call call, Environment environment) {
        FreshserviceSheet sheet = new FreshserviceSheet(call, environment);
        sheet.fill();
        return List.copyOf(sheet.fields);
    }

    private void fill() {
        add("description", call.name(), deliveryRemarks());
        add("request-type", request.method().name(), List.of());
        url();
        auth();
        headers();
        if (request.body().type() != Body.Type.NONE && request.method() != Method.GET) {
            add("encoding", encoding(), encodingRemarks());
            content();
        }
    }

    private void add(String field, String value, List<Sentence> remarks) {
        fields.add(new Field(Sentence.of("exchange.sheet." + field), value, remarks));
    }

    private HostText host(String text) {
        return HostText.of(text, environment);
    }

    private List<Sentence> deliveryRemarks() {
        List<Sentence> remarks = new ArrayList<>();
        switch (call.kind()) {
            case WEBHOOK -> {
                remarks.add(Sentence.of("exchange.remark.delivery"));
                remarks.add(Sentence.of("exchange.remark.repeat"));
                remarks.add(Sentence.of("exchange.remark.no-reply"));
                remarks.add(Sentence.of("exchange.remark.test-button"));
            }
            case WEB_REQUEST -> remarks.add(Sentence.of("exchange.remark.web-request"));
        }
        if (!call.delivery().following(false).isFreshservice()) {
            remarks.add(Sentence.of(
                    "exchange.remark.timeout", call.delivery().timeout().toSeconds()));
        }
        if (call.delivery().followRedirects()) {
            remarks.add(Sentence.of("exchange.remark.redirects"));
        }
        return remarks;
    }

    private void url() {
        HostText url = host(request.url().replaceAll("\\s*[\r\n]\\s*", "").strip());
        String value = url.taken();
        List<Sentence> remarks = new ArrayList<>(url.remarks());
        if (request.auth() instanceof Auth.ApiKey key && key.place() == Auth.ApiKey.Place.QUERY) {
            HostText name = host(key.name());
            HostText secret = host(key.value());
            value += (value.contains("?") ? "&" : "?") + name.taken() + "=" + secret.taken();
            remarks.addAll(name.remarks());
            remarks.addAll(secret.remarks());
            remarks.add(Sentence.of("exchange.remark.encode"));
        }
        if (value.contains("localhost") || value.contains("127.0.0.1")) {
            remarks.add(Sentence.of("exchange.remark.localhost"));
        }
        add("url", value, remarks);
    }

    private void auth() {
        switch (request.auth()) {
            case Auth.None() -> add("auth", "", List.of(Sentence.of("exchange.remark.no-signature")));
            case Auth.Basic(var user, var password) -> {
                add("auth-user", host(user).taken(), host(user).remarks());
                add("auth-password", host(password).taken(), host(password).remarks());
            }
            case Auth.Bearer _ -> add("auth", "", List.of(Sentence.of("exchange.remark.bearer")));
            case Auth.ApiKey key
            when key.place() == Auth.ApiKey.Place.HEADER ->
                add("auth", "", List.of(Sentence.of("exchange.remark.api-key-header")));
            case Auth.ApiKey _ -> add("auth", "", List.of(Sentence.of("exchange.remark.api-key-query")));
            case Auth.OAuth2 oauth -> oauth(oauth);
            case Auth.Hmac hmac -> {
                String names = String.join(", ", Signer.names(hmac.scheme()));
                add(
                        "auth",
                        "",
                        List.of(
                                Sentence.of("exchange.remark.hmac", names),
                                Sentence.of("exchange.remark.hmac-instead")));
            }
        }
    }

    /** Its credential store has a form of its own for these. */
    private void oauth(Auth.OAuth2 oauth) {
        List<Sentence> remarks = new ArrayList<>(List.of(Sentence.of("exchange.remark.oauth2")));
        if (!oauth.audience().isEmpty()) {
            remarks.add(Sentence.of(
                    "exchange.remark.oauth2-audience", host(oauth.audience()).taken()));
        }
        add("auth", "OAuth 2.0", remarks);
        part("token-url", oauth.tokenUrl());
        part("client-id", oauth.clientId());
        part("client-secret", oauth.clientSecret());
        if (!oauth.scope().isEmpty()) {
            part("scope", oauth.scope());
        }
    }

    private void part(String field, String text) {
        add(field, host(text).taken(), host(text).remarks());
    }

    private void headers() {
        List<Header> headers = new ArrayList<>(
                request.headers().stream().filter(Header::enabled).toList());
        switch (request.auth()) {
            case Auth.Bearer(var token) -> headers.add(new Header("Authorization", "Bearer " + token));
            case Auth.ApiKey key
            when key.place() == Auth.ApiKey.Place.HEADER -> headers.add(new Header(key.name(), key.value()));
            case Auth.ApiKey _, Auth.Basic _, Auth.OAuth2 _, Auth.Hmac _, Auth.None _ -> {}
        }
        StringBuilder lines = new StringBuilder();
        Set<Sentence> remarks = new LinkedHashSet<>();
        for (Header header : headers) {
            HostText name = host(header.name());
            HostText value = host(header.value());
            lines.append(name.taken()).append(": ").append(value.taken()).append('\n');
            remarks.addAll(name.remarks());
            remarks.addAll(value.remarks());
        }
        add("headers", lines.toString().stripTrailing(), List.copyOf(remarks));
    }

    private String encoding() {
        return switch (request.body().type()) {
            case JSON -> "JSON";
            case XML -> "XML";
            case FORM -> "X-www-form-urlencoded";
            case TEXT, NONE -> "";
        };
    }

    private List<Sentence> encodingRemarks() {
        return request.body().type() == Body.Type.TEXT ? List.of(Sentence.of("exchange.remark.no-text")) : List.of();
    }

    private void content() {
        Body body = request.body();
        Escape escape = switch (body.type()) {
            case JSON -> call.escape() ? Escape.JSON : Escape.NONE;
            case XML -> call.escape() ? Escape.XML : Escape.NONE;
            case FORM, TEXT, NONE -> Escape.NONE;
        };
        HostText text = HostText.of(body.text(), environment, escape);
        List<Sentence> remarks = new ArrayList<>(text.remarks());
        remarks.add(Sentence.of("exchange.remark.advanced"));
        boolean displayId = Template.parse(body.text()).references().stream()
                .anyMatch(reference -> reference.path().equals("ticket.id"));
        if (displayId) {
            remarks.add(Sentence.of("exchange.remark.display-id"));
        }
        add("content", text.taken(), remarks);
    }
}
