package org.hookwright.receiver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hookwright.language.Sentence;
import org.hookwright.receiver.Behaviour.Act;
import org.hookwright.receiver.Behaviour.Delay;
import org.hookwright.receiver.Behaviour.RetryAfter;
import org.hookwright.receiver.ScriptWords.Word;
import org.hookwright.workflow.Header;

/** Reads one step of a rule. */
final class StepReader {
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s|m)?");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,7})(?i:(kb|mb|gb))");
    private static final Pattern TIMES = Pattern.compile("x([1-9]\\d{0,3})");
    private static final Pattern STATUS = Pattern.compile("\\d{3}");
    private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\\p{Cntrl}]*)");

    private final List<Word> words;
    private final List<Header> headers = new ArrayList<>();
    private Optional<String> body = Optional.empty();
    private Optional<RetryAfter> retryAfter = Optional.empty();
    private Delay delay = Delay.NONE;
    private int times = 1;
    private int next;

    StepReader(List<Word> words) {
        this.words = words;
    }

    /** How often the step is meant, once it is read. */
    int times() {
        return times;
    }

    Behaviour read() throws NotAScript {
        Word first = words.get(next++);
        Optional<Act> act = named(first);
        boolean says = act.isEmpty();
        if (says && (first.quoted() || !STATUS.matcher(first.text()).matches())) {
            throw new NotAScript(first.at(), Sentence.of("receiver.script.step", first.text()));
        }
        while (next < words.size()) {
            option(words.get(next++), says);
        }
        return new Behaviour(act.isPresent() ? act.get() : say(first), delay);
    }

    private Optional<Act> named(Word word) throws NotAScript {
        if (word.quoted()) {
            return Optional.empty();
        }
        return switch (word.text()) {
            case "usual" -> Optional.of(new Act.Usual());
            case "silent" -> Optional.of(new Act.Silent());
            case "reset" -> Optional.of(new Act.Reset());
            case "truncated" -> Optional.of(new Act.Truncated());
            case "wrong-length" -> Optional.of(new Act.WrongLength());
            case "big" -> Optional.of(new Act.Big(size(operand(word))));
            case "redirect-loop" -> Optional.of(new Act.RedirectLoop());
            case "garbage" -> Optional.of(new Act.Garbage());
            case "drip" -> Optional.of(new Act.Drip(time(operand(word))));
            default -> Optional.empty();
        };
    }

    private Act say(Word first) throws NotAScript {
        int status = Integer.parseInt(first.text());
        if (status < 200 || status > 599) {
            throw new NotAScript(first.at(), Sentence.of("receiver.script.status", first.text()));
        }
        return new Act.Say(status, body, headers, retryAfter);
    }

    private void option(Word word, boolean says) throws NotAScript {
        Matcher repeated = TIMES.matcher(word.text());
        if (!word.quoted() && repeated.matches()) {
            times = Integer.parseInt(repeated.group(1));
        } else if (word.is("after")) {
            delay = delay(operand(word));
        } else if (!says) {
            throw new NotAScript(word.at(), Sentence.of("receiver.script.option", word.text()));
        } else {
            ofAnswer(word);
        }
    }

    private void ofAnswer(Word word) throws NotAScript {
        if (word.quoted()) {
            body = Optional.of(word.text());
            return;
        }
        switch (word.text()) {
            case "header" -> headers.add(header(operand(word)));
            case "retry-after" -> retryAfter = Optional.of(new RetryAfter(time(operand(word)), false));
            case "retry-after-date" -> retryAfter = Optional.of(new RetryAfter(time(operand(word)), true));
            default -> throw new NotAScript(word.at(), Sentence.of("receiver.script.answer-option", word.text()));
        }
    }

    private Word operand(Word owner) throws NotAScript {
        if (next >= words.size()) {
            throw new NotAScript(owner.end(), Sentence.of("receiver.script.operand", owner.text()));
        }
        return words.get(next++);
    }

    /** The framing is the receiver's own; a body cut otherwise has words of its own. */
    private static Header header(Word word) throws NotAScript {
        Matcher header = HEADER.matcher(word.text());
        if (!word.quoted() || !header.matches()) {
            throw new NotAScript(word.at(), Sentence.of("receiver.script.header", word.text()));
        }
        if (header.group(1).matches("(?i)Content-Length|Transfer-Encoding|Connection|Date")) {
            throw new NotAScript(word.at(), Sentence.of("receiver.script.own-header", header.group(1)));
        }
        return new Header(header.group(1), header.group(2).strip());
    }

    private static Delay delay(Word word) throws NotAScript {
        int dash = word.text().indexOf('-');
        if (dash < 0) {
            Duration time = time(word);
            return new Delay(time, time);
        }
        Duration least = time(new Word(word.at(), word.at() + dash, word.text().substring(0, dash), false));
        Duration most =
                time(new Word(word.at() + dash + 1, word.end(), word.text().substring(dash + 1), false));
        if (least.compareTo(most) > 0) {
            throw new NotAScript(word.at(), Sentence.of("receiver.script.range", word.text()));
        }
        return new Delay(least, most);
    }

    private static long size(Word word) throws NotAScript {
        Matcher matcher = SIZE.matcher(word.text());
        if (word.quoted() || !matcher.matches()) {
            throw new NotAScript(word.at(), Sentence.of("receiver.script.size", word.text()));
        }
        long unit = switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
            case "kb" -> 1L << 10;
            case "mb" -> 1L << 20;
            default -> 1L << 30;
        };
        long bytes = Long.parseLong(matcher.group(1)) * unit;
        if (bytes > Script.LARGEST) {
            throw new NotAScript(word.at(), Sentence.of("receiver.script.largest", Script.LARGEST >> 30));
        }
        return bytes;
    }

    private static Duration time(Word word) throws NotAScript {
        Matcher matcher = TIME.matcher(word.text());
        if (word.quoted() || !matcher.matches()) {
            throw new NotAScript(word.at(), Sentence.of("receiver.script.time", word.text()));
        }
        long number = Long.parseLong(matcher.group(1));
        Duration time = switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case null, default -> Duration.ofSeconds(number);
        };
        if (time.compareTo(Script.LONGEST) > 0) {
            throw new NotAScript(word.at(), Sentence.of("receiver.script.longest", Script.LONGEST.toMinutes()));
        }
        return time;
    }
}
