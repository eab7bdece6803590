package org.hookwright.ui.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hookwright.receiver.Guard;
import org.hookwright.receiver.Guard.Wanted;
import org.hookwright.signing.Content;
import org.hookwright.signing.SignedRequest;
import org.hookwright.signing.Signer;
import org.hookwright.signing.Stamp;
import org.hookwright.signing.Verifier;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a step proves can be looked for where it arrives, in every way that a step has. */
final class GuardRowTest {
    private static final Secret SECRET = new Secret("c0ffee00c0ffee00");
    private static final Map<String, Secret> VAULT = Map.of("k", SECRET);
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.891Z");

    private static Request request(String url, Auth auth) {
        return new Request(Method.POST, url, List.of(), auth, Body.NONE);
    }

    static Stream<Scheme> schemes() {
        Stream<Scheme> free = Stream.of(Scheme.Algorithm.values())
                .flatMap(algorithm -> Stream.of(Scheme.Encoding.values())
                        .flatMap(encoding -> Stream.of(Scheme.Key.values())
                                .flatMap(key -> Stream.of(Scheme.Unit.values())
                                        .map(unit -> new Scheme.FreeForm(
                                                new Scheme.Seal(algorithm, encoding, key),
                                                "X-Sig",
                                                "v1 ",
                                                "{id}:{timestamp}:{method} {path}?{query}\\n{body}",
                                                new Scheme.Stamps("X-Id", "X-Time", unit))))));
        return Stream.concat(
                Stream.of(
                        new Scheme.StandardWebhooks(),
                        new Scheme.GitHub(),
                        new Scheme.Slack(),
                        new Scheme.Stripe(),
                        Scheme.FreeForm.USUAL),
                free);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void aSignatureIsTakenOverWholeAndKeptOverAStart(Scheme scheme) {
        GuardRow row = GuardRow.of(request("{{env.base}}/hook?x=1", new Auth.Hmac(scheme, "{{ secret.k }}")))
                .orElseThrow();
        Guard guard = GuardRow.read(row.written()).orElseThrow().guard(VAULT).orElseThrow();

        assertThat(guard.prefix()).isEqualTo("/hook");
        Wanted.Signed wanted = (Wanted.Signed) guard.wanted();
        assertThat(wanted.scheme()).isEqualTo(scheme);
        Content content = new Content("POST", "/hook?x=1", new byte[] {'{', '}'});
        SignedRequest arrives =
                new SignedRequest(content, Signer.headers(scheme, SECRET, new Stamp("msg_1", NOW), content));
        assertThat(Verifier.check(wanted.scheme(), wanted.secret(), arrives, NOW)
                        .differences())
                .isEmpty();
    }

    @Test
    void theOtherWaysAreTakenOverToo() {
        assertThat(wanted(new Auth.Basic("me", "{{secret.k}}"))).isEqualTo(new Wanted.Basic("me", SECRET));
        assertThat(wanted(new Auth.Bearer("{{secret.k}}"))).isEqualTo(new Wanted.Bearer(SECRET));
        for (Auth.ApiKey.Place place : Auth.ApiKey.Place.values()) {
            assertThat(wanted(new Auth.ApiKey(place, "key", "{{secret.k}}")))
                    .isEqualTo(new Wanted.Key("key", place == Auth.ApiKey.Place.QUERY, SECRET));
        }
        assertThat(GuardRow.of(request("http://a", new Auth.None()))).isEmpty();
        assertThat(GuardRow.of(request("http://a", new Auth.Bearer("in clear"))))
                .isEmpty();
    }

    private static Wanted wanted(Auth auth) {
        return GuardRow.of(request("http://localhost:9099/a", auth))
                .orElseThrow()
                .guard(VAULT)
                .orElseThrow()
                .wanted();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:9099/services/T0/B0, /services/T0/B0",
        "https://{{env.host}}:{{env.port}}/a/b?c=d, /a/b",
        "{{env.base}}/services/{{secret.slack_path}}, /services/",
        "{{env.base}}, /",
        "https://a.example, /",
        "'', /",
        "https://a.example/{{ticket.id}}/x, /"
    })
    void thePathGoesAsFarAsEveryTicketHasIt(String url, String path) {
        GuardRow row =
                GuardRow.of(request(url, new Auth.Bearer("{{secret.k}}"))).orElseThrow();

        assertThat(row.prefixProperty().get()).isEqualTo(path);
    }

    @Test
    void whatWasRememberedInEarlierFormsIsRead() {
        assertThat(GuardRow.read("/\tBASIC\tme\tk\tfalse")).isPresent();
        GuardRow former =
                GuardRow.read("/\tHMAC\tX-S\tk\ttrue\tSHA512\tBASE64\tp=").orElseThrow();
        assertThat(((Wanted.Signed) former.guard(VAULT).orElseThrow().wanted()).scheme())
                .isEqualTo(new Scheme.FreeForm(
                        new Scheme.Seal(Scheme.Algorithm.SHA512, Scheme.Encoding.BASE64, Scheme.Key.TEXT),
                        "X-S",
                        "p=",
                        "{body}",
                        new Scheme.Stamps("", "")));
        assertThat(GuardRow.read("/\tBASIC\tme")).isEmpty();
    }
}
