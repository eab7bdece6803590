package org.hookwright.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hookwright.history.Kept;
import org.hookwright.history.KeptMessage;
import org.hookwright.history.Summary;
import org.hookwright.payload.JsonRoot;
import org.hookwright.send.Phases;

/** Exchanges as JSON of our own: everything that is kept, the keys in a fixed order. */
public final class HistoryJson implements ExchangeText {
    private final HistoryFormat.Words words;
    private final String head;
    private final String between;
    private final String foot;
    private final String end;

    private HistoryJson(HistoryFormat.Words words, String head, String between, String foot, String end) {
        this.words = words;
        this.head = head;
        this.between = between;
        this.foot = foot;
        this.end = end;
    }

    static HistoryJson array(HistoryFormat.Words words) {
        return new HistoryJson(words, "[\n", ",\n", "\n]\n", "");
    }

    static HistoryJson lines(HistoryFormat.Words words) {
        return new HistoryJson(words, "", "", "", "\n");
    }

    @Override
    public String head() {
        return head;
    }

    @Override
    public String between() {
        return between;
    }

    @Override
    public String foot() {
        return foot;
    }

    @Override
    public String of(Kept kept) {
        Map<String, Object> tree = tree(kept.summary());
        tree.put("meaning", words.of(kept.said().what()));
        kept.said().next().ifPresent(next -> tree.put("next", words.of(next)));
        KeptMessage request = KeptMessage.of(kept.request());
        tree.put("request", message(request));
        kept.reply().ifPresent(reply -> {
            Map<String, Object> answer = message(KeptMessage.of(reply));
            answer.put("bytes", reply.size());
            answer.put("cut", reply.isCut());
            tree.put("reply", answer);
        });
        Map<String, Object> phases = new LinkedHashMap<>();
        for (Phases.Phase phase : kept.phases().list()) {
            phases.put(phase.kind().name().toLowerCase(java.util.Locale.ROOT), phase.tookNanos() / 1e6);
        }
        tree.put("phases", phases);
        tree.put("reused", kept.phases().reused());
        kept.connection().tls().ifPresent(tls -> tree.put("tls", Har.tls(tls)));
        tree.put("redirects", kept.connection().hops().stream().map(Har::hop).toList());
        return JsonRoot.write(tree) + end;
    }

    /** What a list shows of an exchange. */
    public static Map<String, Object> tree(Summary summary) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", summary.id());
        tree.put("at", summary.at().toString());
        tree.put("workflow", summary.origin().workflow());
        tree.put("step", summary.origin().step());
        tree.put("ticket", summary.origin().ticket());
        tree.put("environment", summary.origin().environment());
        tree.put("method", summary.target().method());
        tree.put("url", summary.target().url());
        summary.status().ifPresent(status -> tree.put("status", status));
        tree.put("good", summary.good());
        tree.put("milliseconds", summary.took().toNanos() / 1e6);
        summary.run().ifPresent(run -> tree.put("run", Har.run(run)));
        return tree;
    }

    private static Map<String, Object> message(KeptMessage message) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("line", message.line());
        tree.put(
                "headers",
                message.headers().stream().map(KeptMessage.Field::tree).toList());
        tree.put("body", message.body());
        return tree;
    }
}
