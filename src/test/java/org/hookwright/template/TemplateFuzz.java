package org.hookwright.template;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/**
 * Texts from a fuzzer that watches which ways they take: {@code JAZZER_FUZZ=1 mvn test
 * -Dtest=TemplateFuzz#anyTextIsReadAndFilled}. What it finds is kept as a seed beside this class; the seeds are tried
 * in every plain run by {@link FuzzSeedTest}, without the fuzzer's agent, which would sit in the classes of all other
 * tests.
 */
final class TemplateFuzz {
    @FuzzTest(maxDuration = "3m")
    void anyTextIsReadAndFilled(byte[] text) {
        Promises.keptFor(new String(text, StandardCharsets.UTF_8));
    }

    @FuzzTest(maxDuration = "1m")
    void anyPastedTextIsRepairedOnce(byte[] text) {
        Promises.repairKeptFor(new String(text, StandardCharsets.UTF_8));
    }
}
