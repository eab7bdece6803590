package org.hookwright.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** A kind of file of the workspace: where it lies, how its name ends, how it says its value. */
public final class FileKind<T> {
    public static final FileKind<Workflow> WORKFLOW =
            new FileKind<>("workflows", ".hook.yaml", "workflow", new WorkflowFormat());
    public static final FileKind<Ticket> TICKET =
            new FileKind<>("tickets", ".ticket.yaml", "ticket", new TicketFormat());
    public static final FileKind<Environment> ENVIRONMENT =
            new FileKind<>("environments", ".env.yaml", "environment", new EnvironmentFormat());

    public static final FileKind<KeptScript> SCRIPT =
            new FileKind<>("receiver", ".script.yaml", "script", new ScriptFormat());

    static final String VERSION_KEY = "hookwright";
    static final int VERSION = 1;

    private final String folder;
    private final String ending;
    private final String fallbackName;
    private final Format<T> format;

    private FileKind(String folder, String ending, String fallbackName, Format<T> format) {
        this.folder = folder;
        this.ending = ending;
        this.fallbackName = fallbackName;
        this.format = format;
    }

    /** All kinds. */
    public static List<FileKind<?>> all() {
        return List.of(WORKFLOW, TICKET, ENVIRONMENT, SCRIPT);
    }

    /** The folder inside the workspace. */
    public String folder() {
        return folder;
    }

    /** How the names of its files end. */
    String ending() {
        return ending;
    }

    /** Whether a file is named as those of this kind are. */
    public boolean holds(Path file) {
        return file.getFileName().toString().endsWith(ending);
    }

    /**
     * A file name for a thing of this name: its letters and digits in any script, a number behind where it is taken.
     */
    String fileName(String name, int attempt) {
        String slug = name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        String kept = slug.isEmpty() ? fallbackName : slug.substring(0, Math.min(slug.length(), 60));
        return kept + (attempt == 0 ? "" : "-" + (attempt + 1)) + ending;
    }

    /**
     * A value from a text of the form that this program writes.
     *
     * @throws BadFile with the place and the cure
     */
    T read(String text) {
        Found<T> found = look(text);
        if (found.newer() != null) {
            throw new BadFile(found.newer());
        }
        return found.value();
    }

    /** A value, and where its file is of a newer form than this program writes, the sentence that says so. */
    record Found<T>(T value, @Nullable Sentence newer) {}

    /**
     * A value from a file's text. What a newer form says in words that are known is understood, so that it can be
     * looked at; writing it would lose the rest.
     *
     * @throws BadFile with the place and the cure
     */
    Found<T> look(String text) {
        Fields root = Fields.root(Yaml.read(text));
        int form = root.whole(VERSION_KEY, VERSION);
        if (form <= VERSION) {
            return new Found<>(format.read(root), null);
        }
        try {
            return new Found<>(format.read(root), Sentence.of("store.file.newer", form));
        } catch (BadFile unknown) {
            throw new BadFile(Sentence.of("store.file.newer-unknown", form, unknown.sentence()), unknown);
        }
    }

    /** A value from text that a person is writing, or the sentence that says what is wrong with it. */
    public Parsed<T> parse(String text) {
        try {
            return new Parsed.Value<>(read(text));
        } catch (BadFile bad) {
            return new Parsed.Problem<>(bad.sentence());
        }
    }

    /** What became of a text. */
    public sealed interface Parsed<T> {
        /** It says a value. */
        record Value<T>(T value) implements Parsed<T> {}

        /** It does not; the sentence has the place. */
        record Problem<T>(Sentence sentence) implements Parsed<T> {}
    }

    /** The file's text for a value: the same value, the same bytes. */
    public String write(T value) {
        return Yaml.write(format.write(value));
    }

    /** The name the value has for people. */
    public String name(T value) {
        return format.name(value);
    }

    /** The same value under another name. */
    public T named(T value, String name) {
        return format.named(value, name);
    }
}
