package org.hookwright.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hookwright.language.Sentence;
import org.hookwright.template.Escape;
import org.hookwright.template.Reference;
import org.hookwright.template.Template;
import org.hookwright.ticket.Environment;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Header;

/**
 * The vendor's webhook form, field by field in its order. The host knows neither environments nor secrets nor escaping:
 * values of the environment are written out, secrets are gaps with their names, and values are escaped by the vendor's
 * own filter.
 */
public final class FreshserviceSheet {
    private final Call call;
    private final Environment environment;
    private final Collection<String> secrets;
    private final List<Field> fields = new ArrayList<>();

    private FreshserviceSheet(Call call, Environment environment, Collection<String> secrets) {
        this.call = call;
        this.environment = environment;
        this.secrets = secrets;
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

    /** The form for a call; {@code secrets} are the names of those that may stand in it. */
    public static List<Field> fields(Call call, Environment environment, Collection<String> secrets) {
        FreshserviceSheet sheet = new FreshserviceSheet(call, environment, secrets);
        sheet.fill();
        return List.copyOf(sheet.fields);
    }

    private void fill() {
        add("description", call.name(), deliveryRemarks());
        add("request-type", call.request().method().name(), List.of());
        add("url", taken(call.request().url()), urlRemarks());
        auth();
        add("headers", headers(), headerRemarks());
        Body body = call.request().body();
        if (body.type() != Body.Type.NONE) {
            add("encoding", encoding(body.type()), List.of());
            add("content", body(), bodyRemarks());
        }
    }

    private void add(String field, String value, List<Sentence> remarks) {
        fields.add(new Field(Sentence.of("exchange.sheet." + field), value, remarks));
    }

    private List<Sentence> deliveryRemarks() {
        List<Sentence> remarks = new ArrayList<>();
        remarks.add(Sentence.of("exchange.remark.delivery"));
        if (call.kind() == Call.Kind.WEBHOOK) {
            remarks.add(Sentence.of("exchange.remark.no-reply"));
        }
        remarks.add(Sentence.of("exchange.remark.test-button"));
        return remarks;
    }

    private List<Sentence> urlRemarks() {
        List<Sentence> remarks = gaps(call.request().url());
        String url = taken(call.request().url());
        if (url.contains("localhost") || url.contains("127.0.0.1")) {
            remarks.add(Sentence.of("exchange.remark.localhost"));
        }
        return remarks;
    }

    private void auth() {
        switch (call.request().auth()) {
            case Auth.None() -> add("auth", "", List.of());
            case Auth.Basic(var user, var password) -> {
                add("auth-user", taken(user), gaps(user));
                add("auth-password", taken(password), gaps(password));
            }
            case Auth.Bearer _ -> add("auth", "", List.of(Sentence.of("exchange.remark.bearer")));
            case Auth.ApiKey key
            when key.place() == Auth.ApiKey.Place.HEADER ->
                add("auth", "", List.of(Sentence.of("exchange.remark.api-key-header")));
            case Auth.ApiKey _ -> add("auth", "", List.of(Sentence.of("exchange.remark.api-key-query")));
        }
    }

    private String headers() {
        StringBuilder lines = new StringBuilder();
        for (Header header : call.request().headers()) {
            if (header.enabled()) {
                lines.append(taken(header.name()))
                        .append(": ")
                        .append(taken(header.value()))
                        .append('\n');
            }
        }
        switch (call.request().auth()) {
            case Auth.Bearer(var token) ->
                lines.append("Authorization: Bearer ").append(taken(token)).append('\n');
            case Auth.ApiKey key
            when key.place() == Auth.ApiKey.Place.HEADER ->
                lines.append(taken(key.name()))
                        .append(": ")
                        .append(taken(key.value()))
                        .append('\n');
            case Auth.ApiKey _, Auth.Basic _, Auth.None _ -> {}
        }
        return lines.toString().stripTrailing();
    }

    private List<Sentence> headerRemarks() {
        List<Sentence> remarks = new ArrayList<>();
        call.request().headers().forEach(header -> remarks.addAll(gaps(header.value())));
        switch (call.request().auth()) {
            case Auth.Bearer(var token) -> remarks.addAll(gaps(token));
            case Auth.ApiKey key -> remarks.addAll(gaps(key.value()));
            case Auth.Basic _, Auth.None _ -> {}
        }
        return remarks;
    }

    private static String encoding(Body.Type type) {
        return switch (type) {
            case JSON -> "JSON";
            case XML -> "XML";
            case FORM -> "X-www-form-urlencoded";
            case TEXT, NONE -> "";
        };
    }

    private String body() {
        String text = call.request().body().text();
        if (call.escape() && call.request().body().type() == Body.Type.JSON) {
            text = sanitized(text);
        }
        return taken(text);
    }

    /** Adds the vendor's escaping filter to every value that has no filter of its own. */
    private static String sanitized(String text) {
        StringBuilder changed = new StringBuilder(text);
        List<Reference> references = Template.parse(text).references();
        for (int i = references.size() - 1; i >= 0; i--) {
            Reference reference = references.get(i);
            if (reference.output() && reference.filters().isEmpty()) {
                changed.insert(reference.span().end(), " | sanitize_html");
            }
        }
        return changed.toString();
    }

    private List<Sentence> bodyRemarks() {
        String text = call.request().body().text();
        List<Sentence> remarks = gaps(text);
        remarks.add(Sentence.of("exchange.remark.advanced"));
        if (call.escape()) {
            remarks.add(Sentence.of("exchange.remark.escape"));
        }
        List<Reference> references = Template.parse(text).references();
        if (references.stream().anyMatch(reference -> reference.path().equals("ticket.id"))) {
            remarks.add(Sentence.of("exchange.remark.display-id"));
        }
        references.stream()
                .flatMap(reference -> reference.filters().stream())
                .filter(filter -> !filter.known())
                .map(Reference.FilterUse::name)
                .distinct()
                .forEach(name -> remarks.add(Sentence.of("exchange.remark.filter", name)));
        return remarks;
    }

    /** The text with what only this program knows written out: the environment's values, and gaps for secrets. */
    private String taken(String text) {
        Template template = Template.parse(text);
        Map<String, String> gaps = new HashMap<>();
        secrets.forEach(name -> gaps.put(name, gap(name)));
        StringBuilder changed = new StringBuilder(text);
        List<Reference> references = template.references();
        for (int i = references.size() - 1; i >= 0; i--) {
            Reference reference = references.get(i);
            boolean ours =
                    reference.path().startsWith("env.") || reference.path().startsWith("secret.");
            if (ours && reference.output()) {
                String markup = reference.markup().of(text);
                String value = Template.parse(markup)
                        .render(
                                Map.of("env", environment.variables(), "secret", gapsFor(reference, gaps)),
                                org.hookwright.template.Rules.of(Escape.NONE))
                        .text();
                changed.replace(reference.markup().start(), reference.markup().end(), value);
            }
        }
        return changed.toString();
    }

    private static Map<String, String> gapsFor(Reference reference, Map<String, String> gaps) {
        Map<String, String> all = new HashMap<>(gaps);
        if (reference.path().startsWith("secret.")) {
            String name = reference.path().substring("secret.".length());
            all.putIfAbsent(name, gap(name));
        }
        return all;
    }

    private static String gap(String name) {
        return "‹" + name + "›";
    }

    private static List<Sentence> gaps(String text) {
        List<Sentence> remarks = new ArrayList<>();
        for (Reference reference : Template.parse(text).references()) {
            if (reference.path().startsWith("secret.")) {
                String name = reference.path().substring("secret.".length());
                remarks.add(Sentence.of("exchange.remark.secret", gap(name)));
            }
        }
        return remarks;
    }
}
