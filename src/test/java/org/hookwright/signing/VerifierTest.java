package org.hookwright.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hookwright.language.Texts;
import org.hookwright.signing.Difference.Input;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Scheme;
import org.hookwright.workflow.Scheme.Algorithm;
import org.hookwright.workflow.Scheme.Encoding;
import org.hookwright.workflow.Scheme.FreeForm;
import org.hookwright.workflow.Scheme.Seal;
import org.hookwright.workflow.Scheme.Stamps;
import org.hookwright.workflow.Scheme.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each defect that is planted is the one that is named, whatever the scheme. */
final class VerifierTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String BODY =
            "{\"subject\": \"프린터 고장\", \"id\": 7, \"url\": \"https://a/b\", \"tags\": [1, 2.0]}";
    private static final Stamp STAMP = new Stamp("msg_1", NOW.minusSeconds(3));

    private static final List<Scheme> SCHEMES = List.of(
            new Scheme.StandardWebhooks(),
            new Scheme.GitHub(),
            new Scheme.Slack(),
            new Scheme.Stripe(),
            FreeForm.USUAL,
            new FreeForm(
                    new Seal(Algorithm.SHA512, Encoding.BASE64URL, Scheme.Key.TEXT),
                    "X-Sig",
                    "hmac=",
                    "{method}:{path}:{id}:{timestamp}:{body}",
                    new Stamps("X-Id", "X-Time")),
            new FreeForm(
                    new Seal(Algorithm.SHA1, Encoding.BASE64, Scheme.Key.TEXT),
                    "X-Shop-Hmac",
                    "",
                    "{body}",
                    new Stamps("", "X-Time")),
            new FreeForm(
                    new Seal(Algorithm.SHA256, Encoding.HEX, Scheme.Key.TEXT),
                    "X-Exchange-Sign",
                    "",
                    "{timestamp}{method}{path}{body}",
                    new Stamps("", "X-Exchange-Time", Unit.MILLISECONDS)));

    /** How a request goes wrong on its way from who signs to who checks. */
    record Defect(String name, Input input, Make make) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Gives the request as it arrives, or nothing where the scheme cannot have the defect. */
    private interface Make {
        java.util.Optional<SignedRequest> of(Scheme scheme);
    }

    static Stream<Arguments> defects() {
        List<Defect> all = new ArrayList<>();
        bodies(all);
        secrets(all);
        spellings(all);
        stamps(all);
        List<Arguments> cases = new ArrayList<>();
        for (Scheme scheme : SCHEMES) {
            for (Defect defect : all) {
                defect.make().of(scheme).ifPresent(request -> cases.add(Arguments.of(scheme, defect, request)));
            }
        }
        return cases.stream();
    }

    private static void bodies(List<Defect> all) {
        body(all, "minified", text -> text.replace(": ", ":").replace(", ", ","));
        body(all, "spread over lines", text -> JsonShape.of(text).orElseThrow().text(JsonShape.Spacing.TWO));
        body(
                all,
                "keys sorted",
                text -> JsonShape.of(text).orElseThrow().sorted().text(JsonShape.Spacing.TIGHT));
        body(all, "letters as codes", JsonEscapes::ascii);
        body(all, "slashes escaped", text -> text.replace("/", "\\/"));
        body(all, "line break at the end", text -> text + "\n");
        body(all, "line break of Windows at the end", text -> text + "\r\n");
        body(all, "byte order mark", text -> "\uFEFF" + text);
        all.add(new Defect(
                "character set",
                Input.BODY,
                scheme -> java.util.Optional.of(arrives(
                        scheme,
                        SECRET,
                        STAMP,
                        BODY.getBytes(java.nio.charset.Charset.forName("EUC-KR")),
                        UnaryOperator.identity()))));
    }

    private static void body(List<Defect> all, String name, UnaryOperator<String> rewriting) {
        all.add(new Defect(
                "body: " + name,
                Input.BODY,
                scheme -> java.util.Optional.of(arrives(
                        scheme,
                        SECRET,
                        STAMP,
                        rewriting.apply(BODY).getBytes(StandardCharsets.UTF_8),
                        UnaryOperator.identity()))));
    }

    private static void secrets(List<Defect> all) {
        all.add(new Defect(
                "another known secret", Input.SECRET, scheme -> signedWith(scheme, "whsec_b3RoZXItc2VjcmV0")));
        all.add(new Defect(
                "a blank behind the secret",
                Input.SECRET,
                scheme -> raw(scheme) ? signedWith(scheme, SECRET + "\n") : java.util.Optional.empty()));
        all.add(new Defect(
                "whsec_ taken away",
                Input.SECRET,
                scheme -> raw(scheme)
                        ? signedWith(scheme, SECRET.substring("whsec_".length()))
                        : java.util.Optional.empty()));
        all.add(new Defect(
                "secret not decoded",
                Input.SECRET,
                scheme -> raw(scheme)
                        ? java.util.Optional.empty()
                        : signedWith(
                                scheme, Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)))));
        all.add(new Defect("an unknown secret", Input.UNKNOWN, scheme -> signedWith(scheme, "bm93aGVyZS1uZWFy")));
    }

    private static boolean raw(Scheme scheme) {
        return Recipe.of(scheme).key() == KeyForm.TEXT;
    }

    private static void spellings(List<Defect> all) {
        all.add(new Defect(
                "capitals",
                Input.ENCODING,
                scheme -> hex(scheme)
                        ? signature(scheme, text -> text.toUpperCase(Locale.ROOT))
                        : java.util.Optional.empty()));
        all.add(new Defect(
                "base64 rather than hexadecimal",
                Input.ENCODING,
                scheme -> hex(scheme)
                        ? signature(
                                scheme,
                                text -> Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(text)))
                        : java.util.Optional.empty()));
        all.add(new Defect(
                "hexadecimal rather than base64",
                Input.ENCODING,
                scheme -> hex(scheme)
                        ? java.util.Optional.empty()
                        : signature(
                                scheme,
                                text -> HexFormat.of()
                                        .formatHex(KeyForm.base64(text).orElseThrow()))));
        all.add(new Defect(
                "encoded twice",
                Input.ENCODING,
                scheme -> hex(scheme)
                        ? signature(
                                scheme,
                                text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII)))
                        : java.util.Optional.empty()));
        all.add(new Defect(
                "no prefix",
                Input.PREFIX,
                scheme -> Recipe.of(scheme).prefix().isEmpty()
                        ? java.util.Optional.empty()
                        : carried(
                                scheme, value -> value.replace(Recipe.of(scheme).prefix(), ""))));
        all.add(new Defect(
                "another prefix",
                Input.PREFIX,
                scheme -> Recipe.of(scheme).prefix().isEmpty()
                        ? carried(scheme, value -> "sha256=" + value)
                        : carried(
                                scheme, value -> value.replace(Recipe.of(scheme).prefix(), "mac="))));
        all.add(new Defect(
                "no signature",
                Input.HEADER,
                scheme -> java.util.Optional.of(
                        without(sound(scheme), Recipe.of(scheme).header()))));
        all.add(new Defect(
                "nonsense",
                Input.ENCODING,
                scheme -> Recipe.of(scheme).layout() == Recipe.Layout.PAIRS
                        ? java.util.Optional.empty()
                        : carried(scheme, _ -> "nonsense!")));
        all.add(new Defect("another hash", Input.ALGORITHM, VerifierTest::otherHash));
    }

    private static boolean hex(Scheme scheme) {
        return Recipe.of(scheme).seal().encoding() == Encoding.HEX;
    }

    private static java.util.Optional<SignedRequest> otherHash(Scheme scheme) {
        Recipe recipe = Recipe.of(scheme);
        byte[] signed = Mac.signed(recipe.signed(), STAMP.id(), time(scheme), content(bytes(BODY)));
        byte[] mac = Mac.of(Algorithm.SHA384, recipe.key().key(SECRET).orElseThrow(), signed);
        return signature(scheme, _ -> Mac.written(recipe.seal().encoding(), mac));
    }

    private static void stamps(List<Defect> all) {
        all.add(new Defect("old", Input.TIMESTAMP, scheme -> timed(scheme, NOW.minus(Duration.ofMinutes(6)))));
        all.add(new Defect("in the future", Input.TIMESTAMP, scheme -> timed(scheme, NOW.plus(Duration.ofMinutes(6)))));
        all.add(new Defect(
                "time in the other unit",
                Input.TIMESTAMP,
                scheme -> timed(
                        scheme,
                        unit(scheme) == Unit.SECONDS
                                ? Instant.ofEpochSecond(NOW.toEpochMilli())
                                : Instant.ofEpochMilli(NOW.getEpochSecond()))));
        all.add(new Defect(
                "time of another try",
                Input.TIMESTAMP,
                scheme -> Recipe.of(scheme).signsTime()
                        ? java.util.Optional.of(
                                changed(sound(scheme), value -> value.replace(time(scheme), later(scheme))))
                        : java.util.Optional.empty()));
        all.add(new Defect(
                "no time",
                Input.HEADER,
                scheme -> Recipe.of(scheme).signsTime()
                                && !Recipe.of(scheme).stamps().timestamp().isEmpty()
                        ? java.util.Optional.of(without(
                                sound(scheme), Recipe.of(scheme).stamps().timestamp()))
                        : java.util.Optional.empty()));
        all.add(new Defect(
                "no time in words",
                Input.TIMESTAMP,
                scheme -> Recipe.of(scheme).signsTime()
                                || Recipe.of(scheme).stamps().timestamp().isEmpty()
                        ? java.util.Optional.empty()
                        : java.util.Optional.of(
                                changed(sound(scheme), value -> value.equals(time(scheme)) ? "noon" : value))));
        all.add(new Defect(
                "wrong id",
                Input.ID,
                scheme -> Recipe.of(scheme).signsId()
                        ? java.util.Optional.of(wrongId(scheme))
                        : java.util.Optional.empty()));
        all.add(new Defect(
                "no id",
                Input.HEADER,
                scheme -> Recipe.of(scheme).signsId()
                        ? java.util.Optional.of(without(
                                sound(scheme), Recipe.of(scheme).stamps().id()))
                        : java.util.Optional.empty()));
        all.add(new Defect(
                "body alone signed",
                Input.PATTERN,
                scheme ->
                        Recipe.of(scheme).signed().equals("{body}") ? java.util.Optional.empty() : bodyAlone(scheme)));
    }

    private static Unit unit(Scheme scheme) {
        return Recipe.of(scheme).stamps().unit();
    }

    private static String time(Scheme scheme) {
        return STAMP.time(unit(scheme));
    }

    private static String later(Scheme scheme) {
        return Long.toString(Long.parseLong(time(scheme)) + 2);
    }

    private static java.util.Optional<SignedRequest> timed(Scheme scheme, Instant at) {
        boolean told = Recipe.of(scheme).signsTime()
                || !Recipe.of(scheme).stamps().timestamp().isEmpty();
        return told
                ? java.util.Optional.of(
                        arrives(scheme, SECRET, new Stamp("msg_1", at), bytes(BODY), UnaryOperator.identity()))
                : java.util.Optional.empty();
    }

    private static SignedRequest wrongId(Scheme scheme) {
        SignedRequest sound = changed(sound(scheme), value -> value.equals("msg_1") ? "msg_2" : value);
        List<Header> headers = new ArrayList<>(sound.headers());
        headers.add(new Header("Idempotency-Key", "msg_1"));
        return new SignedRequest(sound.content(), headers);
    }

    private static java.util.Optional<SignedRequest> bodyAlone(Scheme scheme) {
        Recipe recipe = Recipe.of(scheme);
        byte[] mac = Mac.of(recipe.seal().algorithm(), recipe.key().key(SECRET).orElseThrow(), bytes(BODY));
        return signature(scheme, _ -> Mac.written(recipe.seal().encoding(), mac));
    }

    private static SignedRequest sound(Scheme scheme) {
        return arrives(scheme, SECRET, STAMP, bytes(BODY), UnaryOperator.identity());
    }

    private static java.util.Optional<SignedRequest> signedWith(Scheme scheme, String secret) {
        return java.util.Optional.of(arrives(scheme, secret, STAMP, bytes(BODY), UnaryOperator.identity()));
    }

    /** The value of the signature's header in another way. */
    private static java.util.Optional<SignedRequest> carried(Scheme scheme, UnaryOperator<String> value) {
        return java.util.Optional.of(arrives(scheme, SECRET, STAMP, bytes(BODY), value));
    }

    /** The signature itself in another way. */
    private static java.util.Optional<SignedRequest> signature(Scheme scheme, UnaryOperator<String> signature) {
        String prefix = Recipe.of(scheme).prefix();
        return carried(scheme, value -> {
            int at = value.indexOf(prefix) + prefix.length();
            return value.substring(0, at) + signature.apply(value.substring(at));
        });
    }

    /** Signed over one body, arrived with another. */
    private static SignedRequest arrives(
            Scheme scheme, String secret, Stamp stamp, byte[] arrived, UnaryOperator<String> value) {
        String header = Recipe.of(scheme).header();
        List<Header> headers = new ArrayList<>(List.of(new Header("Content-Type", "application/json")));
        for (Header made : Signer.headers(scheme, new Secret(secret), stamp, content(bytes(BODY)))) {
            boolean signature = made.name().equals(header);
            headers.add(signature ? new Header(made.name(), value.apply(made.value())) : made);
        }
        return new SignedRequest(content(arrived), headers);
    }

    private static SignedRequest changed(SignedRequest request, UnaryOperator<String> value) {
        return new SignedRequest(
                request.content(),
                request.headers().stream()
                        .map(header -> new Header(header.name(), value.apply(header.value())))
                        .toList());
    }

    private static SignedRequest without(SignedRequest request, String name) {
        return new SignedRequest(
                request.content(),
                request.headers().stream()
                        .filter(header -> !header.name().equalsIgnoreCase(name))
                        .toList());
    }

    private static Content content(byte[] body) {
        return new Content("POST", "/hook?x=1", body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("defects")
    void theDefectThatWasPlantedIsNamed(Scheme scheme, Defect defect, SignedRequest request) {
        Verdict verdict = Verifier.check(
                scheme, new Secret(SECRET), request, NOW, Map.of("other", new Secret("whsec_b3RoZXItc2VjcmV0")));

        assertThat(verdict.inputs()).isEqualTo(Set.of(defect.input()));
        for (Locale locale : Texts.offered()) {
            Texts texts = new Texts(locale);
            for (Difference difference : verdict.differences()) {
                assertThat(texts.of(difference.what())).isNotBlank().doesNotContain(SECRET, SECRET.substring(6));
                assertThat(texts.of(difference.next())).isNotBlank().doesNotContain(SECRET, SECRET.substring(6));
            }
        }
    }

    static List<Scheme> schemes() {
        return SCHEMES;
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void whatWasSignedHereIsGenuineThere(Scheme scheme) {
        assertThat(Verifier.check(scheme, new Secret(SECRET), sound(scheme), NOW)
                        .isGenuine())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void twoDefectsAtOnceAreBothNamed(Scheme scheme) {
        byte[] arrived = bytes(BODY.replace(": ", ":").replace(", ", ","));
        SignedRequest request = arrives(scheme, "whsec_b3RoZXItc2VjcmV0", STAMP, arrived, UnaryOperator.identity());

        Verdict verdict = Verifier.check(
                scheme, new Secret(SECRET), request, NOW, Map.of("other", new Secret("whsec_b3RoZXItc2VjcmV0")));

        assertThat(verdict.inputs()).containsExactlyInAnyOrder(Input.SECRET, Input.BODY);
    }

    @Test
    void anotherOrderOfKeysIsFoundThatNobodySorted() {
        String signed = "{\"b\":1,\"c\":2,\"a\":3}";
        String arrived = "{\"c\":2,\"a\":3,\"b\":1}";
        List<Header> headers = Signer.headers(new Scheme.GitHub(), new Secret(SECRET), STAMP, content(bytes(signed)));

        Verdict verdict = Verifier.check(
                new Scheme.GitHub(), new Secret(SECRET), new SignedRequest(content(bytes(arrived)), headers), NOW);

        assertThat(verdict.inputs()).containsExactly(Input.BODY);
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        SignedRequest sound = sound(new Scheme.StandardWebhooks());
        SignedRequest rotated = changed(sound, value -> value.startsWith("v1,") ? "v1,AAAA v1a,BBBB " + value : value);

        assertThat(Verifier.check(new Scheme.StandardWebhooks(), new Secret(SECRET), rotated, NOW)
                        .isGenuine())
                .isTrue();
    }

    @Test
    void anyBytesAreJudgedWithoutHarm() {
        byte[] deep = new byte[200_000];
        Arrays.fill(deep, (byte) '[');
        byte[] odd = {(byte) 0xff, (byte) 0xfe, 0, '%', '+', (byte) 0xc3};
        for (byte[] body : List.of(deep, odd, new byte[0])) {
            for (Scheme scheme : SCHEMES) {
                SignedRequest request = arrives(scheme, "c3RyYW5nZXI=", STAMP, body, UnaryOperator.identity());
                assertThat(Verifier.check(scheme, new Secret(SECRET), request, NOW)
                                .isGenuine())
                        .isFalse();
            }
        }
    }
}
