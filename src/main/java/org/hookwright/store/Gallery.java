package org.hookwright.store;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hookwright.workflow.Workflow;

/** Workflows to start from, in the person's own language. They are aimed at the example's environments. */
public final class Gallery {
    private static final List<String> IDS = List.of(
            "slack-urgent",
            "crm-contact",
            "cmdb-asset",
            "slack-oncall",
            "ticket-approval",
            "vip-only",
            "group-only",
            "cmdb-lookup");

    /** What the first-opened workspace holds: the three calls that everybody knows, and one chain. */
    private static final Set<String> FIRST = Set.of("slack-urgent", "crm-contact", "cmdb-asset", "ticket-approval");

    private Gallery() {}

    /**
     * One workflow to add.
     *
     * @param id the same in every language
     */
    public record Entry(String id, Workflow workflow) {
        /** Whether it is in the workspace of the first start. */
        boolean isFirst() {
            return FIRST.contains(id);
        }

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
