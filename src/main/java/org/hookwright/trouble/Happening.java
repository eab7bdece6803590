package org.hookwright.trouble;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Event;
import org.hookwright.workflow.Event.By;
import org.hookwright.workflow.Event.On;

/**
 * What happened to a ticket.
 *
 * @param by who did it; {@code ANYONE} where it is not known
 * @param from the value before a change, empty where it is not known or there was none
 * @param sure whether somebody said so; a sample tells what happened when it was taken
 */
public record Happening(On on, By by, String from, String to, boolean sure) {
    /** {@code {status:{from:4,to:6}}}, as an integrator's page shows it. */
    private static final Pattern CHANGE =
            Pattern.compile("\\{\\s*(\\w+)\\s*:\\s*\\{\\s*from\\s*:\\s*([^,}]*),\\s*to\\s*:\\s*([^}]*)}\\s*}");

    private static final Map<String, String> STATUS =
            Map.of("2", "Open", "3", "Pending", "4", "Resolved", "5", "Closed");
    private static final Map<String, String> PRIORITY = Map.of("1", "Low", "2", "Medium", "3", "High", "4", "Urgent");

    public Happening(On on, By by) {
        this(on, by, "", "", true);
    }

    /** Whether a workflow's event covers it. */
    enum Fit {
        YES,
        NO,
        /** The host is not known to tell the two apart, or too little is known. */
        UNSURE
    }

    /** What a sample says of itself under {@code triggered_event}. */
    public static Optional<Happening> of(Ticket ticket) {
        Object said = ticket.values().get("triggered_event");
        if (said == null) {
            return Optional.empty();
        }
        String text = String.valueOf(said).replace("\"", "");
        Matcher change = CHANGE.matcher(text);
        return change.find() ? changed(change) : acted(text, ticket);
    }

    private static Optional<Happening> changed(Matcher change) {
        String from = change.group(2).strip();
        String to = change.group(3).strip();
        return switch (change.group(1)) {
            case "status" ->
                Optional.of(new Happening(On.STATUS_CHANGED, By.ANYONE, name(STATUS, from), name(STATUS, to), false));
            case "priority" ->
                Optional.of(
                        new Happening(On.PRIORITY_CHANGED, By.ANYONE, name(PRIORITY, from), name(PRIORITY, to), false));
            case "group", "group_id" -> Optional.of(new Happening(On.GROUP_CHANGED, By.ANYONE, from, to, false));
            default -> Optional.of(sampled(On.TICKET_UPDATED));
        };
    }

    private static String name(Map<String, String> names, String number) {
        return names.getOrDefault(number, number);
    }

    private static Optional<Happening> acted(String text, Ticket ticket) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("created")) {
            return Optional.of(sampled(raised(ticket)));
        }
        if (lower.contains("note")) {
            return Optional.of(sampled(On.NOTE_ADDED));
        }
        if (lower.contains("reply")) {
            return Optional.of(sampled(On.REPLY_SENT));
        }
        return lower.contains("updated") ? Optional.of(sampled(On.TICKET_UPDATED)) : Optional.empty();
    }

    private static Happening sampled(On on) {
        return new Happening(on, By.ANYONE, "", "", false);
    }

    /** The same, done by somebody. */
    public Happening by(By other) {
        return new Happening(on, other, from, to, sure);
    }

    private static On raised(Ticket ticket) {
        if (ticket.id().startsWith("SR-")) {
            return On.SERVICE_REQUEST_CREATED;
        }
        return ticket.id().startsWith("CHN-") ? On.CHANGE_CREATED : On.TICKET_CREATED;
    }

    Fit fits(Event event) {
        if (on == event.on()) {
            return both(value(event.from(), from), value(event.to(), to));
        }
        if (event.on() == On.TICKET_UPDATED) {
            return on.isChange() ? Fit.YES : on == On.NOTE_ADDED || on == On.REPLY_SENT ? Fit.UNSURE : Fit.NO;
        }
        boolean raised = event.on() == On.TICKET_CREATED && on == On.SERVICE_REQUEST_CREATED;
        return raised || (on == On.TICKET_UPDATED && event.on().isChange()) ? Fit.UNSURE : Fit.NO;
    }

    Fit performer(Event event) {
        if (event.by() == By.ANYONE) {
            return Fit.YES;
        }
        return by == By.ANYONE ? Fit.UNSURE : by == event.by() ? Fit.YES : Fit.NO;
    }

    private static Fit value(String wanted, String was) {
        if (wanted.isEmpty()) {
            return Fit.YES;
        }
        return was.isEmpty() ? Fit.UNSURE : wanted.equals(was) ? Fit.YES : Fit.NO;
    }

    private static Fit both(Fit one, Fit other) {
        if (one == Fit.NO || other == Fit.NO) {
            return Fit.NO;
        }
        return one == Fit.YES && other == Fit.YES ? Fit.YES : Fit.UNSURE;
    }
}
