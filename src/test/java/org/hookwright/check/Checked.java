package org.hookwright.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Unknown;
import org.jspecify.annotations.Nullable;

/** Calls to be checked, and what was found. */
final class Checked {
    static final Environment HERE = new Environment("Here", Map.of("base", "https://hooks.example"), List.of("token"));

    private Checked() {}

    static Call call(Request request) {
        return new Call("step", Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
    }

    static Request post(String url) {
        return new Request(Method.POST, url, List.of(), new Auth.None(), new Body(Body.Type.JSON, "{}"));
    }

    static Call to(String url) {
        return call(post(url));
    }

    static Call json(String body) {
        return body(Body.Type.JSON, body);
    }

    static Call body(Body.Type type, String body) {
        return call(post("https://hooks.example/x").with(new Body(type, body)));
    }

    static Call header(String name, String value) {
        return call(post("https://hooks.example/x").with(List.of(new Header(name, value))));
    }

    static Call auth(Auth auth) {
        return call(post("https://hooks.example/x").with(auth));
    }

    /** An ordinary ticket with one value of its own. */
    static Ticket ticket(String name, @Nullable Object value) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "id", "INC-4821", "id_numeric", 4821, "subject", "Printer", "priority", "Urgent", "agent", Map.of()));
        if (value == null) {
            fields.remove(name);
        } else {
            fields.put(name, value);
        }
        return new Ticket("t", Map.of("ticket", fields));
    }

    static List<Problem> problems(Call call, Ticket... tickets) {
        return report(call, tickets).problems();
    }

    static Report report(Call call, Ticket... tickets) {
        return Checker.check(new CheckInput(call, List.of(tickets), HERE, Set.of("token")), Cancellation.never());
    }

    /** A sentence without a gap in either language, and with words of its own in Korean. */
    static void whole(Sentence sentence) {
        for (Locale locale : Texts.offered()) {
            assertThat(new Texts(locale).of(sentence))
                    .as(sentence.key())
                    .isNotBlank()
                    .doesNotContainPattern("\\{\\d");
        }
        assertThat(new Texts(Locale.KOREAN).of(sentence)).matches("(?s).*\\p{IsHangul}.*");
    }
}
