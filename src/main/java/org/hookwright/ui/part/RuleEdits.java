package org.hookwright.ui.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Operator;
import org.hookwright.condition.Trouble;

/** Rules that a form may write: whatever is chosen, what comes of it can be compared, so that its file can be read. */
final class RuleEdits {
    private static final List<Condition.Leaf> USUAL = List.of(
            new Condition.Leaf("ticket.priority", Operator.IS, "Urgent"),
            new Condition.Leaf("ticket.requester.vip_user", Operator.IS, "true"));
    private static final List<String> BY_MOST_USUAL =
            List.of("ticket.group.name", "ticket.ticket_type", "ticket.status");
    private static final int STARTERS = 3;

    private final KnownFields fields;
    private final LocalDate today;

    RuleEdits(KnownFields fields, LocalDate today) {
        this.fields = fields;
        this.today = today;
    }

    /** The operators for a rule: those that fit its field, and the one it has. */
    List<Operator> operators(Condition.Leaf leaf) {
        List<Operator> fitting =
                new ArrayList<>(Operator.fitting(fields.of(leaf.field()).type()));
        if (!fitting.contains(leaf.operator())) {
            fitting.add(leaf.operator());
        }
        return fitting;
    }

    boolean fits(Condition.Leaf leaf) {
        return !fields.isKnown(leaf.field())
                || Operator.fitting(fields.of(leaf.field()).type()).contains(leaf.operator());
    }

    /** The rule about another field: operator and values stay where they make sense there too. */
    Condition.Leaf about(Condition.Leaf leaf, String field) {
        Condition.Leaf other = leaf.withField(field);
        if (fits(other)) {
            return other;
        }
        Operator usual = Operator.fitting(fields.of(field).type()).getFirst();
        return with(other, usual);
    }

    /** The rule with another operator, its values kept where that can compare them. */
    Condition.Leaf with(Condition.Leaf leaf, Operator operator) {
        List<String> values =
                leaf.values().stream().filter(value -> !value.isBlank()).toList();
        Condition.Leaf other = leaf.with(operator)
                .with(
                        switch (operator.takes()) {
                            case NONE -> List.of();
                            case ONE -> values.isEmpty() ? List.of("") : List.of(values.getFirst());
                            case SEVERAL -> values;
                        });
        return Trouble.of(other).isEmpty() ? other : other.with(List.of(usualValue(other)));
    }

    private String usualValue(Condition.Leaf leaf) {
        return switch (leaf.operator()) {
            case AT_LEAST, AT_MOST -> held(leaf).orElse("0");
            case BEFORE, AFTER -> today.toString();
            case OLDER_THAN -> "1d";
            case IS,
                    IS_NOT,
                    CONTAINS,
                    DOES_NOT_CONTAIN,
                    INCLUDES_ANY,
                    INCLUDES_NONE,
                    STARTS_WITH,
                    IS_EMPTY,
                    IS_NOT_EMPTY,
                    MATCHES -> "";
        };
    }

    /** Dates that are asked for often. */
    List<String> dates() {
        return List.of(today.toString(), today.minusDays(7).toString());
    }

    /** A value of the samples that the operator can compare. */
    private Optional<String> held(Condition.Leaf leaf) {
        return fields.values(leaf.field()).stream()
                .map(HeldValue::text)
                .filter(value -> Trouble.of(leaf.with(List.of(value))).isEmpty())
                .findFirst();
    }

    /** Rules to begin with, of what the samples hold. */
    List<Condition.Leaf> starters() {
        List<Condition.Leaf> starters = new ArrayList<>();
        for (Condition.Leaf usual : USUAL) {
            boolean held = fields.values(usual.field()).stream()
                    .anyMatch(value -> value.text().equals(usual.value()));
            if (held) {
                starters.add(usual);
            }
        }
        for (String field : BY_MOST_USUAL) {
            if (starters.size() < STARTERS) {
                fields.values(field).stream()
                        .findFirst()
                        .ifPresent(value -> starters.add(new Condition.Leaf(field, Operator.IS, value.text())));
            }
        }
        return starters.isEmpty() ? USUAL : List.copyOf(starters);
    }

    /** A further rule: one that is not there yet. */
    Condition.Leaf further(Condition root) {
        Set<String> there = new java.util.HashSet<>();
        root.leaves().forEach(leaf -> there.add(leaf.field()));
        return starters().stream()
                .filter(starter -> !there.contains(starter.field()))
                .findFirst()
                .orElseGet(() -> starters().getFirst());
    }
}
