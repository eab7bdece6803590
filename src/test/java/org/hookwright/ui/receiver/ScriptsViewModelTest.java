package org.hookwright.ui.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.receiver.Script;
import org.hookwright.store.KeptScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scripts as files: chosen, named, copied, taken away, and kept as they are typed. */
final class ScriptsViewModelTest {
    private static final Path FAILS = Path.of("fails.script.yaml");
    private static final Path SLOW = Path.of("slow.script.yaml");

    private final List<Script> followed = new ArrayList<>();
    private final List<Optional<Path>> remembered = new ArrayList<>();
    private final ListShelf shelf = new ListShelf();
    private final ScriptViewModel rows = new ScriptViewModel(followed::add, List.of());
    private final ScriptsViewModel model = new ScriptsViewModel(shelf, rows, () -> "Script");

    @BeforeEach
    void fill() {
        shelf.files.put(
                FAILS, new KeptScript("Fails", 7, List.of("/a = 503 x2, usual", "/b = 500", "typo"), Map.of("x", 1)));
        shelf.files.put(SLOW, new KeptScript("Slow", 0, List.of("/* = usual after 20s")));
        shelf.show(model);
        model.onChoice(remembered::add);
    }

    private List<String> rules() {
        return followed.getLast().rules().stream().map(Script.Rule::toString).toList();
    }

    private KeptScript kept(Path file) {
        return Objects.requireNonNull(shelf.files.get(file));
    }

    @Test
    void aChosenScriptIsGoneByWithItsSeedAndRemembered() {
        model.choose(model.entries().getFirst());

        assertThat(rules()).containsExactly("/a = 503 x2, usual", "/b = 500");
        assertThat(followed.getLast().seed()).isEqualTo(7);
        assertThat(rows.rows()).as("one with a fault is shown").hasSize(3);
        assertThat(remembered).containsExactly(Optional.of(FAILS));
        model.choose(null);
        assertThat(followed.getLast()).isEqualTo(Script.NONE);
    }

    @Test
    void whatIsTypedIsKeptWithWhatItsFileSaysBeyondThat() {
        model.chooseAgain(FAILS);
        rows.rows().get(1).stepsProperty().set("429");
        rows.seedProperty().set("8");

        assertThat(shelf.files.get(FAILS))
                .isEqualTo(
                        new KeptScript("Fails", 8, List.of("/a = 503 x2, usual", "/b = 429", "typo"), Map.of("x", 1)));
    }

    @Test
    void rulesAreMovedCopiedAndTakenBack() {
        model.chooseAgain(FAILS);
        rows.move(rows.rows().get(1), -1);
        assertThat(rules()).containsExactly("/b = 500", "/a = 503 x2, usual");
        rows.duplicate(rows.rows().getFirst());
        rows.rows().getFirst().stepsProperty().set("50");
        rows.rows().getFirst().stepsProperty().set("501");
        assertThat(rules()).startsWith("/b = 501", "/b = 500");

        rows.undo();
        assertThat(rules()).as("typing in one field is one change").startsWith("/b = 500", "/b = 500");
        rows.undo();
        rows.undo();

        assertThat(rules()).containsExactly("/a = 503 x2, usual", "/b = 500");
        assertThat(rows.canUndoProperty().get()).isFalse();
        assertThat(kept(FAILS).rules()).startsWith("/a = 503 x2, usual", "/b = 500");
    }

    @Test
    void aRuleWithoutAScriptBeginsOneAndWhatIsTypedMeanwhileIsKept() {
        rows.add();
        rows.rows().getFirst().stepsProperty().set("410");
        assertThat(rules()).as("it counts before its file is there").containsExactly("/services/* = 410");

        shelf.work();

        assertThat(model.nameProperty().get()).isEqualTo("Script");
        assertThat(kept(Path.of("Script.script.yaml")).rules()).containsExactly("/services/* = 410");
        assertThat(remembered).containsExactly(Optional.of(Path.of("Script.script.yaml")));
    }

    @Test
    void scriptsAreNamedCopiedAndDeleted() {
        model.chooseAgain(SLOW);
        model.rename("  Very slow ");
        assertThat(kept(SLOW).name()).isEqualTo("Very slow");
        model.rename(" ");
        model.duplicate();
        shelf.work();
        assertThat(model.nameProperty().get()).isEqualTo("Very slow 2");
        assertThat(rules()).containsExactly("/* = usual after 20s");

        model.delete();

        assertThat(model.chosenProperty().get()).isNull();
        assertThat(followed.getLast()).isEqualTo(Script.NONE);
        assertThat(shelf.files).containsOnlyKeys(FAILS, SLOW);
    }

    @Test
    void aNewOneIsNamedApartFromOthers() {
        model.create();
        shelf.work();
        model.create();
        shelf.work();

        assertThat(model.entries()).extracting(entry -> entry.script().name()).contains("Script", "Script 2");
        assertThat(rows.rows()).hasSize(1);
    }

    @Test
    void whatOthersWriteIsFollowedAndWhatTheyTakeAwayIsGone() {
        model.chooseAgain(SLOW);
        shelf.files.put(SLOW, new KeptScript("Slow", 0, List.of("/x = silent")));
        shelf.reload();
        assertThat(rules()).containsExactly("/x = silent");

        shelf.files.remove(SLOW);
        shelf.reload();

        assertThat(model.chosenProperty().get()).isNull();
        assertThat(followed.getLast().rules()).isEmpty();
        model.show(List.of(), Optional.of(Sentence.of("receiver.scripts.unreadable", "x", "y")));
        assertThat(model.troubleProperty().get()).isPresent();
    }
}
