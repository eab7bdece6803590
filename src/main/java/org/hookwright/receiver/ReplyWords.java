package org.hookwright.receiver;

import org.hookwright.language.Sentence;
import org.hookwright.workflow.Delivery;

/** What was done about a request, in words. */
public final class ReplyWords {
    private ReplyWords() {}

    /** In a word or two. */
    public static Sentence word(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer -> Sentence.of("receiver.reply.status", String.valueOf(answer.status()));
            case Reply.Late(var by, var then) -> Sentence.of("receiver.reply.late", word(then), Times.said(by));
            case Reply.Dripped(var answer, var over) ->
                Sentence.of("receiver.reply.dripped", String.valueOf(answer.status()), Times.said(over));
            case Reply.Truncated _ -> Sentence.of("receiver.reply.truncated");
            case Reply.WrongLength _ -> Sentence.of("receiver.reply.wrong-length");
            case Reply.Big _ -> Sentence.of("receiver.reply.big");
            case Reply.Garbage _ -> Sentence.of("receiver.reply.garbage");
            case Reply.Silence() -> Sentence.of("receiver.reply.silence");
            case Reply.Reset() -> Sentence.of("receiver.reply.reset");
        };
    }

    /** Everything that goes over the wire but for the headers that every answer has; a sentence where that is none. */
    public static Sentence said(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer -> Sentence.of("receiver.said.answer", wire(answer));
            case Reply.Late(var by, var then) -> Sentence.of("receiver.said.late", Times.said(by), said(then));
            case Reply.Dripped(var answer, var over) ->
                Sentence.of("receiver.said.dripped", Times.said(over), wire(answer));
            case Reply.Truncated(var answer) -> Sentence.of("receiver.said.truncated", wire(answer));
            case Reply.WrongLength(var answer) -> Sentence.of("receiver.said.wrong-length", wire(answer));
            case Reply.Big(var bytes) -> Sentence.of("receiver.said.big", bytes);
            case Reply.Garbage(var bytes) ->
                Sentence.of("receiver.said.garbage", bytes.utf8().strip());
            case Reply.Silence() -> Sentence.of("receiver.said.silence");
            case Reply.Reset() -> Sentence.of("receiver.said.reset");
        };
    }

    /** The status that a client sees, or 0. */
    public static int status(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer -> answer.status();
            case Reply.Late late -> status(late.then());
            case Reply.Dripped dripped -> dripped.answer().status();
            case Reply.WrongLength wrong -> wrong.answer().status();
            case Reply.Big _ -> 200;
            case Reply.Truncated _, Reply.Garbage _, Reply.Silence _, Reply.Reset _ -> 0;
        };
    }

    /** Whether Freshservice would have heard the whole of it before it gives up. */
    static boolean isHeardInTime(Reply reply) {
        return switch (reply) {
            case Reply.Answer _, Reply.WrongLength _, Reply.Big _ -> true;
            case Reply.Late late -> late.by().compareTo(Delivery.HOST_TIMEOUT) < 0 && isHeardInTime(late.then());
            case Reply.Dripped dripped -> dripped.over().compareTo(Delivery.HOST_TIMEOUT) < 0;
            case Reply.Truncated _, Reply.Garbage _, Reply.Silence _, Reply.Reset _ -> false;
        };
    }

    private static String wire(Reply.Answer answer) {
        StringBuilder wire = new StringBuilder("HTTP/1.1 " + answer.status() + ' ' + Reasons.of(answer.status()));
        answer.headers()
                .forEach(header ->
                        wire.append('\n').append(header.name()).append(": ").append(header.value()));
        if (!Reasons.isBare(answer.status())) {
            wire.append("\nContent-Type: ")
                    .append(answer.contentType())
                    .append("\n\n")
                    .append(answer.body());
        }
        return wire.toString();
    }
}
