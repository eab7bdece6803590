package org.hookwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.support.OpenDesk;
import org.hookwright.ui.shell.TopBarViewModel.SaveMark;
import org.junit.jupiter.api.Test;

final class TopBarViewModelTest {
    private final OpenDesk open = new OpenDesk();
    private final ObjectProperty<List<Boolean>> verdicts = new SimpleObjectProperty<>(List.of());
    private final TopBarViewModel model =
            new TopBarViewModel(open.desk(), open.desk().name(), verdicts, open.jobs());

    @Test
    void everyTicketHasItsVerdictOnceThereIsOne() {
        assertThat(model.ticketsProperty().getValue())
                .extracting(TicketChoice::id)
                .containsExactly("INC-4821", "INC-4822", "SR-7");
        assertThat(model.ticketsProperty().getValue())
                .extracting(TicketChoice::valid)
                .containsOnlyNulls();

        verdicts.set(List.of(false, true, true));
        assertThat(model.ticketsProperty().getValue())
                .extracting(TicketChoice::valid)
                .containsExactly(false, true, true);
        assertThat(model.ticketsProperty().getValue().getFirst().vip()).isTrue();
    }

    @Test
    void stepsThroughTheTicketsAllAround() {
        model.stepTicket(1);
        assertThat(model.ticketProperty().getValue().id()).isEqualTo("INC-4822");
        model.stepTicket(-2);
        assertThat(model.ticketProperty().getValue().id()).isEqualTo("SR-7");
        model.stepTicket(1);
        assertThat(model.ticketProperty().getValue().id()).isEqualTo("INC-4821");
    }

    @Test
    void ticketsAreFoundByNumberOrWordsOfTheSubject() {
        TicketChoice first = model.ticketsProperty().getValue().getFirst();
        assertThat(first.matches("4821")).isTrue();
        assertThat(first.matches("프린터")).isTrue();
        assertThat(first.matches("vpn")).isFalse();
    }

    @Test
    void environmentsAreFoundByNameAndNoneByItsWord() {
        Texts english = new Texts(Locale.ENGLISH);
        assertThat(model.environmentsMatching("sand", english)).hasSize(1);
        var none = model.environmentsMatching("no env", english);
        assertThat(none).hasSize(1);

        model.choose(none.getFirst());
        assertThat(model.environmentProperty().getValue().file()).isNull();
        model.choose(model.environmentsMatching("prod", english).getFirst());
        assertThat(model.environmentProperty().getValue().name()).isEqualTo("Production");
    }

    @Test
    void askedToSaveItSaysWhereAndThenFallsSilent() {
        open.desk().rename("Slack");
        assertThat(mark().style()).isEqualTo("pending");

        model.save();
        open.jobs().run();
        open.jobs().pass(100);
        assertThat(mark()).isEqualTo(new SaveMark("saved", Sentence.of("shell.save.said", "slack.hook.yaml")));

        open.jobs().pass(10_000);
        assertThat(mark()).isEqualTo(new SaveMark("saved", Sentence.of("shell.save.saved")));
    }

    @Test
    void editingAgainIsSaidAtOnce() {
        model.save();
        open.desk().rename("Slack");
        assertThat(mark().style()).isEqualTo("pending");
    }

    private SaveMark mark() {
        return model.saveMarkProperty().getValue();
    }
}
