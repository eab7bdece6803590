package org.hookwright.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Evaluation;
import org.hookwright.condition.Facts;
import org.hookwright.condition.Operator;

/**
 * Ten thousand tickets asked a condition of twenty rules: the answer alone, and with what each rule saw, against a
 * predicate written by hand over the same maps. Rounds take turns, so that all three meet the same machine.
 */
final class ConditionBench implements Benches.Bench {
    private static final int TICKETS = 10_000;
    private static final int ROUNDS = 60;
    private static final int WARM = 20;
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final List<String> PRIORITIES = List.of("Low", "Medium", "High", "Urgent");
    private static final List<String> GROUPS = List.of("Service Desk", "Field IT", "Network", "HR", "Facilities");

    @Override
    public void run() {
        List<Facts> facts =
                tickets().stream().map(values -> new Facts(values, NOW)).toList();
        Condition condition = condition();
        if (condition.leaves().size() != 20) {
            throw new IllegalStateException(
                    "Not twenty rules: " + condition.leaves().size());
        }
        Map<String, ToIntFunction<Facts>> ways = new java.util.LinkedHashMap<>();
        ways.put("by hand", ticket -> byHand(ticket.values()) ? 1 : 0);
        ways.put("answer", ticket -> Evaluation.holds(condition, ticket) ? 1 : 0);
        ways.put("every rule", ticket -> Evaluation.of(condition, ticket).holds() ? 1 : 0);
        Map<String, List<Long>> nanos = new HashMap<>();
        Map<String, Integer> holding = new HashMap<>();
        for (int round = 0; round < WARM + ROUNDS; round++) {
            for (Map.Entry<String, ToIntFunction<Facts>> way : ways.entrySet()) {
                long start = System.nanoTime();
                int yes = 0;
                for (Facts ticket : facts) {
                    yes += way.getValue().applyAsInt(ticket);
                }
                long took = System.nanoTime() - start;
                holding.put(way.getKey(), yes);
                if (round >= WARM) {
                    nanos.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(took);
                }
            }
        }
        if (holding.values().stream().distinct().count() != 1) {
            throw new IllegalStateException("They do not agree, so their times say nothing: " + holding);
        }
        tell(nanos, holding.get("answer"));
    }

    private static void tell(Map<String, List<Long>> nanos, int holding) {
        double floor = median(nanos.get("by hand"));
        System.out.printf("%d of %d tickets fire%n", holding, TICKETS);
        System.out.printf("%-12s %12s %16s %12s%n", "way", "ms a round", "tickets a second", "x by hand");
        for (String way : List.of("by hand", "answer", "every rule")) {
            double median = median(nanos.get(way));
            System.out.printf(
                    "%-12s %12.2f %16.0f %12.1f%n", way, median / 1e6, TICKETS / (median / 1e9), median / floor);
        }
    }

    private static double median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static List<Map<String, Object>> tickets() {
        List<Map<String, Object>> tickets = new ArrayList<>(TICKETS);
        for (int i = 0; i < TICKETS; i++) {
            Map<String, Object> ticket = new HashMap<>();
            ticket.put("id", "INC-" + i);
            ticket.put("subject", (i % 7 == 0 ? "VPN drops every hour " : "Printer does not print ") + i);
            ticket.put("priority", PRIORITIES.get(i % 4));
            ticket.put("status", i % 3 == 0 ? "Open" : "Pending");
            ticket.put("cost", i * 100);
            ticket.put("tags", i % 5 == 0 ? List.of("vip", "printer") : List.of("network"));
            ticket.put("group", Map.of("name", GROUPS.get(i % 5)));
            ticket.put("requester", Map.of("vip_user", i % 11 == 0, "email", "user" + i + "@acme.example"));
            ticket.put("created_at", "2026-11-" + (10 + i % 15) + "T09:00:00+09:00");
            tickets.add(Map.of("ticket", ticket));
        }
        return tickets;
    }

    private static Condition.Leaf rule(String field, Operator operator, String... values) {
        return new Condition.Leaf("ticket." + field, operator, values);
    }

    /** Groups of true and false parts, so that neither way ends at its first rule for most tickets. */
    private static Condition condition() {
        return new Condition.All(List.of(
                rule("subject", Operator.CONTAINS, "r"),
                rule("status", Operator.IS_NOT, "Closed"),
                rule("id", Operator.STARTS_WITH, "INC-"),
                rule("cost", Operator.AT_LEAST, "0"),
                rule("cost", Operator.AT_MOST, "900000"),
                rule("requester.email", Operator.IS_NOT_EMPTY),
                new Condition.Any(List.of(
                        rule("priority", Operator.IS, "Critical"),
                        rule("group.name", Operator.IS, "Legal"),
                        rule("tags", Operator.INCLUDES_ANY, "board", "press"),
                        rule("subject", Operator.STARTS_WITH, "RE:"),
                        rule("priority", Operator.INCLUDES_ANY, "Urgent", "High", "Medium"))),
                new Condition.Any(List.of(
                        new Condition.All(List.of(
                                rule("requester.vip_user", Operator.IS, "true"),
                                rule("tags", Operator.INCLUDES_NONE, "spam"))),
                        rule("created_at", Operator.BEFORE, "2026-11-12"),
                        rule("cost", Operator.AT_LEAST, "200000"),
                        rule("created_at", Operator.OLDER_THAN, "3d"))),
                rule("group.name", Operator.INCLUDES_NONE, "HR", "Legal"),
                rule("subject", Operator.DOES_NOT_CONTAIN, "undeliverable"),
                rule("resolution", Operator.IS_EMPTY),
                rule("created_at", Operator.AFTER, "2026-11-01")));
    }

    /** The same twenty questions as a person would program them for these very tickets. */
    private static boolean byHand(Map<String, Object> values) {
        Map<?, ?> ticket = (Map<?, ?>) values.get("ticket");
        String subject = (String) ticket.get("subject");
        String status = (String) ticket.get("status");
        String priority = (String) ticket.get("priority");
        int cost = (Integer) ticket.get("cost");
        Map<?, ?> requester = (Map<?, ?>) ticket.get("requester");
        String group = (String) ((Map<?, ?>) ticket.get("group")).get("name");
        List<?> tags = (List<?>) ticket.get("tags");
        if (!subject.contains("r")
                || status.equals("Closed")
                || !((String) ticket.get("id")).startsWith("INC-")
                || cost < 0
                || cost > 900_000
                || ((String) requester.get("email")).isBlank()) {
            return false;
        }
        boolean wanted = priority.equals("Critical")
                || group.equals("Legal")
                || tags.contains("board")
                || tags.contains("press")
                || subject.startsWith("RE:")
                || priority.equals("Urgent")
                || priority.equals("High")
                || priority.equals("Medium");
        if (!wanted) {
            return false;
        }
        Instant created = java.time.OffsetDateTime.parse((String) ticket.get("created_at"))
                .toInstant();
        boolean pressing = ((Boolean) requester.get("vip_user") && !tags.contains("spam"))
                || created.isBefore(Instant.parse("2026-11-12T00:00:00Z"))
                || cost >= 200_000
                || created.isBefore(NOW.minus(java.time.Duration.ofDays(3)));
        return pressing
                && !group.equals("HR")
                && !group.equals("Legal")
                && !subject.contains("undeliverable")
                && ticket.get("resolution") == null
                && created.isAfter(Instant.parse("2026-11-01T00:00:00Z"));
    }
}
