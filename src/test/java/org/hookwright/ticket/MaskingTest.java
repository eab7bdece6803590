package org.hookwright.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MaskingTest {
    private static final String SECRET = "p\"a/ss wörd+=&<비밀>\\'x%41";
    private static final Masking MASKING = Masking.of(List.of(new Secret(SECRET)));

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String coded(String text) {
        StringBuilder all = new StringBuilder();
        text.chars().forEach(sign -> all.append(String.format(Locale.ROOT, "\\u%04x", sign)));
        return all.toString();
    }

    private static String numbered(String text) {
        StringBuilder all = new StringBuilder();
        text.codePoints()
                .forEach(sign -> all.append(sign % 2 == 0 ? "&#" + sign + ";" : String.format("&#x%X;", sign)));
        return all.toString();
    }

    /** In lines of five signs, whatever they cut. */
    private static String broken(String text) {
        return text.replaceAll(".{5}(?=.)", "$0\r\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<String> forms() {
        return Stream.of(
                SECRET,
                percent(SECRET),
                percent(SECRET).toLowerCase(Locale.ROOT).replace("%c3%b6", "%C3%b6"),
                URLEncoder.encode(SECRET, StandardCharsets.UTF_8),
                percent(percent(SECRET)),
                json(SECRET),
                json(SECRET).replace("/", "\\/"),
                json(SECRET).replace("ö", "\\u00F6").replace("비", "\\uBe44"),
                json(json(SECRET)),
                coded(SECRET),
                xml(SECRET),
                xml(SECRET).replace("'", "&apos;"),
                numbered(SECRET),
                percent(json(SECRET)),
                URLEncoder.encode(json(SECRET), StandardCharsets.UTF_8),
                xml(json(SECRET)),
                json(xml(SECRET)),
                HexFormat.of().formatHex(utf8(SECRET)),
                HexFormat.of().withUpperCase().formatHex(utf8(SECRET)),
                Base64.getMimeEncoder(12, utf8("\r\n")).withoutPadding().encodeToString(utf8(SECRET)),
                Base64.getMimeEncoder(12, utf8("\n  ")).withoutPadding().encodeToString(utf8(SECRET)),
                SECRET.replaceAll("\\P{ASCII}", "?"),
                new String(utf8(SECRET), StandardCharsets.ISO_8859_1),
                broken(percent(SECRET)),
                broken(json(SECRET)),
                broken(coded(SECRET)),
                json(Base64.getMimeEncoder(12, utf8("\n")).withoutPadding().encodeToString(utf8(SECRET)))
                        .replace("\n", "\\n"),
                percent(Base64.getEncoder().withoutPadding().encodeToString(utf8(SECRET))));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsDotsAndWhatStandsAroundItStays(String form) {
        assertThat(MASKING.mask("before " + form + " after")).isEqualTo("before ••••••" + " after");
        assertThat(MASKING.isIn("before " + form + " after")).isTrue();
    }

    /** What is left over of the first and last sign belongs to the neighbours as much as to the secret. */
    @ParameterizedTest
    @ValueSource(strings = {"", "u:", "us:", "use:", "user:", "유:"})
    void aSecretWithinALongerBase64TextIsDotsAtEveryAlignment(String lead) {
        for (String tail : List.of("", "z", "zz", "zzz")) {
            for (Base64.Encoder encoder :
                    List.of(Base64.getEncoder(), Base64.getUrlEncoder().withoutPadding())) {
                String text = encoder.encodeToString(utf8(lead + SECRET + tail));
                String masked = MASKING.mask(text);
                assertThat(masked).contains(Masking.DOTS);
                assertThat(masked.replace(Masking.DOTS, "").length())
                        .as(masked)
                        .isLessThanOrEqualTo((lead + tail).getBytes(StandardCharsets.UTF_8).length * 2 + 6);
            }
        }
    }

    @Test
    void oneThatContainsAnotherLeavesNothingOfEither() {
        Masking both = Masking.of(List.of(new Secret("inner"), new Secret("outer-inner-outer"), new Secret("dddd")));
        assertThat(both.mask("<outer-inner-outer>")).isEqualTo("<••••••>");
        assertThat(both.mask("<inner-outer>")).isEqualTo("<••••••-outer>");
        Masking late = Masking.of(List.of(new Secret("bbbb"), new Secret("dddd"), new Secret("abbbbcddddc")));
        assertThat(late.mask("abbbbcddddc")).isEqualTo(Masking.DOTS);
        assertThat(late.mask("bbbbdddd, abbbbcdddd")).isEqualTo("••••••, a••••••c••••••");
    }

    /** In an address a secret stands as it is: what it reads as there comes back. */
    @ParameterizedTest
    @ValueSource(strings = {"p\"a/ss wörd+=&<비밀>\\'xA", "p\"a/ss wörd =&<비밀>\\'xA", "<비밀>\\'xA"})
    void whatATargetReadsInAnAddressIsDotsToo(String read) {
        for (String form : List.of(read, percent(read), json(read), xml(read), json(json(read)))) {
            assertThat(MASKING.mask("(" + form + ")")).isEqualTo("(••••••)");
        }
    }

    /** The whole address of a webhook is the secret; what goes out names the host apart. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST %s HTTP/1.1",
                "{\"path\": \"%s\"}",
                "https://elsewhere.example%s",
            })
    void ofAnAddressThatIsSecretItsPlaceIsDots(String around) {
        for (String place : List.of(
                "/workflows/0a1b2c3d4e/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Frun&sig=SiG-sEcReT_12345678",
                "/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX", "/hooks/catch/1234567/abcdefg/")) {
            for (String host :
                    List.of("https://prod-1.logic.example:443", "hooks.example", "http://u:p4ss@localhost:1")) {
                Masking masking = Masking.of(List.of(new Secret(host + place)));
                assertThat(masking.mask(String.format(around, place)))
                        .as(host + place)
                        .isEqualTo(String.format(around, Masking.DOTS));
                assertThat(masking.mask(host + place)).isEqualTo(Masking.DOTS);
            }
        }
    }

    @Test
    void aLongPieceOfASecretAddressIsDotsAloneAndItsWordsAreNot() {
        Masking masking = Masking.of(
                List.of(new Secret("https://a.example/api/v2/hooks?version=2016-06-01&sig=SiG-sEcReT_12345678#part")));

        assertThat(masking.mask("wrong sig SiG-sEcReT_12345678")).isEqualTo("wrong sig ••••••");
        assertThat(masking.mask("GET /api/v2/hooks?version=2016-06-01"))
                .isEqualTo("GET /api/v2/hooks?version=2016-06-01");
        assertThat(Masking.of(List.of(new Secret("https://a.example/api/v2"))).mask("GET /api/v2/x"))
                .isEqualTo("GET /api/v2/x");
    }

    @Test
    void aSecretThatAnAddressCutsIsDotsUpToTheCut() {
        Masking masking = Masking.of(List.of(new Secret("abc123def#ghi456jkl&mno789pqr")));

        assertThat(masking.mask("GET /abc123def and mno789pqr")).isEqualTo("GET /•••••• and ••••••");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k", "ke"})
    void aJsonTextOrAFormAroundItThatIsBase64dAsAWholeIsDots(String name) {
        for (String escaped : List.of(json(SECRET), percent(SECRET))) {
            String text = Base64.getEncoder().encodeToString(utf8("{\"" + name + "\":\"" + escaped + "\"}"));
            assertThat(MASKING.mask(text)).contains(Masking.DOTS).hasSizeLessThan(40);
        }
    }

    @Test
    void aShortValueIsLeftAndAnEmptyListHidesNothing() {
        assertThat(Masking.of(List.of(new Secret("abc"))).mask("abc")).isEqualTo("abc");
        assertThat(Masking.of(List.of(new Secret("비밀번호가"))).mask("what?????")).isEqualTo("what?????");
        assertThat(Masking.NONE.mask("anything %41 \\u0041")).isEqualTo("anything %41 \\u0041");
    }

    @Test
    void brokenEscapesStandAsTheyAre() {
        String odd = "% %4 %zz %c3 %ff%fe \\ \\u12 \\uzzzz & &; &#; &#xZ; &#99999999999; &toolongtobeanentity;";
        assertThat(MASKING.mask(odd)).isEqualTo(odd);
        assertThat(MASKING.mask(odd + SECRET)).isEqualTo(odd + Masking.DOTS);
    }

    @Test
    void aVeryLongSecretIsFoundInEachForm() {
        StringBuilder pem = new StringBuilder("-----BEGIN KEY-----\n");
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 8_000; i++) {
            pem.append((char) ('!' + random.nextInt(90)));
        }
        Masking masking = Masking.of(List.of(new Secret(pem.toString())));
        for (String form : List.of(
                pem.toString(), percent(pem.toString()), json(pem.toString()).replace("\n", "\\n"))) {
            assertThat(masking.mask("(" + form + ")")).isEqualTo("(••••••)");
        }
    }

    /** Escapes in which a secret nearly stands, over and over: what is slow here would take minutes. */
    @Test
    void aLongTextOfNearMissesIsReadThroughInOnePass() {
        String whole = SECRET.replace("&", "~");
        String near = percent(whole.substring(0, whole.length() - 1)) + "\\u00" + "&amp" + "%25".repeat(3);
        String text = near.repeat(20_000);
        assertThat(Masking.of(List.of(new Secret(whole))).mask(text)).isEqualTo(text);
    }

    @Test
    void ofASentenceWhatItNamesIsDotsAtAnyDepth() {
        var inner = org.hookwright.language.Sentence.of("a.b", percent(SECRET), 3);
        assertThat(MASKING.mask(org.hookwright.language.Sentence.of("c.d", inner, SECRET)))
                .isEqualTo(org.hookwright.language.Sentence.of(
                        "c.d", org.hookwright.language.Sentence.of("a.b", Masking.DOTS, 3), Masking.DOTS));
    }
}
