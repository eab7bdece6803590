package org.hookwright.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every word of the search index once, found by any part of it: by pairs of signs, so that two syllables are enough. A
 * part of a word is looked for among the words first, and then each of these in the index.
 */
final class Lexicon {
    /** Words that are remembered as entered, so that most need no question. */
    private static final int REMEMBERED = 50_000;

    private final Statements statements;
    private final Set<String> entered = new HashSet<>();

    Lexicon(Statements statements) {
        this.statements = statements;
    }

    /** Enters the words of an exchange that are new. */
    void enter(Collection<String> words, long exchange) throws SQLException {
        for (String word : words) {
            if (entered.contains(word)) {
                continue;
            }
            if (statements.change("insert or ignore into word (text, first) values (?, ?)", word, exchange) > 0) {
                statements.change("insert into lexicon (rowid, grams) values (last_insert_rowid(), ?)", Grams.of(word));
            }
            if (entered.size() < REMEMBERED) {
                entered.add(word);
            }
        }
    }

    /** Another program may have changed the words, or a change was taken back. */
    void forget() {
        entered.clear();
    }

    /** Lets go of words that only deleted exchanges had: each is looked after by the oldest exchange that has it. */
    void release(List<Long> deleted) throws SQLException {
        Map<Long, String> words = new TreeMap<>();
        for (Long exchange : deleted) {
            try (ResultSet row = statements
                    .of("select id, text from word where first = ?", exchange)
                    .executeQuery()) {
                while (row.next()) {
                    words.put(row.getLong(1), row.getString(2));
                }
            }
        }
        for (Map.Entry<Long, String> word : words.entrySet()) {
            var next = statements.number(
                    "select rowid from search where search match ? order by rowid limit 1", quoted(word.getValue()));
            if (next.isPresent()) {
                statements.change("update word set first = ? where id = ?", next.getAsLong(), word.getKey());
            } else {
                statements.change("delete from word where id = ?", word.getKey());
                statements.change("delete from lexicon where rowid = ?", word.getKey());
                entered.remove(word.getValue());
            }
        }
    }

    /** The words that a text is a part of; nothing where there are more than so many. */
    Optional<List<String>> containing(String part, int most) throws SQLException {
        if (part.length() == 1 && part.charAt(0) < 0x80) {
            // Nearly every word has it, and the index would put all of them in order first.
            return Optional.empty();
        }
        String phrase = Grams.phrase(part);
        long found = statements
                .number("select count(*) from (select 1 from lexicon where lexicon match ? limit ?)", phrase, most + 1)
                .orElse(0);
        if (found > most) {
            // Seen before any word is read: with so many of them none is needed.
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        try (ResultSet row = statements
                .of("select text from word where id in (select rowid from lexicon where lexicon match ?)", phrase)
                .executeQuery()) {
            while (row.next()) {
                words.add(row.getString(1));
            }
        }
        return Optional.of(words);
    }

    static String quoted(String word) {
        return '"' + word + '"';
    }
}
