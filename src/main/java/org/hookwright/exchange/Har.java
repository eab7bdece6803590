package org.hookwright.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.history.InRun;
import org.hookwright.history.Kept;
import org.hookwright.history.KeptMessage;
import org.hookwright.history.Origin;
import org.hookwright.history.Summary;
import org.hookwright.payload.JsonRoot;
import org.hookwright.send.Answer;
import org.hookwright.send.Phases;

/**
 * HTTP Archive 1.2, see http://www.softwareishard.com/blog/har-12-spec/: times in milliseconds, -1 where something does
 * not apply or is not known, the TLS handshake counted within the connecting, and fields of our own after a {@code _}.
 */
final class Har implements ExchangeText {
    private static final double NANOS = 1e6;

    private final HistoryFormat.Words words;

    Har(HistoryFormat.Words words) {
        this.words = words;
    }

    @Override
    public String head() {
        return "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"Hookwright\",\"version\":\"0.1.0\"},\"entries\":[\n";
    }

    @Override
    public String between() {
        return ",\n";
    }

    @Override
    public String foot() {
        return "\n]}}\n";
    }

    @Override
    public String of(Kept kept) {
        Summary summary = kept.summary();
        Map<String, Object> timings = timings(kept.phases());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("startedDateTime", summary.at().toString());
        entry.put("time", sum(timings));
        entry.put("request", request(summary, KeptMessage.of(kept.request())));
        entry.put("response", response(kept));
        entry.put("cache", Map.of());
        entry.put("timings", timings);
        own(kept, entry);
        return JsonRoot.write(entry);
    }

