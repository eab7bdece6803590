package org.hookwright.send;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.hookwright.language.Sentence;
import org.hookwright.signing.Signer;
import org.hookwright.template.Escape;
import org.hookwright.template.Rendering;
import org.hookwright.template.Rules;
import org.hookwright.template.Template;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Scheme;

/**
 * Fills a call for one ticket. Preview and send go through here alike; all that differs is whether secrets are dots.
 *
 * <p>Where a value lands decides how it is written: percent-encoded in the address (what the environment and the
 * secrets give is configuration and stays as it is), without line breaks in a header, and in the body as its type and
 * the call ask.
 */
public final class Filler {
    private static final Set<String> CONFIGURATION = Set.of("env", "secret");

    private final Clock clock;

    public Filler() {
        this(Clock.system(ZoneId.systemDefault()));
    }

    /**
     * A filler with its own time.
     *
     * @param clock what {@code 'now' | date} reads
     */
    public Filler(Clock clock) {
        this.clock = clock;
    }

    public Filled fill(Call call, Scope scope, boolean revealSecrets) {
        return fill(CompiledCall.of(call), scope, revealSecrets);
    }

    /**
     * Fills a compiled call.
     *
     * @param revealSecrets true for the bytes that leave, false for everything that is looked at
     */
    public Filled fill(CompiledCall call, Scope scope, boolean revealSecrets) {
        Map<String, Object> values = revealSecrets ? scope.sent() : scope.shown();
        return new Filling(call, values, Route.of(scope), revealSecrets).done();
    }

    /** The body alone, for the many tickets of which nothing else is asked. */
    public Rendering body(CompiledCall call, Scope scope) {
        return call.body().render(scope.shown(), rules(escapeOf(call.call())));
    }

    private Rules rules(Escape escape) {
        return Rules.of(escape).with(clock);
    }

    private static Escape escapeOf(Call call) {
        Body.Type type = call.request().body().type();
        return switch (type) {
            case NONE, TEXT -> Escape.NONE;
            case FORM -> Escape.FORM;
            case JSON -> call.escape() ? Escape.JSON : Escape.NONE;
            case XML -> call.escape() ? Escape.XML : Escape.NONE;
        };
    }

    private final class Filling {
        private final CompiledCall call;
        private final Map<String, Object> values;
        private final Route route;
        private final boolean revealed;
        private final List<Obstacle> obstacles = new ArrayList<>();
        private final List<Header> headers = new ArrayList<>();
        private Proof proof = new Proof.Complete();

        Filling(CompiledCall call, Map<String, Object> values, Route route, boolean revealed) {
            this.call = call;
            this.values = values;
            this.route = route;
            this.revealed = revealed;
            if (revealed) {
                missing();
            }
        }

        private void missing() {
            List<Template> templates = new ArrayList<>(List.of(call.url(), call.body()));
            call.headers().forEach(header -> templates.addAll(List.of(header.name(), header.value())));
            templates.addAll(call.auth());
            Set<String> missing = MissingSecrets.of(templates, values);
            if (!missing.isEmpty()) {
                obstacles.add(new Obstacle(
                        Obstacle.Part.SECRETS,
                        Sentence.of("send.obstacle.no-secret", missing.size(), String.join(", ", missing))));
            }
        }

        Filled done() {
            Rendering url = call.url().render(values, rules(Escape.URL).trusting(CONFIGURATION));
            Rendering body = call.body().render(values, rules(escapeOf(call.call())));
            limits(url, Obstacle.Part.URL);
            limits(body, Obstacle.Part.BODY);
            Set<String> guarded = new HashSet<>();
            call.headers().forEach(header -> header(header, guarded));
            int own = headers.size();
            String address = address(url.text());
            headers.subList(own, headers.size()).forEach(made -> guarded.add(lower(made.name())));
            Body.Type type = typeSent();
            String wire = type == Body.Type.FORM ? Form.joined(body.text()) : body.text();
            if (type != Body.Type.NONE && !wire.isEmpty() && !has("Content-Type")) {
                headers.add(new Header("Content-Type", type.contentType()));
            }
            Prepared prepared = new Prepared(
                    call.call().request().method(),
                    address,
                    headers,
                    type == Body.Type.NONE ? "" : wire,
                    terms(guarded));
            return new Filled(url, body, prepared, obstacles);
        }

        /** A header whose value may be a secret goes to no other host. */
        private void header(CompiledCall.CompiledHeader header, Set<String> guarded) {
            String name = line(header.name());
            if (isSecret(header.value())) {
                guarded.add(lower(name));
            }
            header(name, line(header.value()));
        }

