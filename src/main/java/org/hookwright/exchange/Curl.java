package org.hookwright.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hookwright.language.Sentence;
import org.hookwright.payload.JsonVerdict;
import org.hookwright.send.Filler;
import org.hookwright.send.Prepared;
import org.hookwright.signing.Signer;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;

/** A filled call as a cURL command that sends what the program would send. */
public final class Curl {
    private Curl() {}

    /** How secrets stand in the command. */
    public enum Secrets {
        /** As environment variables, as the terminal reads them. */
        BY_NAME,
        /** As they are. Only for somebody who asked for it. */
        IN_CLEAR
    }

    /** The command; secrets without a value stand in it by name whatever was asked. */
    public static String write(Call call, Scope scope, Secrets secrets, Shell shell) {
        Map<String, Secret> values = new HashMap<>();
        scope.environment().secrets().forEach(name -> values.put(name, marked(name)));
        scope.secrets().forEach((name, value) -> values.put(name, secrets == Secrets.IN_CLEAR ? value : marked(name)));
        return written(call, new Scope(scope.ticket(), scope.environment(), values), shell);
    }

    private static Secret marked(String name) {
        return new Secret(Marks.around(name));
    }

    private static String written(Call call, Scope scope, Shell shell) {
        Call plain = switch (call.request().auth()) {
            case Auth.Basic _, Auth.OAuth2 _, Auth.Hmac _ ->
                call.with(call.request().with(new Auth.None()));
            case Auth.None _, Auth.Bearer _, Auth.ApiKey _ -> call;
        };
        Prepared prepared = new Filler().fill(plain, scope, true).prepared();
        List<String> options = new ArrayList<>(List.of(shell.quoted(decoded(prepared.url()))));
        if (call.request().auth() instanceof Auth.Basic(var user, var password)) {
            String pair = filled(user, call, scope) + ":" + filled(password, call, scope);
            options.add("-u " + shell.quoted(pair));
        }
        proof(call.request().auth()).forEach(header -> options.add("-H " + shell.quoted(line(header))));
        prepared.headers().forEach(header -> options.add("-H " + shell.quoted(line(header))));
        Shell.Payload payload = new Shell.Payload("", "", "");
        if (!prepared.body().isEmpty()) {
            payload = shell.payload(decoded(shell == Shell.CMD ? forPrompt(call, prepared) : prepared.body()));
            options.add(payload.option());
        }
        String globbing = prepared.url().chars().anyMatch(sign -> "[]{}".indexOf(sign) >= 0) ? " --globoff" : "";
        String program = shell.program() + " -sS --max-time "
                + prepared.timeout().toSeconds() + globbing + " -X " + prepared.method();
        return payload.before()
                + program
                + shell.nextLine()
                + String.join(shell.nextLine(), options)
                + '\n'
                + payload.after();
    }

    /** What is made anew for each request stands in the command as variables, which somebody has to set. */
    private static List<Header> proof(Auth auth) {
        return switch (auth) {
            case Auth.OAuth2 _ -> List.of(new Header("Authorization", "Bearer " + Marks.around("access_token")));
            case Auth.Hmac hmac ->
                Signer.headers(
                        hmac.scheme(),
                        Marks.around("signature_id"),
                        Marks.around("signature_time"),
                        Marks.around("signature"));
            case Auth.None _, Auth.Basic _, Auth.Bearer _, Auth.ApiKey _ -> List.of();
        };
    }

    /** What the command cannot do by itself, and how it is done before. */
    public static List<Sentence> losses(Call call) {
        return switch (call.request().auth()) {
            case Auth.OAuth2 oauth ->
                List.of(Sentence.of("exchange.curl.token", oauth.tokenUrl(), Marks.variable("access_token")));
            case Auth.Hmac hmac ->
                List.of(Sentence.of(
                        "exchange.curl.signature", Marks.variable("signature"), Signer.arithmetic(hmac.scheme())));
            case Auth.None _, Auth.Basic _, Auth.Bearer _, Auth.ApiKey _ -> List.of();
        };
    }

    /** An empty value is written by a semicolon: with a colon cURL would leave the header out. */
    private static String line(Header header) {
        return header.value().isEmpty() ? header.name() + ";" : header.name() + ": " + header.value();
    }

    /**
     * At a Windows prompt letters beyond ASCII arrive in the code page of the day, so JSON is written without them, and
     * its line breaks, which mean nothing, are blanks. Any other text stays as it is.
     */
    private static String forPrompt(Call call, Prepared prepared) {
        String body = prepared.body();
        if (call.request().body().type() != Body.Type.JSON
                || !JsonVerdict.of(body).isValid()) {
            return body;
        }
        StringBuilder ascii = new StringBuilder(body.length() + 16);
        boolean inMark = false;
        for (int at = 0; at < body.length(); at++) {
            char sign = body.charAt(at);
            inMark = Marks.opens(sign) || (inMark && !Marks.closes(sign));
            if (sign > 0x7e && !inMark && !Marks.closes(sign)) {
                ascii.append(String.format("\\u%04x", (int) sign));
            } else {
                ascii.append(sign == '\n' || sign == '\r' ? ' ' : sign);
            }
        }
        return ascii.toString();
    }

    private static String filled(String template, Call call, Scope scope) {
        Request text = new Request(
                Method.POST, call.request().url(), List.of(), new Auth.None(), new Body(Body.Type.TEXT, template));
        return new Filler().fill(call.with(text), scope, true).body().text();
    }

    /** An address and a form percent-encode the marks; they must be found again. */
    private static String decoded(String url) {
        String open = Marks.around("").substring(0, 1);
        String close = Marks.around("").substring(1);
        return url.replace(encoded(open), open).replace(encoded(close), close);
    }

    private static String encoded(String sign) {
        return URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }
}
