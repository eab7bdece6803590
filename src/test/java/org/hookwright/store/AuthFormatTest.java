package org.hookwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Scheme;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of auth comes back from its file as it was, and what the file says beyond it stays. */
final class AuthFormatTest {
    static Stream<Auth> all() {
        List<Auth> all = new ArrayList<>(List.of(
                new Auth.None(),
                new Auth.Basic("me", "{{secret.p}}"),
                new Auth.Bearer("{{secret.t}}"),
                new Auth.ApiKey(Auth.ApiKey.Place.QUERY, "key", "{{secret.k}}"),
                new Auth.Hmac(new Scheme.StandardWebhooks(), "{{secret.w}}"),
                new Auth.Hmac(new Scheme.GitHub(), "{{secret.w}}"),
                new Auth.Hmac(new Scheme.Slack(), "{{secret.w}}"),
                new Auth.Hmac(new Scheme.Stripe(), "{{secret.w}}"),
                new Auth.Hmac(Scheme.FreeForm.USUAL, "")));
        for (Auth.OAuth2.Credentials place : Auth.OAuth2.Credentials.values()) {
            all.add(new Auth.OAuth2("{{env.login}}/token", "id", "{{secret.s}}", "a b", "api://x", place));
            all.add(new Auth.OAuth2("", "", "", "", "", place));
        }
        for (Scheme.Algorithm algorithm : Scheme.Algorithm.values()) {
            for (Scheme.Encoding encoding : Scheme.Encoding.values()) {
                for (Scheme.Key key : Scheme.Key.values()) {
                    all.add(new Auth.Hmac(
                            new Scheme.FreeForm(
                                    new Scheme.Seal(algorithm, encoding, key),
                                    "X-Sig",
                                    "v1=",
                                    "{method}\\n{timestamp}.{body}",
                                    new Scheme.Stamps("X-Id", "X-Time")),
                            "{{secret.w}}"));
                    all.add(new Auth.Hmac(
                            new Scheme.FreeForm(
                                    new Scheme.Seal(algorithm, encoding, key),
                                    "X-Sig",
                                    "",
                                    "{timestamp}{body}",
                                    new Scheme.Stamps("", "X-Time", Scheme.Unit.MILLISECONDS)),
                            "{{secret.w}}"));
                }
            }
        }
        return all.stream();
    }

    private static Workflow workflow(Auth auth) {
        Request request = new Request(Method.POST, "https://a.example", List.of(), auth, Body.NONE);
        Call call = new Call("one", Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
        return new Workflow("w", "", List.of(call), Unknown.NONE);
    }

    @ParameterizedTest
    @MethodSource("all")
    void comesBackAsItWasAndIsOfTheSchema(Auth auth) throws IOException {
        String written = FileKind.WORKFLOW.write(workflow(auth));

        Workflow read = FileKind.WORKFLOW.read(written);
        assertThat(read.calls().getFirst().request().auth()).isEqualTo(auth);
        assertThat(faults(written)).isEmpty();
    }

    private static List<String> faults(String yaml) throws IOException {
        try (InputStream in = WorkflowFormat.class.getResourceAsStream("schema/workflow.schema.json")) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(yaml, InputFormat.YAML)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @Test
    void whatIsNotKnownOfAnAuthSurvives() {
        String text = """
                hookwright: 1
                name: a
                steps:
                  - call: one
                    request:
                      url: https://a.example
                      auth: { type: hmac, scheme: slack, secret: x, rotation: weekly }
                """;

        String written = FileKind.WORKFLOW.write(FileKind.WORKFLOW.read(text));

        assertThat(written).contains("scheme: slack", "rotation: weekly");
        assertThat(FileKind.WORKFLOW.write(FileKind.WORKFLOW.read(written))).isEqualTo(written);
    }

    @Test
    void aSchemeThatDoesNotExistIsRefusedWithItsPlace() {
        String text = """
                hookwright: 1
                name: a
                steps:
                  - call: one
                    request: { url: "https://a.example", auth: { type: hmac, scheme: md5 } }
                """;

        assertThatThrownBy(() -> FileKind.WORKFLOW.read(text)).isInstanceOf(BadFile.class);
    }
}
