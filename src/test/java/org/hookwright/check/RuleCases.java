package org.hookwright.check;

import static org.hookwright.check.Checked.auth;
import static org.hookwright.check.Checked.body;
import static org.hookwright.check.Checked.call;
import static org.hookwright.check.Checked.header;
import static org.hookwright.check.Checked.json;
import static org.hookwright.check.Checked.post;
import static org.hookwright.check.Checked.to;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Auth.OAuth2.Credentials;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Scheme;

/** For each rule a call that it must speak of, and the nearest one that it must not. */
final class RuleCases {
    private static final Credentials HEADER = Credentials.HEADER;
    static final Ticket PLAIN = Checked.ticket("subject", "Printer");
    static final Ticket QUOTED = Checked.ticket("subject", "Printer \"3rd floor\" down");

    /**
     * One rule.
     *
     * @param at what is marked, as it is written
     */
    record Case(String code, Severity severity, Part part, String at, Call fires, Call silent, Ticket ticket) {
        @Override
        public String toString() {
            return code + " at " + at;
        }
    }

    static Stream<Case> placeholders() {
        return Stream.of(
                error(
                        "placeholder.output-not-closed",
                        "{{ticket.subject ",
                        "{\"a\":\"{{ticket.subject \"}",
                        "{\"a\":1}"),
                error(
                        "placeholder.tag-not-closed",
                        "{% if ticket.id ",
                        "{% if ticket.id {}",
                        "{% if ticket.id %}{}{% endif %}"),
                error("placeholder.unknown-tag", "{% iff x %}", "{% iff x %}{}", "{% if x %}{% endif %}{}"),
                error("placeholder.block-not-closed", "{% if ticket.id %}", "{% if ticket.id %}{}", "{}"),
                error("placeholder.tag-out-of-place", "{% endif %}", "{}{% endif %}", "{}"),
                error("placeholder.file-tag", "{% include 'x' %}", "{% include 'x' %}{}", "{}"),
                warning("placeholder.empty-output", "{{ }}", "{\"a\":\"{{ }}\"}", "{\"a\":\"{{ 1 }}\"}"),
                warning("placeholder.unknown", "ticket.zzzzzzzz", of("ticket.zzzzzzzz"), of("ticket.status")),
                warning("placeholder.misspelt", "ticket.priorty", of("ticket.priorty"), of("ticket.priority")),
                warning("placeholder.wrong-case", "ticket.Priority", of("ticket.Priority"), of("ticket.priority")),
                note("placeholder.unverified", "ticket.urgency", of("ticket.urgency"), of("ticket.status")),
                warning("placeholder.unset-env", "env.bas", of("env.bas"), of("env.base")),
                warning("placeholder.unset-secret", "secret.tokn", of("secret.tokn"), of("secret.token")),
                warning("filter.unknown", "json", of("ticket.status | json"), of("ticket.status | upcase")),
                note("filter.unverified", "strip", of("ticket.status | strip"), of("ticket.status | upcase")));
    }

    static Stream<Case> jsons() {
        return Stream.of(
                error("json.invalid", ",", "{\"a\": 1,}", "{\"a\": 1}"),
                warning("json.duplicate-key", "\"a\"", "{\"a\": 1, \"a\": 2}", "{\"a\": 1, \"b\": {\"a\": 2}}"),
                new Case(
                        "json.invalid-for-ticket",
                        Severity.ERROR,
                        Part.BODY,
                        "{{ticket.subject}}",
                        json(of("ticket.subject")),
                        json(of("ticket.subject | sanitize_html")),
                        QUOTED),
                new Case(
                        "json.breaks-out",
                        Severity.ERROR,
                        Part.BODY,
                        "{{ticket.subject}}",
                        json(of("ticket.subject")),
                        json(of("ticket.subject | sanitize_html")),
                        Checked.ticket("subject", "x\", \"admin\": \"yes")),
                new Case(
                        "json.backslash",
                        Severity.WARNING,
                        Part.BODY,
                        "{{ticket.subject}}",
                        json(of("ticket.subject")),
                        json(of("ticket.subject | sanitize_html")),
                        Checked.ticket("subject", "C:\\new\\table")),
                new Case(
                        "json.half-character",
                        Severity.WARNING,
                        Part.BODY,
                        "{{ticket.subject}}",
                        json(of("ticket.subject")),
                        json(of("ticket.subject | sanitize_html")),
                        Checked.ticket("subject", "cut \uD83D")),
                warning(
                        "json.free-text",
                        "{{ticket.subject}}",
                        of("ticket.subject"),
                        of("ticket.subject | sanitize_html")),
                error(
                        "json.id-not-a-number",
                        "{{ticket.id}}",
                        "{\"a\": {{ticket.id}}}",
                        "{\"a\": {{ticket.id_numeric}}}"),
                error(
                        "json.unquoted-text",
                        "{{ticket.priority}}",
                        "{\"a\": {{ticket.priority}}}",
                        of("ticket.priority")),
                error(
                        "json.unquoted-unset",
                        "{{ticket.cost}}",
                        "{\"a\": {{ticket.cost}}}",
                        "{\"a\": {{ticket.id_numeric}}}"),
                error(
                        "json.invalid-when-filled",
                        "{% if ticket.id %}",
                        "{ {% if ticket.id %}\"a\" 1{% endif %}}",
                        "{ {% if ticket.id %}\"a\": 1{% endif %}}"),
                error(
                        "template.limit",
                        "{% for i in (1..2000000) %}",
                        "{% for i in (1..2000000) %}{% endfor %}{}",
                        "{% for i in (1..2000) %}{% endfor %}{}"));
    }

