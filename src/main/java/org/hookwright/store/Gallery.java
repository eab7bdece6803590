package org.hookwright.store;

import java.util.List;
import java.util.Locale;
import org.hookwright.workflow.Workflow;

/** Workflows to start from, in the person's own language. They are aimed at the example's environments. */
public final class Gallery {
    private static final List<String> IDS = List.of("slack-urgent", "crm-contact", "cmdb-asset");

    private Gallery() {}

    /**
     * One workflow to add.
     *
     * @param id the same in every language
     */
    public record Entry(String id, Workflow workflow) {
        public String title() {
            return workflow.name();
        }

        public String description() {
            return workflow.note();
        }
    }

    /** All entries; in English where the language is not spoken here. */
    public static List<Entry> entries(Locale locale) {
        return IDS.stream()
                .map(id -> new Entry(id, FileKind.WORKFLOW.read(Bundled.text(name(id, locale)))))
                .toList();
    }

    private static String name(String id, Locale locale) {
        String language = locale.getLanguage().equals("ko") ? "ko" : "en";
        return language + "/" + id + FileKind.WORKFLOW.ending();
    }
}