        private Terms terms(Set<String> guarded) {
            Delivery delivery = call.call().delivery();
            return new Terms(
                    delivery.timeout(), delivery.followRedirects(), guarded, isSecret(call.body()), route, proof);
        }

        private static boolean isSecret(Template template) {
            return template.references().stream()
                    .anyMatch(reference -> reference.path().equals("secret")
                            || reference.path().startsWith("secret.")
                            || reference.path().startsWith("secret["));
        }

        private static String lower(String name) {
            return name.strip().toLowerCase(Locale.ROOT);
        }

        /** A GET goes out without a body, whatever is written; what is shown must say so too. */
        private Body.Type typeSent() {
            Request request = call.call().request();
            return request.method() == Method.GET
                    ? Body.Type.NONE
                    : request.body().type();
        }

        private String line(Template template) {
            Rendering line = template.render(values, rules(Escape.HEADER));
            limits(line, Obstacle.Part.HEADERS);
            return line.text();
        }

        private void header(String name, String value) {
            if (name.isBlank() && value.isBlank()) {
                return;
            }
            Addresses.headerTrouble(name, value)
                    .ifPresent(why -> obstacles.add(new Obstacle(Obstacle.Part.HEADERS, why)));
            headers.add(new Header(name.strip(), value.strip()));
        }

        private String address(String filled) {
            HttpUrl.Builder builder = null;
            var read = Addresses.read(filled);
            switch (read) {
                case Addresses.Good(var url) -> builder = url.newBuilder();
                case Addresses.Bad(var why) -> obstacles.add(new Obstacle(Obstacle.Part.URL, why));
            }
            authorise(builder);
            return builder == null ? filled : builder.build().toString();
        }

        private void authorise(HttpUrl.@org.jspecify.annotations.Nullable Builder address) {
            List<Template> parts = call.auth();
            switch (call.call().request().auth()) {
                case Auth.None() -> {}
                case Auth.Basic _ -> {
                    String pair = line(parts.get(0)) + ":" + line(parts.get(1));
                    header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
                }
                case Auth.Bearer _ -> header("Authorization", "Bearer " + line(parts.getFirst()));
                case Auth.ApiKey key -> {
                    String name = line(parts.get(0));
                    String value = line(parts.get(1));
                    if (key.place() == Auth.ApiKey.Place.HEADER) {
                        header(name, value);
                    } else if (address != null) {
                        address.addQueryParameter(name, value);
                    }
                }
                case Auth.Hmac hmac -> sign(hmac.scheme(), line(parts.getFirst()));
                case Auth.OAuth2 oauth -> order(oauth, parts);
            }
        }

        private void sign(Scheme scheme, String text) {
            Secret secret = new Secret(text);
            if (revealed || text.isEmpty()) {
                Signer.trouble(scheme, secret).ifPresent(this::refuse);
            }
            proof = new Proof.Signed(scheme, secret, "");
        }

        private void order(Auth.OAuth2 oauth, List<Template> parts) {
            Rendering url = parts.getFirst().render(values, rules(Escape.URL).trusting(CONFIGURATION));
            String address = url.text();
            switch (Addresses.read(address)) {
                case Addresses.Good(var good) -> address = good.toString();
                case Addresses.Bad(var why) -> refuse(Sentence.of("send.obstacle.token-url", why));
            }
            String id = line(parts.get(1));
            String secret = line(parts.get(2));
            if (id.isBlank() || secret.isBlank()) {
                refuse(Sentence.of(id.isBlank() ? "send.obstacle.no-client" : "send.obstacle.no-client-secret"));
            }
            Proof.Client client = new Proof.Client(id.strip(), new Secret(secret.strip()), oauth.credentials());
            proof = new Proof.Token(
                    address,
                    client,
                    line(parts.get(3)).strip(),
                    line(parts.get(4)).strip());
        }

        private void refuse(Sentence why) {
            obstacles.add(new Obstacle(Obstacle.Part.AUTH, why));
        }

        private boolean has(String name) {
            return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
        }

        private void limits(Rendering rendering, Obstacle.Part part) {
            Rendering.Exceeded exceeded = rendering.exceeded();
            if (exceeded != null) {
                String kind = exceeded.kind().name().toLowerCase(java.util.Locale.ROOT);
                obstacles.add(new Obstacle(part, Sentence.of("send.obstacle.limit-" + kind)));
            }
        }
    }
}
