package org.hookwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hookwright.payload.JsonVerdict;
import org.hookwright.template.Escape;
import org.hookwright.template.Rules;
import org.hookwright.template.Template;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExampleWorkspaceTest {
    @TempDir
    Path folder;

    @Test
    void everythingInItCanBeRead() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            Path there = folder.resolve(locale.getLanguage());
            assertThat(ExampleWorkspace.create(there, locale)).isEmpty();
            Contents contents = Workspace.at(there).read();
            assertThat(contents.workflows()).hasSize(3).allMatch(Stored.Readable.class::isInstance);
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
                    .steps()
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
    void theOtherTwoBodiesHoldForAllTwelve() {
        Gallery.entries(Locale.KOREAN).stream()
                .skip(1)
                .forEach(entry -> assertThat(broken(entry.workflow()
                                .steps()
                                .getFirst()
                                .request()
                                .body()
                                .text()))
                        .isEmpty());
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
        return (Map<?, ?>) ticket.values().get("ticket");
    }

    private static List<String> broken(String body) {
        Template template = Template.parse(body);
        return ExampleWorkspace.tickets().stream()
                .filter(ticket -> !isJson(template.render(
                                new Scope(ticket, Environment.NONE, Map.of()).shown(), Rules.of(Escape.NONE))
                        .text()))
                .map(Ticket::id)
                .toList();
    }

    private static boolean isJson(String text) {
        return JsonVerdict.of(text).isValid();
    }
}
