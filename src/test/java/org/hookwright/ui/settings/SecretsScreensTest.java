package org.hookwright.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hookwright.language.Sentence;
import org.hookwright.store.Strongbox;
import org.hookwright.support.QuietDesktop;
import org.hookwright.support.StepJobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the screens before the vault decide. */
final class SecretsScreensTest {
    private static final VaultState OPEN = new VaultState.Open(Strongbox.Place.FILE, false, true);

    private final OpenDrawer drawer =
            new OpenDrawer().with("token", "s3cret-of-mine").in(OPEN);
    private final StepJobs jobs = new StepJobs();
    private final QuietDesktop desktop = new QuietDesktop();
    private final SecretsViewModel secrets = new SecretsViewModel(drawer, jobs, desktop);
    private final UnlockViewModel unlock = new UnlockViewModel(drawer);
    private final KeepingViewModel keeping = new KeepingViewModel(drawer);

    @Test
    void aValueIsSeenForAWhileOnly() {
        secrets.reveal("token");
        assertThat(secrets.revealedValueProperty().get()).isEqualTo("s3cret-of-mine");
        jobs.pass(SecretsViewModel.SHOWN_MILLIS - 1);
        assertThat(secrets.revealedNameProperty().get()).isEqualTo("token");
        jobs.pass(1);
        assertThat(secrets.revealedNameProperty().get()).isEmpty();
        assertThat(secrets.revealedValueProperty().get()).isEmpty();
    }

    @Test
    void aValueThatWasShownAgainStaysItsWholeWhile() {
        secrets.reveal("token");
        jobs.pass(SecretsViewModel.SHOWN_MILLIS - 1);
        secrets.reveal("token");
        secrets.reveal("token");
        jobs.pass(SecretsViewModel.SHOWN_MILLIS - 1);
        assertThat(secrets.revealedNameProperty().get()).isEqualTo("token");
    }

    @Test
    void aCopiedValueLeavesTheClipboardAfterAWhile() {
        secrets.copy("token");
        assertThat(desktop.copied()).containsExactly("s3cret-of-mine");
        assertThat(secrets.copiedNameProperty().get()).isEqualTo("token");
        assertThat(desktop.forgotten()).isEmpty();
        jobs.pass(SecretsViewModel.COPIED_MILLIS);
        assertThat(desktop.forgotten()).containsExactly("s3cret-of-mine");
        assertThat(secrets.copiedNameProperty().get()).isEmpty();
    }

    @Test
    void aValueThatIsTooShortToBeMaskedSaysSo() {
        secrets.valueProperty().set("abc");
        assertThat(secrets.tooShortToMaskProperty().getValue()).isTrue();
        secrets.valueProperty().set("abcd");
        assertThat(secrets.tooShortToMaskProperty().getValue()).isFalse();
    }

    @Test
    void itAsksOnceASecretIsNeededAndIsQuietWhenToldSo() {
        drawer.in(new VaultState.Locked());
        assertThat(unlock.shownProperty().getValue()).isFalse();
        unlock.need();
        assertThat(unlock.shownProperty().getValue()).isTrue();
        unlock.goWithout();
        unlock.need();
        assertThat(unlock.shownProperty().getValue()).isFalse();
        unlock.needBadly();
        assertThat(unlock.shownProperty().getValue()).isTrue();
    }

    @Test
    void aWrongPassPhraseIsSaidAndAskedForAgain() {
        drawer.in(new VaultState.Locked());
        unlock.ask();
        unlock.phraseProperty().set("open barley");
        unlock.unlock();
        assertThat(unlock.busyProperty().get()).isTrue();
        drawer.end();
        assertThat(unlock.busyProperty().get()).isFalse();
        assertThat(unlock.problemProperty().get()).isEqualTo(Sentence.of("store.vault.wrong-phrase", "secrets.vault"));
        assertThat(unlock.phraseProperty().get()).isEmpty();
        assertThat(unlock.shownProperty().getValue()).isTrue();
        unlock.phraseProperty().set(OpenDrawer.PHRASE.reveal());
        unlock.unlock();
        drawer.end();
        assertThat(unlock.problemProperty().get()).isNull();
        assertThat(unlock.shownProperty().getValue()).isFalse();
    }

    @Test
    void aLockByCommandIsNotAskedAboutUntilASendNeedsIt() {
        unlock.need();
        unlock.lock();
        assertThat(unlock.lockedProperty().getValue()).isTrue();
        assertThat(unlock.shownProperty().getValue()).isFalse();
    }

    @Test
    void aPassPhraseIsSetOnceItStandsTwiceAndTheFieldsForgetIt() {
        keeping.write();
        keeping.phraseProperty().set("correct horse");
        assertThat(keeping.cannotSetProperty().getValue()).isEqualTo(Sentence.of("settings.keeping.write-again"));
        keeping.againProperty().set("correct h0rse");
        keeping.set();
        assertThat(drawer.done()).isEmpty();
        assertThat(keeping.cannotSetProperty().getValue()).isEqualTo(Sentence.of("settings.keeping.not-same"));
        keeping.againProperty().set("correct horse");
        keeping.set();
        assertThat(drawer.done()).containsExactly("protect correct horse");
        assertThat(List.of(
                        keeping.phraseProperty().get(), keeping.againProperty().get()))
                .containsExactly("", "");
        assertThat(keeping.writingProperty().get()).isFalse();
        drawer.end();
        assertThat(keeping.saidProperty().get()).isEqualTo(Sentence.of("settings.keeping.phrase-set"));
    }

    @Test
    void aMoveThatIsRefusedIsSaidAndCanBeTriedAgain() {
        keeping.moveTo(Strongbox.Place.SYSTEM);
        assertThat(keeping.busyProperty().get()).isTrue();
        drawer.end();
        assertThat(keeping.failedProperty().get()).isTrue();
        assertThat(keeping.saidProperty().get()).isEqualTo(Sentence.of("store.vault.refused"));
        assertThat(keeping.busyProperty().get()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', NONE",
        "short, SHORT",
        "aaaaaaaaaaaaaaaaaaaa, WEAK",
        "1234567890123456, WEAK",
        "password, WEAK",
        "correct horse, FAIR",
        "correct horse battery staple, STRONG",
        "말 위에 오른 여덟 마리 고래, STRONG"
    })
    void aPassPhraseIsWorthWhatIsHardToGuess(String phrase, PhraseStrength worth) {
        assertThat(PhraseStrength.of(phrase)).isEqualTo(worth);
    }
}
