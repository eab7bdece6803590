package org.hookwright.send;

import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;

/**
 * What an answer means and what to do now. Knows the words of the targets that hide behind a status, such as Slack's
 * plain-text errors, and quotes them.
 *
 * @param good whether the target did what was asked
 */
public record Meaning(boolean good, Sentence what, Optional<Sentence> next) {
    /** The common words last: a target's own say more. */
    private static final List<TargetWords> TARGETS = List.of(
            new SlackWords(),
            new TeamsWords(),
            new HubSpotWords(),
            new SalesforceWords(),
            new ZohoWords(),
            new ServiceNowWords(),
            new PagerDutyWords(),
            new JiraWords(),
            new ReceiverWords(),
            new ServerWords(),
            new CommonWords());

    /** May read the head of a large body from disk. */
    public static Meaning of(Answer answer) {
        return switch (answer) {
            case Answer.Failure failure ->
                new Meaning(
                        false,
                        failure.reason().what(),
                        Optional.of(failure.reason().next()));
            case Answer.Reply reply -> of(reply, Told.of(reply));
        };
    }

    private static Meaning of(Answer.Reply reply, Told told) {
        return StatusWords.wait(reply, told)
                .or(() -> TARGETS.stream()
                        .flatMap(target -> target.meaning(told).stream())
                        .findFirst())
                .orElseGet(() -> StatusWords.of(reply));
    }

    /** A failure; both of its sentences get the same details. */
    static Meaning bad(String subject, String word, Object... details) {
        return new Meaning(
                false,
                Sentence.of(subject + word + ".what", details),
                Optional.of(Sentence.of(subject + word + ".next", details)));
    }
}