    static Stream<Case> requests() {
        return Stream.of(
                url("request.no-url", Severity.ERROR, "", ""),
                url("request.url-line-break", Severity.ERROR, "https://hooks.example/\nx", "\n"),
                url("request.url-blank", Severity.ERROR, "https://hooks.example/a b", " "),
                url("request.url-no-scheme", Severity.ERROR, "hooks.example/x", "hooks.example/x"),
                url("request.url-scheme", Severity.ERROR, "ftp://hooks.example/x", "ftp://hooks.example/x"),
                url("request.url-no-host", Severity.ERROR, "https:///x", "https:///x"),
                url("request.plain-http", Severity.WARNING, "http://hooks.example/x", "http"),
                url("request.unreachable", Severity.NOTE, "http://localhost:9099/x", "http://localhost:9099/x"),
                url("request.unreachable", Severity.NOTE, "https://192.168.0.7/x", "https://192.168.0.7/x"),
                url("request.unreachable", Severity.NOTE, "https://[fe80::1]/x", "https://[fe80::1]/x"),
                new Case(
                        "request.body-not-usual",
                        Severity.WARNING,
                        Part.METHOD,
                        "",
                        call(post("https://hooks.example/").with(Method.GET)),
                        call(post("https://hooks.example/").with(Method.GET).with(Body.NONE)),
                        PLAIN),
                new Case(
                        "delivery.timeout",
                        Severity.NOTE,
                        Part.DELIVERY,
                        "",
                        json("{}").with(new Delivery(Duration.ofSeconds(30))),
                        json("{}"),
                        PLAIN),
                new Case(
                        "request.size",
                        Severity.WARNING,
                        Part.BODY,
                        "",
                        json(of("ticket.subject")),
                        json(of("ticket.subject | truncate: 100")),
                        Checked.ticket("subject", "x".repeat(1_100_000))),
                new Case(
                        "xml.invalid-for-ticket",
                        Severity.ERROR,
                        Part.BODY,
                        "{{ticket.subject}}",
                        body(Body.Type.XML, "<a>{{ticket.subject}}</a>"),
                        body(Body.Type.XML, "<a>{{ticket.subject | escape}}</a>"),
                        Checked.ticket("subject", "a < b & c")),
                new Case(
                        "xml.invalid",
                        Severity.ERROR,
                        Part.BODY,
                        "",
                        body(Body.Type.XML, "<a></b>"),
                        body(Body.Type.XML, "<a></a>"),
                        PLAIN),
                new Case(
                        "form.no-value",
                        Severity.ERROR,
                        Part.BODY,
                        "name",
                        body(Body.Type.FORM, "a=1\nname"),
                        body(Body.Type.FORM, "a=1\nname="),
                        PLAIN),
                new Case(
                        "form.no-name",
                        Severity.ERROR,
                        Part.BODY,
                        "=x",
                        body(Body.Type.FORM, "=x"),
                        body(Body.Type.FORM, "a==x"),
                        PLAIN));
    }