    private static Map<String, Object> request(Summary summary, KeptMessage message) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("method", summary.target().method());
        request.put("url", summary.target().url());
        request.put("httpVersion", message.line().substring(message.line().lastIndexOf(' ') + 1));
        request.put("cookies", List.of());
        request.put("headers", trees(message.headers()));
        request.put("queryString", query(summary.target().url()));
        if (!message.body().isEmpty()) {
            Map<String, Object> posted = new LinkedHashMap<>();
            posted.put("mimeType", message.header("Content-Type"));
            posted.put("text", message.body());
            request.put("postData", posted);
        }
        request.put("headersSize", message.headBytes());
        request.put("bodySize", message.bodyBytes());
        return request;
    }

    private static List<Object> trees(List<KeptMessage.Field> fields) {
        return fields.stream().map(field -> (Object) field.tree()).toList();
    }

    private static List<Object> query(String url) {
        int start = url.indexOf('?');
        if (start < 0) {
            return List.of();
        }
        int hash = url.indexOf('#', start);
        List<Object> pairs = new ArrayList<>();
        for (String pair :
                url.substring(start + 1, hash < 0 ? url.length() : hash).split("&", -1)) {
            int sign = pair.indexOf('=');
            String name = sign < 0 ? pair : pair.substring(0, sign);
            pairs.add(new KeptMessage.Field(decoded(name), sign < 0 ? "" : decoded(pair.substring(sign + 1))).tree());
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return text;
        }
    }

    private static Map<String, Object> response(Kept kept) {
        Map<String, Object> response = new LinkedHashMap<>();
        Optional<Kept.KeptReply> reply = kept.reply();
        KeptMessage message = reply.map(KeptMessage::of).orElse(new KeptMessage("", List.of(), ""));
        String[] line = message.line().split(" ", 3);
        response.put("status", kept.summary().status().orElse(0));
        response.put("statusText", line.length > 2 ? line[2] : "");
        response.put("httpVersion", line[0]);
        response.put("cookies", List.of());
        response.put("headers", trees(message.headers()));
        response.put("content", content(reply));
        response.put("redirectURL", message.header("Location"));
        response.put("headersSize", reply.isEmpty() ? -1 : message.headBytes());
        response.put("bodySize", -1);
        return response;
    }

    private static Map<String, Object> content(Optional<Kept.KeptReply> reply) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("size", reply.map(Kept.KeptReply::size).orElse(0L));
        content.put("mimeType", reply.map(Kept.KeptReply::type).orElse(""));
        reply.ifPresent(body -> {
            content.put("text", body.body());
            if (body.isCut()) {
                content.put("comment", "Only the beginning of the body was kept.");
            }
        });
        return content;
    }

    /** What lies between the phases, and before them, is waiting in a queue: {@code blocked}. */
    private static Map<String, Object> timings(Phases phases) {
        double dns = millis(phases, Phases.Kind.DNS, -1);
        double connect = millis(phases, Phases.Kind.CONNECT, -1);
        double ssl = millis(phases, Phases.Kind.TLS, -1);
        double send = millis(phases, Phases.Kind.SEND, 0);
        double waited = millis(phases, Phases.Kind.WAIT, 0);
        double receive = millis(phases, Phases.Kind.DOWNLOAD, 0);
        double joined = ssl < 0 ? connect : Math.max(0, connect) + ssl;
        double known = Math.max(0, dns) + Math.max(0, joined) + send + waited + receive;
        Map<String, Object> timings = new LinkedHashMap<>();
        timings.put("blocked", Math.max(0, phases.totalNanos() / NANOS - known));
        timings.put("dns", dns);
        timings.put("connect", joined);
        timings.put("send", send);
        timings.put("wait", waited);
        timings.put("receive", receive);
        timings.put("ssl", ssl);
        return timings;
    }

    /** By the book: all but those that do not apply, and without {@code ssl}, which lies within {@code connect}. */
    private static double sum(Map<String, Object> timings) {
        return timings.entrySet().stream()
                .filter(timing -> !timing.getKey().equals("ssl"))
                .mapToDouble(timing -> Math.max(0, (Double) timing.getValue()))
                .sum();
    }

    private static double millis(Phases phases, Phases.Kind kind, double otherwise) {
        return phases.list().stream().anyMatch(phase -> phase.kind() == kind)
                ? phases.list().stream()
                                .filter(phase -> phase.kind() == kind)
                                .mapToLong(phase -> Math.max(0, phase.tookNanos()))
                                .sum()
                        / NANOS
                : otherwise;
    }

    private void own(Kept kept, Map<String, Object> entry) {
        Summary summary = kept.summary();
        Origin origin = summary.origin();
        entry.put("_id", summary.id());
        entry.put("_workflow", origin.workflow());
        entry.put("_step", origin.step());
        entry.put("_ticket", origin.ticket());
        entry.put("_environment", origin.environment());
        entry.put("_good", summary.good());
        entry.put("_meaning", words.of(kept.said().what()));
        kept.said().next().ifPresent(next -> entry.put("_next", words.of(next)));
        summary.run().ifPresent(run -> entry.put("_run", run(run)));
        kept.connection().tls().ifPresent(tls -> entry.put("_tls", tls(tls)));
        if (!kept.connection().hops().isEmpty()) {
            entry.put(
                    "_redirects",
                    kept.connection().hops().stream().map(Har::hop).toList());
        }
        if (kept.phases().reused()) {
            entry.put("_reused", true);
        }
    }

    static Map<String, Object> run(InRun run) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", run.run());
        tree.put("path", run.path());
        tree.put("attempt", run.attempt());
        tree.put("at", run.at().toString());
        return tree;
    }

    static Map<String, Object> tls(Answer.Tls tls) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", tls.version());
        tree.put("cipher", tls.cipher());
        tree.put(
                "certificates",
                tls.certificates().stream().map(Har::certificate).toList());
        return tree;
    }

    private static Map<String, Object> certificate(Answer.Certificate certificate) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("subject", certificate.subject());
        tree.put("issuer", certificate.issuer());
        tree.put("from", certificate.from().toString());
        tree.put("until", certificate.until().toString());
        tree.put("names", certificate.names());
        tree.put("key", certificate.key());
        tree.put("fingerprint", certificate.fingerprint());
        return tree;
    }

    static Map<String, Object> hop(Answer.Hop hop) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("method", hop.method());
        tree.put("url", hop.url());
        tree.put("status", hop.status().code());
        tree.put("location", hop.location());
        tree.put("milliseconds", hop.tookNanos() / NANOS);
        return tree;
    }
}
