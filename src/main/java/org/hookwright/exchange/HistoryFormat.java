package org.hookwright.exchange;

import java.util.Locale;

/** What a history can be taken out as. */
public enum HistoryFormat {
    /** HTTP Archive 1.2, as browsers and proxies read it. */
    HAR("har"),
    /** A table: RFC 4180. */
    CSV("csv"),
    /** The same with a byte order mark, without which Excel takes Korean for something else. */
    CSV_FOR_EXCEL("csv"),
    /** One array. */
    JSON("json"),
    /** One object a line. */
    NDJSON("ndjson");

    private final String ending;

    HistoryFormat(String ending) {
        this.ending = ending;
    }

    /** Of files, without the dot. */
    public String ending() {
        return ending;
    }

    /** Stable, for settings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ExchangeText text(Words words) {
        return switch (this) {
            case HAR -> new Har(words);
            case CSV -> new HistoryCsv(words, false);
            case CSV_FOR_EXCEL -> new HistoryCsv(words, true);
            case JSON -> HistoryJson.array(words);
            case NDJSON -> HistoryJson.lines(words);
        };
    }

    /** Makes words of what was said of an exchange. */
    @FunctionalInterface
    interface Words {
        String of(org.hookwright.language.Sentence sentence);
    }
}
