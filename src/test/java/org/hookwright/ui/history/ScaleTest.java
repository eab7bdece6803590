package org.hookwright.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScaleTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 4", "5, 6", "7, 8", "9, 10", "10, 10", "11, 20", "61, 80", "999, 1000"})
    void anEndIsANumberThatPeopleCountIn(double most, double top) {
        assertThat(Scale.of(most, true).top()).isEqualTo(top);
    }

    @Test
    void theMiddleIsWrittenWhereItIsAWholeNumber() {
        assertThat(Scale.of(1, true).ticks()).containsExactly(0.0, 1.0);
        assertThat(Scale.of(7, true).ticks()).containsExactly(0.0, 4.0, 8.0);
    }

    @Test
    void timesBelowOneHaveAnAxisToo() {
        Scale scale = Scale.of(0.3, false);
        assertThat(scale.top()).isBetween(0.3, 0.41);
        assertThat(scale.at(0.2)).isBetween(0.45, 0.7);
        assertThat(scale.at(7)).as("never beyond the end").isEqualTo(1);
    }
}
