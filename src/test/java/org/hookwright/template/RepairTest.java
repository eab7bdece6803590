package org.hookwright.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

final class RepairTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)```");

    @ParameterizedTest
    @CsvSource(delimiter = '⇒', quoteCharacter = '\u0000', textBlock = """
            {"id": "``{{ticket.id}}``"}          ⇒ {"id": "{{ticket.id}}"}
            {"id": "{{ticket.id&#125;"}          ⇒ {"id": "{{ticket.id}}"}
            {"id": "{{ticket.id&#125;}"}         ⇒ {"id": "{{ticket.id}}"}
            &#123; "title": "{{ticket.id&#125;}", "short": true ⇒ { "title": "{{ticket.id}}", "short": true
            "``{{ticket.id}}``"                  ⇒ "{{ticket.id}}"
            &#123; "title": "{{ticket.id}}" }    ⇒ { "title": "{{ticket.id}}" }
            {"id": "&#123;&#123;ticket.id&#125;&#125;"} ⇒ {"id": "{{ticket.id}}"}
            {"id": "&#x7B;{ticket.id}&#x7d;"}    ⇒ {"id": "{{ticket.id}}"}
            {"id": "{ticket.id}}"}               ⇒ {"id": "{{ticket.id}}"}
            {"id": "{ {ticket.id} }"}            ⇒ {"id": "{{ticket.id}}"}
            {"id": "｛｛ticket.id｝｝"}            ⇒ {"id": "{{ticket.id}}"}
            {“id”: “{{ticket.id}}”}              ⇒ {"id": "{{ticket.id}}"}
            {"id": "{{ticket.id | default: ‘x’}}"} ⇒ {"id": "{{ticket.id | default: 'x'}}"}
            {&quot;id&quot;: &quot;{{ticket.id}}&quot;} ⇒ {"id": "{{ticket.id}}"}
            """)
    void mangledTextComesOutRight(String mangled, String right) {
        assertThat(Repair.of(mangled).repaired()).isEqualTo(right);
        assertThat(Repair.of(right).isNeeded()).isFalse();
    }

    @Test
    void spacesThatAreNoneAreMadeOrTakenAway() {
        assertThat(Repair.of("{\u00A0\"a\": \"{{\u00A0ticket.\u200Bid }}\"}").repaired())
                .isEqualTo("{ \"a\": \"{{ ticket.id }}\"}");
    }

    @Test
    void aLineThatAMailBrokeInANameIsJoined() {
        assertThat(Repair.of("{\"a\": \"{{ticket.requ\n  ester.email}}\"}").repaired())
                .isEqualTo("{\"a\": \"{{ticket.requester.email}}\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '⇒', quoteCharacter = '\u0000', textBlock = """
            {"a": {{ticket.id}}}
            {"a": {"b": {{ticket.id}}}}
            {"a": {"b": "{{ticket.id}}"}}
            {"code": "`{{ticket.id}}`"}
            {"text": "a &amp; b &lt;c&gt; “quoted” ‘so’"}
            {"list": [{ "a": {} }, {}]}
            {% if ticket.id %}{"a": 1}{% endif %}
            {{ticket.subject | replace: '"', "'"}}
            plain text with { and } and {x}} in it
            """)
    void wellFormedTextIsLeftAlone(String text) {
        assertThat(Repair.of(text).edits()).isEmpty();
    }

    @Test
    void theMangledExamplesOfAGuideGiveValidPlaceholdersAndValidJson() {
        String slack = """
                &#123;
                  "text": "새 긴급 티켓",
                  "attachments": [
                    {
                      "color": "danger",
                      "fields": [
                        { "title": "ID", "value": "{{ticket.id&#125;", "short": true },
                        &#123;
                          "title": "제목",
                          "value": "{{ticket.subject&#125;",
                          "short": true
                        }
                      ]
                    }
                  ]
                }
                """;
        String crm = """
                {
                  "customer_email": "``{{ticket.requester.email}}``",
                  "issue_type": "``{{ticket.category}}``",
                  "assigned_representative": "``{{ticket.agent.email}}``"
                }
                """;
        for (String mangled : List.of(slack, crm)) {
            Template template = Template.parse(Repair.of(mangled).repaired());
            assertThat(template.faults()).isEmpty();
            assertThat(template.references())
                    .isNotEmpty()
                    .allMatch(reference -> reference.path().startsWith("ticket."));
            Map<String, Object> fields = new HashMap<>(Map.of("id", "INC-1", "subject", "s", "category", "c"));
            String filled = template.render(Map.of("ticket", fields), Rules.of(Escape.NONE))
                    .text();
            assertThat(JsonMapper.shared().readTree(filled).isObject()).isTrue();
        }
    }

    /** The page that people copy from, where it is at hand: it is somebody else's and not part of this project. */
    @Test
    void everyExampleOfTheGuideComesOutRight() throws IOException {
        Optional<Path> guide = Stream.of("../shared/guide.ko.md", "../../shared/guide.ko.md")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst();
        assumeTrue(guide.isPresent(), "The guide is not here");
        List<String> examples = EXAMPLE.matcher(Files.readString(guide.orElseThrow()))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(examples).hasSizeGreaterThan(3);
        for (String example : examples) {
            Repair repair = Repair.of(example);
            assertThat(repair.isNeeded()).isTrue();
            Template template = Template.parse(repair.repaired());
            assertThat(template.faults()).isEmpty();
            assertThat(template.references())
                    .isNotEmpty()
                    .allMatch(reference -> reference.path().startsWith("ticket."));
            assertThat(repair.repaired()).doesNotContain("`", "&#", "}}}");
            String filled = template.render(Map.of(), Rules.of(Escape.NONE)).text();
            assertThat(JsonMapper.shared().readTree(filled).isObject()).isTrue();
        }
    }

    @Test
    void repairingTwiceChangesNothingMore() {
        Random random = new Random(7);
        String[] parts = {
            "{{ticket.id}}",
            "&#123;",
            "&#125;",
            "{",
            "}",
            "\"",
            "``",
            " ",
            "\n",
            "“",
            "”",
            "ticket.id",
            "｛",
            "｝",
            ":",
            ",",
            "\u00A0",
            "x",
            "{ {",
            "} }",
            "\\"
        };
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            Repair repair = Repair.of(text.toString());
            Repair again = Repair.of(repair.repaired());
            assertThat(again.repaired())
                    .as("[%s] then [%s]", text, repair.repaired())
                    .isEqualTo(repair.repaired());
        }
    }

    @Test
    void backticksBesideAPlaceholderAreOneChangeASideHoweverManyThereAre() {
        Repair repair = Repair.of("\"``{{ticket.id}}``\"");

        assertThat(repair.repaired()).isEqualTo("\"{{ticket.id}}\"");
        assertThat(repair.edits()).hasSize(2);
        assertThat(Repair.of("`\u200b`{{ticket.id}}\ufeff``").repaired()).isEqualTo("{{ticket.id}}");
    }
}
