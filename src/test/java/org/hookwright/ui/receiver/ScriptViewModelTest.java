package org.hookwright.ui.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hookwright.language.Texts;
import org.hookwright.receiver.Script;
import org.hookwright.receiver.ScriptReader;
import org.hookwright.ui.receiver.ScriptRow.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ScriptViewModelTest {
    private final List<Script> followed = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final ScriptViewModel model = new ScriptViewModel(followed::add, arrivals);

    private List<String> rules() {
        return followed.getLast().rules().stream().map(Script.Rule::toString).toList();
    }

    @Test
    void aNewRuleCountsAtOnceAndIsForAPathThatHasNone() {
        model.add();
        model.add();

        assertThat(rules()).containsExactly("/services/* = 503 x2, usual", "/v2/enqueue = 503 x2, usual");
        assertThat(model.inForceProperty().get()).isEqualTo(2);
    }

    @Test
    void whatIsTypedCountsAsSoonAsItIsARule() {
        ScriptRow row = model.add();
        row.pathProperty().set("/crm/*");
        row.stepsProperty().set("500, ");

        assertThat(followed.getLast().rules()).isEmpty();
        assertThat(row.stateProperty().get()).isInstanceOfSatisfying(State.Faulty.class, faulty -> {
            assertThat(faulty.part()).isEqualTo(ScriptRow.Part.STEPS);
            assertThat(new Texts(Locale.ENGLISH).of(faulty.why()))
                    .isEqualTo("Column 6: A step is missing beside this comma. Write one, or remove the comma.");
        });

        row.stepsProperty().set("500, 200");
        assertThat(rules()).containsExactly("/crm/* = 500, 200");

        row.pathProperty().set("crm");
        assertThat(row.stateProperty().get())
                .isInstanceOfSatisfying(
                        State.Faulty.class, faulty -> assertThat(faulty.part()).isEqualTo(ScriptRow.Part.PATH));
    }

    @Test
    void aFaultInOneRowLeavesTheOthersInForceAndARemovedRowIsGone() {
        ScriptRow first = model.add();
        ScriptRow second = model.add();
        first.stepsProperty().set("perhaps");
        assertThat(rules()).containsExactly("/v2/enqueue = 503 x2, usual");

        model.remove(second);
        assertThat(followed.getLast().rules()).isEmpty();
        assertThat(model.inForceProperty().get()).isZero();
    }

    @Test
    void nothingIsFollowedAnewWhereNothingChanges() {
        ScriptRow row = model.add();
        int before = followed.size();
        row.stepsProperty().set("503 x2, usual ");

        assertThat(followed).hasSize(before);
    }

    @ParameterizedTest
    @EnumSource(value = Preset.class, mode = EnumSource.Mode.EXCLUDE, names = "OWN")
    void everyPresetIsASequenceAndIsKnownAgain(Preset preset) throws Exception {
        ScriptRow row = model.add();
        model.choose(row, preset);

        assertThat(row.stateProperty().get()).isInstanceOf(State.InForce.class);
        assertThat(ScriptReader.steps(preset.steps()).sequence()).isNotEmpty();
        assertThat(Preset.of(row.stepsProperty().get())).isEqualTo(preset);
    }

    @Test
    void aSequenceOfOnesOwnStaysWhenItsNameIsChosen() {
        ScriptRow row = model.add();
        row.stepsProperty().set("410");
        model.choose(row, Preset.OWN);

        assertThat(row.stepsProperty().get()).isEqualTo("410");
        assertThat(Preset.of("410")).isEqualTo(Preset.OWN);
    }

    @Test
    void pathsThatArrivedCanBeChosen() {
        arrivals.add(ReceiverViewModelTest.arrival("/hooks/a?x=1"));
        arrivals.add(ReceiverViewModelTest.arrival("/hooks/a"));
        arrivals.add(ReceiverViewModelTest.arrival("/services/T0/B0/x"));

        assertThat(model.paths()).startsWith("/services/*", "/hooks/a", "/v2/enqueue");
    }
}
