package org.hookwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hookwright.payload.JsonVerdict;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExampleWorkspaceTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([\\w.]+)\\s*([^}]*)}}");

    @TempDir
    Path folder;

    @Test
    void everythingInItCanBeRead() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            Path there = folder.resolve(locale.getLanguage());
            assertThat(ExampleWorkspace.create(there, locale)).isEmpty();
            Contents contents = Workspace.at(there).read();
            assertThat(contents.workflows()).hasSize(4).allMatch(Stored.Readable.class::isInstance);
            assertThat(contents.tickets()).hasSize(12).allMatch(Stored.Readable.class::isInstance);
            assertThat(contents.environments()).hasSize(2).allMatch(Stored.Readable.class::isInstance);
        }
    }

    @Test
    void whatIsThereAlreadyStays() throws IOException {
        Path file = folder.resolve("workflows/slack-urgent.hook.yaml");
        Files.createDirectories(folder.resolve("workflows"));
        Files.writeString(file, "mine");
        assertThat(ExampleWorkspace.create(folder, Locale.ENGLISH)).isEmpty();
        assertThat(file).hasContent("mine");

        Files.delete(file);
        ExampleWorkspace.create(folder, Locale.ENGLISH);
        assertThat(file).doesNotExist();
    }

    @Test
    void twoOfTheTwelveBreakTheSlackBodyAndSanitizeHtmlCuresBoth() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            String body = Gallery.entries(locale)
                    .getFirst()
                    .workflow()
                    .calls()
                    .getFirst()
                    .request()
                    .body()
                    .text();
            assertThat(broken(body)).containsExactly("INC-4821", "INC-4839");
            assertThat(broken(body.replace("{{ticket.subject}}", "{{ticket.subject | sanitize_html}}")))
                    .isEmpty();
        }
    }

    @Test
    void theBodiesOfTheOthersHoldForAllTwelve() {
        Gallery.entries(Locale.KOREAN).stream()
                .skip(1)
                .map(entry ->
                        entry.workflow().calls().getFirst().request().body().text())
                .filter(body -> !body.isEmpty())
                .forEach(body -> assertThat(broken(body)).isEmpty());
    }

    @Test
    void theLongDescriptionIsLong() {
        assertThat(ExampleWorkspace.tickets())
                .anySatisfy(ticket -> assertThat(String.valueOf(fields(ticket).get("description_text")))
                        .hasSize(100_000));
    }

    @Test
    void secretsThatAPersonHasSetAreNotReplaced() throws IOException {
        FileVault vault = FileVault.in(folder);
        vault.put("slack_path", new Secret("my own"));
        ExampleWorkspace.fill(vault);
        assertThat(vault.secrets()).containsEntry("slack_path", new Secret("my own"));
        assertThat(vault.names()).contains("crm_token", "cmdb_password");
    }

    private static Map<?, ?> fields(Ticket ticket) {
        return ticket.values().get("ticket") instanceof Map<?, ?> fields ? fields : Map.of();
    }

    private static List<String> broken(String body) {
        return ExampleWorkspace.tickets().stream()
                .filter(ticket -> !isJson(filled(body, ticket)))
                .map(Ticket::id)
                .toList();
    }

    /** Fills as the host does, raw; written out here so that the samples are judged without our own engine. */
    private static String filled(String body, Ticket ticket) {
        return PLACEHOLDER.matcher(body).replaceAll(found -> {
            @Nullable Object value = ticket.values();
            for (String name : found.group(1).split("\\.", -1)) {
                value = value instanceof Map<?, ?> map ? map.get(name) : null;
            }
            String text = value == null ? "" : String.valueOf(value);
            boolean sanitized = found.group(2).contains("sanitize_html");
            return Matcher.quoteReplacement(sanitized ? escaped(text) : text);
        });
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }

    private static boolean isJson(String text) {
        return JsonVerdict.of(text).isValid();
    }
}