    static Stream<Case> headersAndSecrets() {
        return Stream.of(
                named("header.name", Severity.ERROR, header("X Y", "1"), header("X-Y", "1")),
                named("header.no-name", Severity.ERROR, header("", "1"), header("X", "1")),
                named("header.not-allowed", Severity.ERROR, header("Content-Length", "1"), header("Content-MD5", "1")),
                new Case(
                        "header.twice",
                        Severity.WARNING,
                        Part.HEADER_NAME,
                        "x-a",
                        call(post("https://hooks.example/")
                                .with(List.of(new Header("X-A", "1"), new Header("x-a", "2")))),
                        call(post("https://hooks.example/")
                                .with(List.of(new Header("X-A", "1"), new Header("x-a", "2", false)))),
                        PLAIN),
                valued("header.line-break", Severity.ERROR, "\n", header("X", "a\nb"), header("X", "a\tb")),
                valued("header.not-ascii", Severity.WARNING, "한", header("X", "한글"), header("X", "plain")),
                valued(
                        "request.content-type",
                        Severity.WARNING,
                        "text/plain",
                        header("Content-Type", "text/plain"),
                        header("content-type", "application/vnd.api+json; charset=utf-8")),
                clear("xoxb-" + "1234567890-abcdef"),
                clear("ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789"),
                clear("github_pat_" + "11ABCDEFG0123456789_abc"),
                clear("glpat-" + "abcdefghij0123456789"),
                clear("AKIA" + "ABCDEFGHIJKLMNOP"),
                clear("AIza" + "SyA1234567890abcdefghijklmnopqrstuv"),
                clear("sk_live_" + "0123456789abcdef0123"),
                clear("whsec_" + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                clear("eyJ" + "hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"),
                secretIn(
                        "T0ABC/B0DEF/abcdefghijklmnop",
                        "https://hooks.slack.com/services/T0ABC/B0DEF/abcdefghijklmnop"),
                secretIn("s1gnatureValue", "https://prod.example/x?sig=s1gnatureValue"),
                secretIn("me:secret", "https://me:secret@hooks.example/x"),
                new Case(
                        "secret.in-clear",
                        Severity.WARNING,
                        Part.AUTH_VALUE,
                        "hunter2",
                        auth(new Auth.Basic("me", "hunter2")),
                        auth(new Auth.Basic("me", "{{secret.token}}")),
                        PLAIN),
                proof("secret.in-clear", Part.AUTH_VALUE, "s3cr3t", oauth("s3cr3t"), oauth("{{secret.token}}")),
                proof(
                        "secret.in-clear",
                        Part.AUTH_VALUE,
                        "plain text",
                        new Auth.Hmac(new Scheme.Slack(), "plain text"),
                        new Auth.Hmac(new Scheme.Slack(), "{{secret.token}}")),
                proof(
                        "secret.in-clear",
                        Part.AUTH_TOKEN_URL,
                        "me:secret",
                        oauth("https://me:secret@login.example/token", "{{secret.token}}"),
                        oauth("{{secret.token}}")),
                proof(
                        "auth.no-hmac",
                        Part.AUTH_VALUE,
                        "{{secret.token}}",
                        new Auth.Hmac(new Scheme.GitHub(), "{{secret.token}}"),
                        new Auth.Bearer("{{secret.token}}")),
                unsound("auth.header-name", free("X Sig", "{body}", "", ""), free("X-Sig", "{body}", "", "")),
                unsound("auth.header-name", free("", "{body}", "", ""), free("X-Sig", "{body}", "", "")),
                unsound(
                        "auth.header-name",
                        free("X-Sig", "{id}{body}", "식별자", ""),
                        free("X-Sig", "{id}{body}", "X-Id", "")),
                unsound(
                        "auth.signed-unsent",
                        free("X-Sig", "{timestamp}{body}", "", ""),
                        free("X-Sig", "{timestamp}{body}", "", "X-Time")),
                proof(
                        "auth.body-unsigned",
                        Part.AUTH_VALUE,
                        "{{secret.token}}",
                        free("X-Sig", "{timestamp}", "", "X-Time"),
                        free("X-Sig", "{timestamp}{body}", "", "X-Time")),
                new Case(
                        "auth.header-name",
                        Severity.ERROR,
                        Part.AUTH_NAME,
                        "X Key",
                        auth(new Auth.ApiKey(Auth.ApiKey.Place.HEADER, "X Key", "{{secret.token}}")),
                        auth(new Auth.ApiKey(Auth.ApiKey.Place.QUERY, "X Key", "{{secret.token}}")),
                        PLAIN),
                new Case(
                        "auth.no-key-name",
                        Severity.ERROR,
                        Part.AUTH_NAME,
                        "",
                        auth(new Auth.ApiKey(Auth.ApiKey.Place.QUERY, "", "{{secret.token}}")),
                        auth(new Auth.ApiKey(Auth.ApiKey.Place.QUERY, "key", "{{secret.token}}")),
                        PLAIN),
                proof(
                        "auth.token-plain-http",
                        Part.AUTH_TOKEN_URL,
                        "http",
                        oauth("http://login.example/token", "{{secret.token}}"),
                        oauth("http://localhost:9099/token", "{{secret.token}}")),
                proof(
                        "placeholder.misspelt",
                        Part.AUTH_SCOPE,
                        "ticket.priorty",
                        new Auth.OAuth2(
                                "https://a.example", "id", "{{secret.token}}", "{{ticket.priorty}}", "", HEADER),
                        new Auth.OAuth2(
                                "https://a.example", "id", "{{secret.token}}", "{{ticket.priority}}", "", HEADER)),
                valued(
                        "secret.in-clear",
                        Severity.WARNING,
                        "abcdefabcdef0123",
                        header("Authorization", "Token abcdefabcdef0123"),
                        header("Authorization", "Token {{secret.token}}")));
    }

    private static Case proof(String code, Part part, String at, Auth fires, Auth silent) {
        return new Case(code, Severity.WARNING, part, at, auth(fires), auth(silent), PLAIN);
    }

    private static Case unsound(String code, Auth fires, Auth silent) {
        return new Case(code, Severity.ERROR, Part.AUTH_VALUE, "{{secret.token}}", auth(fires), auth(silent), PLAIN);
    }

    private static Auth free(String header, String signed, String id, String time) {
        Scheme.FreeForm usual = Scheme.FreeForm.USUAL;
        return new Auth.Hmac(
                new Scheme.FreeForm(usual.seal(), header, "", signed, new Scheme.Stamps(id, time)), "{{secret.token}}");
    }

    private static Auth oauth(String secret) {
        return oauth("https://login.example/token", secret);
    }

    private static Auth oauth(String url, String secret) {
        return new Auth.OAuth2(url, "client", secret, "", "", HEADER);
    }

    static Stream<Case> all() {
        return Stream.of(placeholders(), jsons(), requests(), headersAndSecrets())
                .flatMap(cases -> cases);
    }

    private RuleCases() {}

    static String of(String placeholder) {
        return "{\"a\":\"{{" + placeholder + "}}\"}";
    }

    private static Case error(String code, String at, String fires, String silent) {
        return new Case(code, Severity.ERROR, Part.BODY, at, json(fires), json(silent), PLAIN);
    }

    private static Case warning(String code, String at, String fires, String silent) {
        return new Case(code, Severity.WARNING, Part.BODY, at, json(fires), json(silent), PLAIN);
    }

    private static Case note(String code, String at, String fires, String silent) {
        return new Case(code, Severity.NOTE, Part.BODY, at, json(fires), json(silent), PLAIN);
    }

    private static Case url(String code, Severity severity, String url, String at) {
        return new Case(code, severity, Part.URL, at, to(url), to("https://hooks.example/a?b=c%20d"), PLAIN);
    }

    private static Case named(String code, Severity severity, Call fires, Call silent) {
        String at = fires.request().headers().getFirst().name();
        return new Case(code, severity, Part.HEADER_NAME, at, fires, silent, PLAIN);
    }

    private static Case valued(String code, Severity severity, String at, Call fires, Call silent) {
        return new Case(code, severity, Part.HEADER_VALUE, at, fires, silent, PLAIN);
    }

    private static Case clear(String token) {
        return new Case(
                "secret.in-clear",
                Severity.WARNING,
                Part.BODY,
                token,
                json("{\"key\":\"" + token + "\"}"),
                json("{\"key\":\"{{secret.token}} " + token.substring(0, 6) + "\"}"),
                PLAIN);
    }

    private static Case secretIn(String at, String url) {
        return new Case(
                "secret.in-clear",
                Severity.WARNING,
                Part.URL,
                at,
                to(url),
                to(url.replace(at, "{{secret.token}}")),
                PLAIN);
    }
}
