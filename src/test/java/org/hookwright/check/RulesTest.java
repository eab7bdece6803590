package org.hookwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hookwright.check.Checked.call;
import static org.hookwright.check.Checked.json;
import static org.hookwright.check.Checked.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule with a call that it must speak of, and the nearest one that it must not. */
final class RulesTest {
    @ParameterizedTest
    @MethodSource("org.hookwright.check.RuleCases#all")
    void itSpeaksOfWhatIsWrongAtItsPlaceInBothLanguages(RuleCases.Case rule) {
        List<Problem> found = of(rule.code(), rule.fires(), rule.ticket());

        assertThat(found)
                .as("%s", Checked.problems(rule.fires(), rule.ticket()))
                .isNotEmpty();
        Problem problem = found.getFirst();
        assertThat(problem.severity()).isEqualTo(rule.severity());
        assertThat(problem.place().field().part()).isEqualTo(rule.part());
        String text = problem.place().field().text(rule.fires().request());
        assertThat(problem.place().span().of(text)).isEqualTo(rule.at());
        Checked.whole(problem.sentence());
        problem.cures().forEach(cure -> Checked.whole(cure.label()));
    }

    @ParameterizedTest
    @MethodSource("org.hookwright.check.RuleCases#all")
    void itIsSilentOfTheNearestThingThatIsRight(RuleCases.Case rule) {
        assertThat(of(rule.code(), rule.silent(), rule.ticket())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.hookwright.check.RuleCases#all")
    void eachCureTakesItAway(RuleCases.Case rule) {
        for (Problem problem : of(rule.code(), rule.fires(), rule.ticket())) {
            for (Cure cure : problem.cures()) {
                Call cured = cure.applied(rule.fires());
                assertThat(of(rule.code(), cured, rule.ticket()))
                        .as("%s: %s", cure.label(), cured.request())
                        .hasSizeLessThan(
                                of(rule.code(), rule.fires(), rule.ticket()).size());
            }
        }
    }

    @Test
    void whatCanBeCuredSurelyIsOfferedACure() {
        Set<String> without = new TreeSet<>();
        RuleCases.all()
                .filter(rule -> of(rule.code(), rule.fires(), rule.ticket())
                        .getFirst()
                        .cures()
                        .isEmpty())
                .forEach(rule -> without.add(rule.code()));
        assertThat(without)
                .doesNotContain(
                        "json.invalid",
                        "json.invalid-for-ticket",
                        "json.breaks-out",
                        "json.backslash",
                        "json.half-character",
                        "json.free-text",
                        "json.unquoted-text",
                        "json.unquoted-unset",
                        "json.id-not-a-number",
                        "placeholder.misspelt",
                        "placeholder.wrong-case",
                        "placeholder.output-not-closed",
                        "request.url-line-break",
                        "request.url-blank",
                        "request.plain-http",
                        "request.content-type",
                        "request.body-not-usual",
                        "header.name",
                        "header.twice",
                        "header.line-break",
                        "xml.invalid-for-ticket",
                        "delivery.timeout");
    }

    @Test
    void aCallWithoutFaultsHasNoProblems() {
        Call sound = call(post("{{env.base}}/x/{{secret.token}}")
                .with(List.of(new Header("Content-Type", "application/json")))
                .with(new Body(Body.Type.JSON, "{\"id\": \"{{ticket.id}}\", \"n\": {{ticket.id_numeric}}}")));
        assertThat(Checked.problems(sound, RuleCases.PLAIN, RuleCases.QUOTED)).isEmpty();
    }

    @Test
    void aProblemNamesTheTicketsThatShowItAndNoOther() {
        Report report = Checked.report(
                json(RuleCases.of("ticket.subject")), RuleCases.PLAIN, RuleCases.QUOTED, RuleCases.PLAIN);

        assertThat(report.tickets()).extracting(TicketVerdict::isSound).containsExactly(true, false, true);
        assertThat(report.problems())
                .filteredOn(problem -> problem.code().equals("json.invalid-for-ticket"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.tickets()).containsExactly(1));
    }

    private static List<Problem> of(String code, Call call, Ticket ticket) {
        return Checked.problems(call, ticket).stream()
                .filter(problem -> problem.code().equals(code))
                .toList();
    }

    @Test
    void everyRuleIsAmongTheCases() {
        List<String> codes = new ArrayList<>(
                RuleCases.all().map(RuleCases.Case::code).distinct().toList());
        assertThat(codes).hasSizeGreaterThan(48);
    }
}
