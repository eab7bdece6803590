package org.hookwright.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hookwright.template.Escape;
import org.hookwright.template.Rules;
import org.hookwright.template.Template;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One body, read and filled: by this engine, by liqp, and, as the floor, copied. Each call is timed on its own, so that
 * the median can be taken: on a machine with other work the mean measures that work.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "--sun-misc-unsafe-memory-access=allow"})
public class FillBenchmark {
    private static final Rules RULES = Rules.of(Escape.NONE);
    private static final Map<String, Object> DATA = data();

    @Param({"600", "2000", "100000"})
    public int size;

    private String source;
    private Template ready;
    private liqp.Template readyLiqp;

    private static Map<String, Object> data() {
        Map<String, Object> ticket = Map.of(
                "id", "INC-4821",
                "subject", "Printer on the 3rd floor is down",
                "description", "Nothing comes out since this morning. ".repeat(6),
                "priority", "Urgent",
                "status", "Open",
                "tags", List.of("printer", "floor-3", "vip"),
                "url", "https://acme.freshservice.com/a/tickets/4821",
                "requester", Map.of("name", "Minji Kim", "email", "minji.kim@acme.example", "vip", true),
                "agent", Map.of("name", "Tom Baker", "email", "tom@acme.example"));
        return Map.of("ticket", ticket);
    }

    /** A body of eleven outputs, an if and a for, as often as it fits into so many characters. */
    static String body(int size) {
        String block = """
                {
                  "id": "{{ticket.id}}",
                  "text": "{{ ticket.subject | truncate: 30 }}",
                  "priority": "{{ticket.priority | upcase}}",
                  "status": "{{ticket.status}}",
                  "who": {"name": "{{ticket.requester.name}}", "mail": "{{ticket.requester.email | downcase}}"},
                  "agent": "{{ticket.agent.name | default: 'nobody'}}",
                  "group": "{{ticket.group | default: 'none'}}",
                  {% if ticket.requester.vip == true %}"vip": true,{% else %}"vip": false,{% endif %}
                  "tags": [{% for tag in ticket.tags %}"{{tag}}"{% unless forloop.last %},{% endunless %}{% endfor %}],
                  "link": "{{ticket.url}}", "ref": "{{ticket.id | append: '/1'}}"
                }""";
        if (size <= 600) {
            return block;
        }
        String filler = "  \"note\": \"plain text that stands between the placeholders of a body\",\n".repeat(5);
        List<String> blocks = new ArrayList<>();
        int unit = block.length() + filler.length() + 2;
        for (int length = 0; length + unit / 2 < size; length += unit) {
            blocks.add(filler + block);
        }
        return "[" + String.join(",\n", blocks) + "]";
    }

    @Setup
    public void prepare() {
        source = body(size);
        ready = Template.parse(source);
        readyLiqp = liqp.TemplateParser.DEFAULT.parse(source);
        if (!readAndFilled().equals(readAndFilledByLiqp())) {
            throw new IllegalStateException("The two engines do not agree, so their times say nothing");
        }
    }

    @Benchmark
    public String readAndFilled() {
        return Template.parse(source).render(DATA, RULES).text();
    }

    @Benchmark
    public String readAndFilledByLiqp() {
        return liqp.TemplateParser.DEFAULT.parse(source).render(DATA);
    }

    @Benchmark
    public String copied() {
        return new StringBuilder(source.length()).append(source).toString();
    }

    @Benchmark
    public String filled() {
        return ready.render(DATA, RULES).text();
    }

    @Benchmark
    public String filledByLiqp() {
        return readyLiqp.render(DATA);
    }
}
