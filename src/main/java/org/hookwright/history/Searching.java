package org.hookwright.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds exchanges by words. A word that is looked for is a part of some words of the lexicon; those are looked up in
 * the index. What the index cannot know – signs between words, long words, parts that too many words have – is read in
 * the exchanges themselves, so that nothing is found that is not there.
 */
final class Searching {
    /** Further on it is only said that there are more. */
    static final int COUNTED = 10_000;

    /**
     * Words of the lexicon that one word may stand for; with more of them it is so common that reading finds it soon.
     */
    private static final int MOST_WORDS = 2_000;

    /** As many of them are asked for in one question. */
    private static final int TOGETHER = 200;

    /** Exchanges that are read merely to count. */
    private static final int READ_TO_COUNT = 400;

    /** So few are read one by one rather than looked up. */
    private static final int READ_AT_ONCE = 400;

    /** More than these and the words are so common that reading finds enough of them sooner than sorting. */
    private static final int SORTED = 100_000;

    private final Statements statements;
    private final Lexicon lexicon;
    private Memo memo = new Memo(Query.ALL, -1, new Hits(new long[0], false));

    Searching(Statements statements) {
        this.statements = statements;
        lexicon = new Lexicon(statements);
    }

    /**
     * What was found.
     *
     * @param ids the newest first
     * @param all whether these are all there are
     */
    @SuppressWarnings("ArrayRecordComponent") // Made and read here, thousands at a time.
    record Hits(long[] ids, boolean all) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Hits hits && hits.all == all && Arrays.equals(hits.ids, ids);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(ids);
        }

        @Override
        public String toString() {
            return ids.length + " hits";
        }
    }

    /** A page and its count are asked for one after the other. */
    private record Memo(Query query, long version, Hits hits) {}

    /** At least so many, if there are; up to {@link #COUNTED} more where that is quick. */
    Hits find(Query query, Where where, int need) throws SQLException {
        long version = statements.number("pragma data_version").orElse(0);
        boolean same = memo.version == version && memo.query.equals(query);
        if (!same || !(memo.hits.all || (memo.hits.ids.length >= need && need <= COUNTED))) {
            memo = new Memo(query, version, search(query, where, need));
        }
        return memo.hits;
    }

    private Hits search(Query query, Where where, int need) throws SQLException {
        List<String> asked = Words.asked(query.words());
        List<List<String>> known = new ArrayList<>();
        boolean exact = true;
        for (String word : asked) {
            List<String> runs = Words.runs(word);
            exact &= runs.size() == 1
                    && runs.getFirst().equals(word)
                    && Words.sure(word).equals(word);
            for (String run : runs) {
                Optional<List<String>> words = lexicon.containing(Words.sure(run), MOST_WORDS);
                if (words.isPresent() && words.get().isEmpty()) {
                    return new Hits(new long[0], true);
                }
                exact &= words.isPresent();
                words.ifPresent(known::add);
            }
        }
        known.sort(Comparator.comparingInt(List::size));
        Gathering gathering = new Gathering(asked, need);
        if (known.isEmpty() || where.fewest() <= READ_AT_ONCE) {
            gathering.read(all(where), true);
        } else if (known.getFirst().size() <= TOGETHER) {
            List<List<String>> few =
                    known.stream().filter(words -> words.size() <= TOGETHER).toList();
            gathering.read(matching(few, where), !exact || few.size() < known.size());
        } else {
            Optional<long[]> ids = having(known.getFirst(), need);
            if (ids.isPresent()) {
                gathering.read(ids.get(), where, !exact || known.size() > 1);
            } else {
                gathering.read(all(where), true);
            }
        }
        return gathering.hits();
    }

    /** All that the rest of the query lets through. */
    private PreparedStatement all(Where where) throws SQLException {
        return statements.of(
                "select e.id from exchange e " + where.index() + " where " + where.condition() + " order by id desc");
    }

    /** The exchanges that have one of the words, the oldest first; nothing where they are too many to be sorted. */
    private Optional<long[]> having(List<String> words, int need) throws SQLException {
        LongList found = new LongList();
        int most = need > COUNTED ? Integer.MAX_VALUE : SORTED;
        for (String word : words) {
            try (ResultSet row = statements
                    .of("select rowid from search where search match ?", Lexicon.quoted(word))
                    .executeQuery()) {
                while (row.next()) {
                    found.add(row.getLong(1));
                    if (found.size() > most) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(Arrays.stream(found.toArray()).sorted().distinct().toArray());
    }

    private PreparedStatement matching(List<List<String>> lists, Where where) throws SQLException {
        String match = lists.stream().map(Searching::anyOf).collect(Collectors.joining(" AND "));
        return where.condition().equals("true")
                ? statements.of("select rowid from search where search match ? order by rowid desc", match)
                : statements.of(
                        "select search.rowid from search cross join exchange e on e.id = search.rowid"
                                + " where search match ? and " + where.condition() + " order by search.rowid desc",
                        match);
    }

    private static String anyOf(List<String> words) {
        return words.stream().map(Lexicon::quoted).collect(Collectors.joining(" OR ", "(", ")"));
    }

    Optional<Kept> find(long id) throws SQLException {
        try (ResultSet row = statements
                .of("select " + Rows.SUMMARY + ", d.* from exchange e" + Rows.AROUND + " where e.id = ?", id)
                .executeQuery()) {
            return row.next() ? Optional.of(Rows.kept(row)) : Optional.empty();
        }
    }

    /** Gathers what is found until it is enough. */
    private final class Gathering {
        private final List<String> asked;
        private final int need;
        private final LongList ids = new LongList();
        private int read;
        private boolean all;

        Gathering(List<String> asked, int need) {
            this.asked = asked;
            this.need = need;
        }

        /** All that comes, as long as it comes. */
        void read(PreparedStatement select, boolean look) throws SQLException {
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (isEnough()) {
                        return;
                    }
                    take(row.getLong(1), look);
                }
            }
            all = true;
        }

        /** Those of many that hold, the last first. */
        void read(long[] sorted, Where where, boolean look) throws SQLException {
            for (int i = sorted.length - 1; i >= 0; i--) {
                if (isEnough()) {
                    return;
                }
                if (holds(sorted[i], where)) {
                    take(sorted[i], look);
                }
            }
            all = true;
        }

        private boolean holds(long id, Where where) throws SQLException {
            return where.condition().equals("true")
                    || statements
                            .number("select 1 from exchange e where e.id = ? and " + where.condition(), id)
                            .isPresent();
        }

        private boolean isEnough() {
            return ids.size() >= need && (ids.size() > COUNTED || read >= READ_TO_COUNT);
        }

        private void take(long id, boolean look) throws SQLException {
            if (look) {
                read++;
                if (!has(id)) {
                    return;
                }
            }
            ids.add(id);
        }

        private boolean has(long id) throws SQLException {
            try (ResultSet row = statements
                    .of(
                            "select d.url, s.workflow, s.step, t.name, s.environment, d.request, d.headers, d.body"
                                    + " from exchange e" + Rows.AROUND + " where e.id = ?",
                            id)
                    .executeQuery()) {
                return row.next() && Searched.of(row).has(asked);
            }
        }

        Hits hits() {
            return new Hits(ids.toArray(), all);
        }
    }
}
