package org.hookwright.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Retry;

/** The {@code delivery} of a call: {@code freshservice}, or a mapping with a time-out and what else is its own. */
final class DeliveryFormat {
    private static final Retry.Custom USUAL = Retry.Custom.USUAL;
    private static final Set<String> KNOWN = Set.of(
            "timeout",
            "retries",
            "interval",
            "growth",
            "cap",
            "jitter",
            "on",
            "retry_after",
            "idempotency_header",
            "redirects");

    private DeliveryFormat() {}

    static Delivery read(Fields step) {
        if (!step.has("delivery")) {
            return Delivery.FRESHSERVICE;
        }
        if (step.isText("delivery")) {
            return step.choice("delivery", Map.of("freshservice", Delivery.FRESHSERVICE), Delivery.FRESHSERVICE);
        }
        Fields delivery = step.fields("delivery");
        return new Delivery(
                Spans.read(delivery, "timeout", Delivery.HOST_TIMEOUT),
                retry(delivery),
                delivery.text("idempotency_header", ""),
                delivery.choice("redirects", Map.of("follow", true, "show", false), false));
    }

    static Map<String, Object> unknown(Fields step) {
        return step.has("delivery") && !step.isText("delivery")
                ? step.fields("delivery").unknown(KNOWN).keys()
                : Map.of();
    }

    private static Retry retry(Fields delivery) {
        if (delivery.isText("retries")) {
            return delivery.choice("retries", Map.of("freshservice", new Retry.Freshservice()), new Retry.Never());
        }
        int times = delivery.whole("retries", 0);
        if (times < 0 || times > Retry.Custom.MOST) {
            throw new BadFile(Sentence.of("store.place.between", delivery.path("retries"), 0, Retry.Custom.MOST));
        }
        if (times == 0) {
            return new Retry.Never();
        }
        int jitter = delivery.whole("jitter", 0);
        if (jitter < 0 || jitter > 100) {
            throw new BadFile(Sentence.of("store.place.between", delivery.path("jitter"), 0, 100));
        }
        return new Retry.Custom(
                times,
                capped(delivery, "interval", USUAL.interval()),
                delivery.choice(
                        "growth",
                        Map.of("constant", Retry.Growth.CONSTANT, "exponential", Retry.Growth.EXPONENTIAL),
                        Retry.Growth.CONSTANT),
                capped(delivery, "cap", USUAL.cap()),
                jitter,
                on(delivery),
                delivery.flag("retry_after", true));
    }

    private static Duration capped(Fields delivery, String key, Duration otherwise) {
        Duration length = Spans.read(delivery, key, otherwise);
        if (length.compareTo(Retry.Custom.LONGEST) > 0) {
            throw new BadFile(
                    Sentence.of("store.place.longest", delivery.path(key), Spans.write(Retry.Custom.LONGEST)));
        }
        return length;
    }

    private static Set<Retry.On> on(Fields delivery) {
        if (!delivery.has("on")) {
            return USUAL.on();
        }
        Set<Retry.On> on = EnumSet.noneOf(Retry.On.class);
        for (String word : delivery.texts("on")) {
            on.add(List.of(Retry.On.values()).stream()
                    .filter(one -> word(one).equals(word))
                    .findFirst()
                    .orElseThrow(() -> new BadFile(Sentence.of(
                            "store.place.choice",
                            delivery.path("on"),
                            String.join(
                                    ", ",
                                    List.of(Retry.On.values()).stream()
                                            .map(DeliveryFormat::word)
                                            .toList())))));
        }
        return on;
    }

    private static String word(Retry.On on) {
        return on.name().toLowerCase(Locale.ROOT);
    }

    static Object write(Delivery delivery) {
        if (delivery.equals(Delivery.FRESHSERVICE)) {
            return "freshservice";
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("timeout", Spans.write(delivery.timeout()));
        switch (delivery.retry()) {
            case Retry.Never() -> {}
            case Retry.Freshservice() -> tree.put("retries", "freshservice");
            case Retry.Custom custom -> write(custom, tree);
        }
        if (!delivery.idempotencyHeader().isEmpty()) {
            tree.put("idempotency_header", delivery.idempotencyHeader());
        }
        if (delivery.followRedirects()) {
            tree.put("redirects", "follow");
        }
        return tree;
    }

    private static void write(Retry.Custom custom, Map<String, Object> tree) {
        tree.put("retries", custom.times());
        tree.put("interval", Spans.write(custom.interval()));
        if (custom.growth() == Retry.Growth.EXPONENTIAL) {
            tree.put("growth", "exponential");
        }
        if (!custom.cap().equals(USUAL.cap())) {
            tree.put("cap", Spans.write(custom.cap()));
        }
        if (custom.jitterPercent() > 0) {
            tree.put("jitter", custom.jitterPercent());
        }
        if (!custom.on().equals(USUAL.on())) {
            List<String> words = new ArrayList<>();
            for (Retry.On on : Retry.On.values()) {
                if (custom.on().contains(on)) {
                    words.add(word(on));
                }
            }
            tree.put("on", words);
        }
        if (!custom.honourRetryAfter()) {
            tree.put("retry_after", false);
        }
    }
}
