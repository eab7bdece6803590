package org.hookwright.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Scheme;
import org.hookwright.workflow.Scheme.Algorithm;
import org.hookwright.workflow.Scheme.Encoding;
import org.hookwright.workflow.Scheme.FreeForm;
import org.hookwright.workflow.Scheme.Seal;
import org.hookwright.workflow.Scheme.Stamps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others have published about their signatures comes out the same here. */
final class PublishedVectorsTest {
    /** https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries */
    @Test
    void gitHubsExample() {
        List<Header> headers = Signer.headers(
                new Scheme.GitHub(),
                new Secret("It's a Secret to Everybody"),
                new Stamp("72d3162e-cc78-11e3-81ab-4c9367dc0958", Instant.EPOCH),
                content("Hello, World!"));

        assertThat(headers)
                .contains(new Header(
                        "X-Hub-Signature-256",
                        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"));
    }

    /** The vector of https://github.com/standard-webhooks/standard-webhooks, in the tests of each of its libraries. */
    @Test
    void standardWebhooksExample() {
        for (String secret : List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")) {
            assertThat(Signer.headers(
                            new Scheme.StandardWebhooks(),
                            new Secret(secret),
                            new Stamp("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1_614_265_330)),
                            content("{\"test\": 2432232314}")))
                    .containsExactly(
                            new Header("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
                            new Header("webhook-timestamp", "1614265330"),
                            new Header("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
        }
    }

    /** https://api.slack.com/docs/verifying-requests-from-slack */
    @Test
    void slacksExample() {
        String body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
                + "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

        assertThat(Signer.headers(
                        new Scheme.Slack(),
                        new Secret("8f742231b10e8888abcd99yyyzzz85a5"),
                        new Stamp("", Instant.ofEpochSecond(1_531_420_618)),
                        content(body)))
                .containsExactly(
                        new Header("X-Slack-Request-Timestamp", "1531420618"),
                        new Header(
                                "X-Slack-Signature",
                                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"));
    }

    /**
     * The scheme of https://docs.stripe.com/webhooks#verify-manually: time, a dot and the body under the whole secret,
     * and the header's form. No example there has its body, so the signature is what {@code openssl dgst -sha256 -hmac}
     * gives for it.
     */
    @Test
    void stripesScheme() {
        assertThat(Signer.headers(
                        new Scheme.Stripe(),
                        new Secret("whsec_test_secret"),
                        new Stamp("", Instant.ofEpochSecond(1_492_774_577)),
                        content("{\"id\":\"evt_1\"}")))
                .containsExactly(new Header(
                        "Stripe-Signature",
                        "t=1492774577,v1=799c4ba7bb339f3c8601adfd112f0e477c930a268be1243d341abb8286501c2f"));
    }

    /** RFC 4231 §4.2, §4.3, §4.7, and RFC 2202 §3 for SHA-1. Keys and texts in hexadecimal. */
    @ParameterizedTest
    @CsvSource({
        "SHA256, 0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 4869205468657265,"
                + " b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "SHA384, 0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 4869205468657265,"
                + " afd03944d84895626b0825f4ab46907f15f9dadbe4101ec682aa034c7cebc59cfaea9ea9076ede7f4af152e8b2fa9cb6",
        "SHA512, 0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 4869205468657265,"
                + " 87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cdedaa833b7d6b8a702038b274eaea3f4e4"
                + "be9d914eeb61f1702e696c203a126854",
        "SHA256, 4a656665, 7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
                + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "SHA512, 4a656665, 7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
                + " 164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fd"
                + "caeab1a34d4a6b4b636e070a38bce737",
        "SHA1, 0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 4869205468657265, b617318655057264e28bc0b6fb378c8ef146be00",
        "SHA1, 4a656665, 7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
                + " effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
    })
    void theRfcsHashes(Algorithm algorithm, String key, String text, String expected) {
        FreeForm free = new FreeForm(
                new Seal(algorithm, Encoding.HEX, Scheme.Key.HEX), "X-Signature", "", "{body}", new Stamps("", ""));

        List<Header> headers = Signer.headers(
                free,
                new Secret(key),
                new Stamp("", Instant.EPOCH),
                new Content("POST", "/", HexFormat.of().parseHex(text)));

        assertThat(headers).containsExactly(new Header("X-Signature", expected));
    }

    @Test
    void aFreeFormSignsWhatItNames() {
        FreeForm free = new FreeForm(
                new Seal(Algorithm.SHA1, Encoding.BASE64URL, Scheme.Key.BASE64),
                "X-Sig",
                "hmac ",
                "{method}\\n{path}\\n{query}\\n{id}\\n{timestamp}\\n{other}{body}",
                new Stamps("X-Id", "X-Time"));
        byte[] signed = Mac.signed(
                free.signed(), "id-1", "17", new Content("PUT", "/a/b?c=d", "본문".getBytes(StandardCharsets.UTF_8)));

        assertThat(new String(signed, StandardCharsets.UTF_8)).isEqualTo("PUT\n/a/b\nc=d\nid-1\n17\n{other}본문");
        assertThat(Signer.headers(
                        free,
                        new Secret("c2VjcmV0"),
                        new Stamp("id-1", Instant.ofEpochSecond(17)),
                        new Content("PUT", "/a/b?c=d", "본문".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(
                        new Header("X-Id", "id-1"),
                        new Header("X-Time", "17"),
                        new Header("X-Sig", "hmac qUPJGBTlIwXg77quCPPCRVygBVY"));
        assertThat(Signer.names(free)).containsExactly("x-id", "x-sig", "x-time");
    }

    @Test
    void aSecretThatCannotBeTheKeyIsRefusedWithTheReason() {
        Scheme standard = new Scheme.StandardWebhooks();

        assertThat(Signer.trouble(standard, new Secret("whsec_no base64!"))).isPresent();
        assertThat(Signer.trouble(standard, new Secret(""))).isPresent();
        assertThat(Signer.trouble(standard, new Secret("whsec_c2VjcmV0"))).isEmpty();
        assertThat(Signer.trouble(new Scheme.Slack(), new Secret("any text"))).isEmpty();
    }

    private static Content content(String body) {
        return new Content("POST", "/hook", body.getBytes(StandardCharsets.UTF_8));
    }
}
