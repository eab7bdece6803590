package org.hookwright.receiver.target;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PagerDuty's events, version 2: 202 with the key that later events name.
 *
 * <p>https://developer.pagerduty.com/docs/send-alert-event, limits:
 * https://developer.pagerduty.com/docs/events-api-v2-overview
 */
final class PagerDuty implements Target {
    private static final List<String> SEVERITIES = List.of("critical", "error", "warning", "info");
    private static final List<String> ACTIONS = List.of("trigger", "acknowledge", "resolve");
    private static final int LONGEST_SUMMARY = 1_024;
    private static final int LONGEST_KEY = 255;
    private static final int MOST_BYTES = 512 << 10;
    private static final int MOST_A_MINUTE = 120;

    private final InstantSource clock;
    private final Records alerts = new Records();
    private final Deque<Instant> last = new ArrayDeque<>();

    PagerDuty(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String key() {
        return "pagerduty";
    }

    @Override
    public Optional<Told> answer(Asked asked) {
        if (!asked.path().equals("/v2/enqueue")) {
            return Optional.empty();
        }
        return Optional.of(
                asked.method().equals("POST")
                        ? event(asked)
                        : Told.text(405, "Method Not Allowed").with("Allow", "POST"));
    }

    private Told event(Asked asked) {
        if (asked.size() > MOST_BYTES) {
            return Told.json(413, "status", "error", "message", "The event is larger than 512 KB");
        }
        if (isTooFast()) {
            return Told.json(
                    429,
                    "status",
                    "throttle exceeded",
                    "message",
                    "Requests for this service are arriving too quickly.  Please retry later.");
        }
        Optional<Map<String, @Nullable Object>> event = asked.members();
        if (event.isEmpty()) {
            return invalid("the event is no JSON object");
        }
        Optional<String> fault = fault(event.get());
        if (fault.isPresent()) {
            return invalid(fault.get());
        }
        String written = Values.text(event.get(), "dedup_key");
        String key = written.isEmpty() ? Values.id(asked.body()) : written;
        alerts.at(key).put("event_action", event.get().get("event_action"));
        return Told.json(202, "status", "success", "message", "Event processed", "dedup_key", key);
    }

    private boolean isTooFast() {
        Instant now = clock.instant();
        while (!last.isEmpty() && last.peekFirst().isBefore(now.minus(Duration.ofMinutes(1)))) {
            last.removeFirst();
        }
        if (last.size() >= MOST_A_MINUTE) {
            return true;
        }
        last.addLast(now);
        return false;
    }

    private static Optional<String> fault(Map<String, @Nullable Object> event) {
        String action = Values.text(event, "event_action");
        if (Values.text(event, "routing_key").isEmpty()) {
            return Optional.of("'routing_key' is missing or blank");
        }
        if (Absent.is(Values.text(event, "routing_key"))) {
            return Optional.of("Invalid routing key");
        }
        if (!ACTIONS.contains(action)) {
            return Optional.of("'event_action' must be one of trigger, acknowledge, resolve");
        }
        if (Values.text(event, "dedup_key").length() > LONGEST_KEY) {
            return Optional.of("'dedup_key' is too long (maximum is " + LONGEST_KEY + " characters)");
        }
        if (!action.equals("trigger")) {
            return Values.text(event, "dedup_key").isEmpty()
                    ? Optional.of("'dedup_key' is missing or blank")
                    : Optional.empty();
        }
        return faultOfTrigger(Values.object(event.get("payload")));
    }

    private static Optional<String> faultOfTrigger(Map<?, ?> payload) {
        for (String name : List.of("summary", "source", "severity")) {
            if (Values.text(payload, name).isEmpty()) {
                return Optional.of("'payload." + name + "' is missing or blank");
            }
        }
        if (Values.text(payload, "summary").length() > LONGEST_SUMMARY) {
            return Optional.of("'payload.summary' is too long (maximum is " + LONGEST_SUMMARY + " characters)");
        }
        return SEVERITIES.contains(Values.text(payload, "severity"))
                ? Optional.empty()
                : Optional.of("'payload.severity' is invalid (must be one of critical, warning, error or info)");
    }

    private static Told invalid(String error) {
        return Told.json(
                400, "status", "invalid event", "message", "Event object is invalid", "errors", List.of(error));
    }

    @Override
    public int kept() {
        return alerts.size();
    }

    @Override
    public void forget() {
        alerts.clear();
        last.clear();
    }
}
