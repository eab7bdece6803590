package org.hookwright.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hookwright.check.FlowProblem;
import org.hookwright.condition.Condition;
import org.hookwright.condition.ConditionPath;
import org.hookwright.condition.ConditionTree;
import org.hookwright.condition.Evaluation;
import org.hookwright.condition.Facts;
import org.hookwright.condition.Operator;
import org.hookwright.condition.Trouble;
import org.hookwright.store.FileKind;
import org.hookwright.ticket.Ticket;
import org.junit.jupiter.api.Test;

final class ConditionViewModelTest {
    private static final ConditionPath FIRST = ConditionPath.of(0);

    private static Condition all(Condition... parts) {
        return new Condition.All(List.of(parts));
    }

    private static Condition.Leaf rule(String field, Operator operator, String... values) {
        return new Condition.Leaf(field, operator, values);
    }

    private static Condition.Leaf first(PartDesk desk) {
        return desk.when().leaves().getFirst();
    }

    @Test
    void anOlderReportMarksNothing() {
        PartDesk desk = new PartDesk().ticket(1);
        assertThat(desk.condition().marksProperty().get()).isPresent();

        desk.condition().typeValue(FIRST, "High");
        assertThat(desk.condition().marksProperty().get())
                .as("the report is still to come")
                .isEmpty();
        desk.rest();
        assertThat(desk.condition().marksProperty().get().orElseThrow().holds()).isFalse();

        desk.desk.chooseTicket(desk.desk.tickets().readable().get(3).file());
        assertThat(desk.condition().marksProperty().get())
                .as("what is known is of another ticket")
                .isEmpty();
        desk.rest();
        assertThat(desk.condition().marksProperty().get()).isPresent();
    }

    @Test
    void theStripSaysForEachTicketWhatTheEngineSays() {
        PartDesk desk = new PartDesk();
        List<Ticket> tickets = desk.desk.tickets().values();

        assertThat(desk.condition().ticketsProperty().get())
                .extracting(TicketAnswer::holds)
                .containsExactlyElementsOf(tickets.stream()
                        .map(ticket ->
                                Evaluation.holds(PartDesk.URGENT, new Facts(ticket.values(), PartDesk.CLOCK.instant())))
                        .toList());
        desk.condition().chooseTicket(4);
        assertThat(desk.condition().chosenProperty().get()).isEqualTo(4);
        assertThat(desk.desk.ticketProperty().getValue()).isEqualTo(tickets.get(4));
    }

    @Test
    void anotherFieldKeepsTheOperatorWhereItFits() {
        PartDesk desk = new PartDesk();

        desk.condition().chooseField(FIRST, "ticket.status");
        assertThat(first(desk)).isEqualTo(rule("ticket.status", Operator.IS, "Urgent"));
        desk.condition().chooseField(FIRST, "ticket.tags");
        assertThat(first(desk)).isEqualTo(rule("ticket.tags", Operator.INCLUDES_ANY, "Urgent"));
        desk.condition().chooseField(FIRST, "ticket.created_at");
        assertThat(first(desk)).isEqualTo(rule("ticket.created_at", Operator.BEFORE, "2026-11-24"));
        desk.condition().chooseField(FIRST, "nobody.knows");
        assertThat(first(desk).operator()).as("what is unknown may be anything").isEqualTo(Operator.BEFORE);
    }

    @Test
    void whileAFieldIsTypedItsOperatorStaysAndIsOffered() {
        PartDesk desk = new PartDesk();

        desk.condition().typeField(FIRST, "ticket.tags");

        assertThat(first(desk).operator()).isEqualTo(Operator.IS);
        assertThat(desk.condition().edits().operators(first(desk)))
                .containsAll(Operator.fitting(Operator.Type.LIST))
                .contains(Operator.IS);
        assertThat(desk.condition().edits().fits(first(desk))).isFalse();
    }

    @Test
    void whateverIsDoneTheFileCanBeReadAgainAndUndoRestoresIt() {
        for (long seed = 0; seed < 40; seed++) {
            PartDesk desk = new PartDesk();
            String before = desk.bytes();
            Random random = new Random(seed);
            for (int step = 0; step < 25; step++) {
                act(desk.condition(), random);
                assertThat(FileKind.WORKFLOW.parse(desk.bytes()))
                        .as("seed %d: %s", seed, desk.bytes())
                        .isInstanceOf(FileKind.Parsed.Value.class);
                assertThat(desk.when().leaves())
                        .allMatch(leaf -> Trouble.of(leaf).isEmpty());
            }
            while (desk.desk.undoNameProperty().get() != null) {
                desk.desk.undo();
            }
            assertThat(desk.bytes()).as("seed %d", seed).isEqualTo(before);
        }
    }

    private static void act(ConditionViewModel model, Random random) {
        List<ConditionPath> places = new ArrayList<>();
        collect(model.rootProperty().get(), ConditionPath.ROOT, places);
        ConditionPath place = places.get(random.nextInt(places.size()));
        ConditionPath other = places.get(random.nextInt(places.size()));
        List<String> fields = List.of("ticket.tags", "ticket.created_at", "ticket.due_by_hrs", "ticket.subject", "x");
        switch (random.nextInt(13)) {
            case 0 -> model.addRule(place);
            case 1 -> model.addGroup(place);
            case 2 -> model.wrap(place);
            case 3 -> model.unwrap(place);
            case 4 -> model.remove(place);
            case 5 -> model.duplicate(place);
            case 6 -> model.move(place, random.nextBoolean() ? 1 : -1);
            case 7 -> model.moveTo(place, other);
            case 8 -> model.turn(place);
            case 9 -> model.chooseField(place, fields.get(random.nextInt(fields.size())));
            case 10 -> model.choose(place, List.of(Operator.values()).get(random.nextInt(Operator.values().length)));
            case 11 ->
                model.typeValue(place, List.of("", "3", "(", "2026-11-01", "2d").get(random.nextInt(5)));
            default -> model.addValue(place, "a" + random.nextInt(3));
        }
    }

