package org.hookwright.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FloorsTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.hookwright");
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("offenders.hookwright");

    static Stream<ArchRule> rules() {
        return Floors.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProgramKeeps(ArchRule rule) {
        rule.check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void anOffenderIsCaughtBy(ArchRule rule) {
        assertThat(rule.evaluate(OFFENDERS).hasViolation())
                .as("a rule that no offender breaks may be a rule that cannot bite: %s", rule.getDescription())
                .isTrue();
    }
}
