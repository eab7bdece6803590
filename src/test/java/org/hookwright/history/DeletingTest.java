package org.hookwright.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hookwright.task.Cancellation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeletingTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("history.db");
    }

    @Test
    void whatIsDeletedIsNeitherListedNorFoundNorCounted() throws HistoryException {
        try (History history = History.open(file).history()) {
            long kept = history.record(Exchanges.kept("INC-1", 200, "프린터", "ok"));
            long gone = history.record(Exchanges.kept("INC-2", 500, "프린터 환불", "no"));

            history.delete(List.of(gone));

            assertThat(ids(history, Query.ALL)).containsExactly(kept);
            assertThat(ids(history, Query.ALL.words("환불"))).isEmpty();
            assertThat(ids(history, Query.ALL.words("프린터"))).containsExactly(kept);
            assertThat(history.count(Query.ALL.failedOnly())).isZero();
            assertThat(history.values(History.Column.TICKET)).containsExactly("INC-1");
            assertThat(day(history)).isEqualTo(1);
        }
    }

    @Test
    void whatIsPutBackIsThereAsBefore() throws HistoryException {
        try (History history = History.open(file).history()) {
            history.record(Exchanges.kept("INC-1", 200, "a", "ok"));
            long gone = history.record(Exchanges.kept("INC-2", 500, "환불", "no"));
            history.record(Exchanges.kept("INC-3", 200, "a", "ok"));
            Kept before = history.find(gone).orElseThrow();
            history.delete(List.of(gone));

            history.restore(List.of(before));
            history.restore(List.of(before));

            assertThat(history.find(gone)).isEqualTo(Optional.of(before));
            assertThat(ids(history, Query.ALL.words("환불"))).containsExactly(gone);
            assertThat(ids(history, Query.ALL)).containsExactly(gone + 1, gone, gone - 1);
            assertThat(day(history)).isEqualTo(3);
        }
    }

    @Test
    void theTextOfWhatWasDeletedIsNoLongerInTheFile() throws HistoryException, IOException {
        try (History history = History.open(file).history()) {
            history.record(Exchanges.kept("INC-1", 200, "stays here", "ok"));
            long gone = history.record(Exchanges.kept("INC-2", 200, "a customer's own words", "ok"));
            history.rest();
            assertThat(written()).contains("a customer's own words");

            history.delete(List.of(gone));
        }
        assertThat(written()).contains("stays here").doesNotContain("a customer's own words");
    }

    /** The index is made of parts, in each of which a word stands as long as the part does. */
    @Test
    void afterARestNoSingleWordOfItIsInTheIndexEither() throws HistoryException, IOException {
        try (History history = History.open(file).history()) {
            List<Long> gone = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                history.record(Exchanges.kept("INC-" + i, 200, "stayszzz" + i, "ok"));
                gone.add(history.record(Exchanges.kept("INC-" + i, 200, i + "qqgoneqq " + "환불" + i, "ok")));
            }
            history.delete(gone);

            history.rest();

            assertThat(written()).contains("stayszzz").doesNotContain("qqgoneqq", utf8("환불"));
            assertThat(folder).isDirectoryNotContaining("glob:**.deleted");
            assertThat(ids(history, Query.ALL.words("stayszzz1"))).hasSize(10);
            assertThat(ids(history, Query.ALL.words("qqgoneqq"))).isEmpty();
            assertThat(history.isRestDue()).isFalse();
        }
    }

    @Test
    void whatCouldNotRestRestsInTheNextProgram() throws HistoryException, IOException {
        try (History history = History.open(file).history()) {
            history.record(Exchanges.kept("INC-1", 200, "stayszzz", "ok"));
            history.delete(List.of(history.record(Exchanges.kept("INC-2", 200, "qqgoneqq", "ok"))));
        }
        try (History history = History.open(file).history()) {
            assertThat(history.isRestDue()).isTrue();
            history.rest();
        }
        assertThat(written()).contains("stayszzz").doesNotContain("qqgoneqq");
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Test
    void whoMerelyLooksLeavesABrokenFileWhereItIs() throws IOException {
        Files.writeString(file, "no history at all, but long enough to be looked at ".repeat(100));

        assertThatThrownBy(() -> History.openAsItIs(file)).isInstanceOf(HistoryException.class);

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assertThat(file).content().startsWith("no history at all");
    }

    private String written() throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static List<Long> ids(History history, Query query) throws HistoryException {
        return history.page(query, 0, 10).stream().map(Summary::id).toList();
    }

    private static long day(History history) throws HistoryException {
        LocalDate day = LocalDate.ofInstant(Exchanges.NOON, ZoneOffset.UTC);
        return history.statistics(Query.ALL, ZoneOffset.UTC, day, day, Cancellation.never())
                .total()
                .sent();
    }
}
