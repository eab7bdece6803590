package org.hookwright.receiver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.receiver.Script.Place;
import org.hookwright.receiver.Script.Rule;
import org.hookwright.receiver.Script.Steps;
import org.hookwright.receiver.ScriptWords.Word;

/**
 * Reads rules as people write them, a line each:
 *
 * <pre>
 * [METHOD] /path[*] = step, step, … [, loop]
 * step: 200 … 599 ["body"] [header "Name: value"] [retry-after N] [retry-after-date N]
 *       usual | silent | reset | truncated | wrong-length | garbage | redirect-loop | drip TIME | big SIZE
 *       and behind each of them [after TIME[-TIME]] [xN]
 * TIME: 20, 20s, 500ms, 2m
 * SIZE: 64kB, 200MB, 1GB
 * </pre>
 */
public final class ScriptReader {
    private static final String LOOP = "loop";
    private static final int MOST_STEPS = 10_000;

    private ScriptReader() {}

    /** A whole rule. */
    public static Rule rule(String line) throws NotAScript {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new NotAScript(line.length(), Sentence.of("receiver.script.no-equals"));
        }
        Place place = place(line.substring(0, equals));
        try {
            return new Rule(place, steps(line.substring(equals + 1)));
        } catch (NotAScript fault) {
            throw new NotAScript(fault.at() + equals + 1, fault.why());
        }
    }

    /** Rules, a line each; empty lines and those that begin with {@code #} are passed over. */
    public static List<Rule> rules(String text) throws NotAScriptFile {
        List<Rule> rules = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            try {
                rules.add(rule(line));
            } catch (NotAScript fault) {
                throw new NotAScriptFile(i + 1, fault);
            }
        }
        return rules;
    }

    /** What stands left of the sign: {@code POST /services/*}. */
    public static Place place(String text) throws NotAScript {
        ScriptWords words = new ScriptWords(text);
        List<Word> found = words.all();
        if (found.isEmpty()) {
            throw new NotAScript(0, Sentence.of("receiver.script.no-path"));
        }
        Word first = found.getFirst();
        boolean named = !first.text().startsWith("/");
        if (named && !first.text().matches("[A-Z]{2,16}")) {
            throw new NotAScript(first.at(), Sentence.of("receiver.script.path", first.text()));
        }
        if (named && found.size() < 2) {
            throw new NotAScript(first.end(), Sentence.of("receiver.script.no-path"));
        }
        Word path = found.get(named ? 1 : 0);
        if (found.size() > (named ? 2 : 1)) {
            throw new NotAScript(found.getLast().at(), Sentence.of("receiver.script.after-path"));
        }
        return place(named ? Optional.of(first.text()) : Optional.empty(), path);
    }

    private static Place place(Optional<String> method, Word path) throws NotAScript {
        String text = path.text();
        if (!text.startsWith("/")) {
            throw new NotAScript(path.at(), Sentence.of("receiver.script.path", text));
        }
        int query = text.indexOf('?');
        if (query >= 0) {
            throw new NotAScript(path.at() + query, Sentence.of("receiver.script.query"));
        }
        int star = text.indexOf('*');
        if (star >= 0 && star < text.length() - 1) {
            throw new NotAScript(path.at() + star, Sentence.of("receiver.script.star"));
        }
        return new Place(method, star < 0 ? text : text.substring(0, star), star >= 0);
    }

    /** What stands right of the sign: {@code 503 x2, usual}. */
    public static Steps steps(String text) throws NotAScript {
        ScriptWords words = new ScriptWords(text);
        List<Behaviour> sequence = new ArrayList<>();
        boolean loops = false;
        for (List<Word> step : words.steps()) {
            if (loops) {
                throw new NotAScript(step.getFirst().at(), Sentence.of("receiver.script.after-loop"));
            }
            if (step.size() == 1 && step.getFirst().is(LOOP)) {
                loops = true;
                continue;
            }
            StepReader reader = new StepReader(step);
            Behaviour behaviour = reader.read();
            for (int i = 0; i < reader.times(); i++) {
                sequence.add(behaviour);
            }
            if (sequence.size() > MOST_STEPS) {
                throw new NotAScript(step.getFirst().at(), Sentence.of("receiver.script.long", MOST_STEPS));
            }
        }
        if (sequence.isEmpty()) {
            throw new NotAScript(0, Sentence.of("receiver.script.empty"));
        }
        return new Steps(text.strip(), sequence, loops);
    }
}
