package org.hookwright.receiver;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hookwright.payload.JsonRoot;
import org.hookwright.receiver.Received.Message;
import org.hookwright.receiver.Reply.Answer;
import org.hookwright.receiver.target.Asked;
import org.hookwright.receiver.target.Targets;
import org.hookwright.receiver.target.Told;

/** What is answered without a script: what the target says that is addressed, elsewhere an account of what arrived. */
final class Answers {
    private final Targets targets;

    Answers(InstantSource clock) {
        targets = new Targets(clock);
    }

    /** An answer, and the name of the target that gave it, or an empty text. */
    record Given(Answer answer, String target) {}

    Given to(Message message, Bytes body, long size) {
        int query = message.target().indexOf('?');
        Asked asked = new Asked(
                message.method(),
                message.path(),
                query < 0 ? "" : message.target().substring(query + 1),
                message.headers(),
                size > body.size() ? "" : body.utf8(),
                size);
        return targets.answer(asked)
                .map(answered -> new Given(answer(answered.told()), answered.target()))
                .orElseGet(() -> new Given(account(message, size), ""));
    }

    /** What the targets remember. */
    Targets targets() {
        return targets;
    }

    private static Answer answer(Told told) {
        return new Answer(told.status(), told.contentType(), told.body(), told.headers());
    }

    private static Answer account(Message message, long size) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("received", true);
        account.put("method", message.method());
        account.put("path", message.target());
        account.put("bytes", size);
        return new Answer(200, "application/json", JsonRoot.write(account));
    }
}