    private static void collect(Condition part, ConditionPath path, List<ConditionPath> places) {
        places.add(path);
        List<Condition> parts = ConditionTree.parts(part);
        for (int i = 0; i < parts.size(); i++) {
            collect(parts.get(i), path.in(i), places);
        }
    }

    @Test
    void aGroupThatIsAddedHasARuleAndIsOfTheOtherKind() {
        PartDesk desk = new PartDesk(all(rule("ticket.priority", Operator.IS, "Urgent")));

        assertThat(desk.condition().addGroup(ConditionPath.ROOT)).isEqualTo(ConditionPath.of(1, 0));
        assertThat(((Condition.All) desk.when()).parts().get(1))
                .isInstanceOf(Condition.Any.class)
                .satisfies(group -> assertThat(group.leaves()).hasSize(1));
    }

    @Test
    void theLastRuleThatGoesLeavesOneThatFiresForEverything() {
        PartDesk desk = new PartDesk(new Condition.Any(List.of(rule("ticket.priority", Operator.IS, "Urgent"))));

        desk.condition().remove(FIRST);
        desk.rest();

        assertThat(desk.when()).isEqualTo(Condition.All.ALWAYS);
        assertThat(desk.condition().ticketsProperty().get()).allMatch(TicketAnswer::holds);
        assertThat(desk.condition().edits().starters())
                .extracting(Condition.Leaf::field)
                .containsExactly("ticket.priority", "ticket.requester.vip_user", "ticket.group.name");
    }

    @Test
    void aFindingIsToldWithItsCureAndTheCureIsOneStep() {
        PartDesk desk = new PartDesk(all(rule("ticket.priority", Operator.IS, "urgent")));
        FlowProblem problem = desk.condition().problemsProperty().get().getFirst();
        assertThat(problem.code()).isEqualTo("condition.case");

        desk.condition().cure(problem.cures().getFirst());
        desk.rest();

        assertThat(first(desk).value()).isEqualTo("Urgent");
        assertThat(desk.condition().problemsProperty().get()).isEmpty();
        desk.desk.undo();
        assertThat(first(desk).value()).isEqualTo("urgent");
    }

    @Test
    void aRuleThatIsNeverTrueIsTold() {
        PartDesk desk = new PartDesk(all(
                rule("ticket.due_by_hrs", Operator.AT_LEAST, "9"), rule("ticket.due_by_hrs", Operator.AT_MOST, "3")));

        assertThat(desk.condition().problemsProperty().get())
                .extracting(FlowProblem::code)
                .containsExactly("condition.never");
    }

    @Test
    void tryingTheChangeTurnsTheMarksAndNotTheTicket() {
        PartDesk desk = new PartDesk(all(rule("ticket.priority", Operator.IS, "Urgent"))).ticket(1);
        Map<String, Object> before = desk.desk.ticketProperty().getValue().values();

        desk.condition().tryChange(true);
        assertThat(desk.condition().marksProperty().get().orElseThrow().holds()).isFalse();
        assertThat(desk.condition().marksProperty().get().orElseThrow().tried()).isTrue();
        assertThat(desk.desk.ticketProperty().getValue().values()).isEqualTo(before);

        desk.condition().tryChange(false);
        assertThat(desk.condition().marksProperty().get().orElseThrow().holds()).isTrue();
    }

    @Test
    void fieldsAreKnownByTypeValueAndWhereTheyAreEmpty() {
        PartDesk desk = new PartDesk().ticket(1);
        KnownFields fields = desk.condition().fieldsProperty().get();

        assertThat(fields.of("ticket.tags").type()).isEqualTo(Operator.Type.LIST);
        assertThat(fields.of("ticket.requester.vip_user").type()).isEqualTo(Operator.Type.YES_NO);
        assertThat(fields.of("ticket.created_at").type()).isEqualTo(Operator.Type.DATE);
        assertThat(fields.of("ticket.due_by_hrs").type()).isEqualTo(Operator.Type.NUMBER);
        assertThat(fields.of("notify.status").type()).isEqualTo(Operator.Type.NUMBER);
        assertThat(fields.of("ticket.priority").value()).isEqualTo("Urgent");
        assertThat(fields.of("ticket.item_category").emptyIn()).isBetween(1, 11);
        assertThat(fields.values("ticket.priority").stream()
                        .mapToInt(HeldValue::count)
                        .sum())
                .isEqualTo(12 - fields.of("ticket.priority").emptyIn());
        assertThat(fields.values("ticket.priority"))
                .extracting(HeldValue::count)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(fields.offers("ticket.prio").getFirst().path()).isEqualTo("ticket.priority");
        assertThat(fields.offers("ticket.cost")).extracting(KnownField::path).contains("ticket.cost");
    }
}
