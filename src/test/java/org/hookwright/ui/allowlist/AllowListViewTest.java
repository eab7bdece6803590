package org.hookwright.ui.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.hookwright.allowlist.AddressBlock;
import org.hookwright.allowlist.AllowList;
import org.hookwright.allowlist.Own;
import org.hookwright.allowlist.Region;
import org.hookwright.allowlist.SendingKind;
import org.hookwright.language.Sentence;
import org.hookwright.support.Guard;
import org.hookwright.support.Pictures;
import org.hookwright.support.QuietDesktop;
import org.hookwright.support.Windows;
import org.hookwright.ui.control.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class AllowListViewTest {
    private static final AllowList SOME = new AllowList(
            Set.of(Region.US, Region.EU),
            EnumSet.allOf(SendingKind.class),
            List.of(
                    new Own(AddressBlock.of("2001:db8:5::/48"), "부산 사무실"),
                    new Own(AddressBlock.of("198.51.100.0/24"), "شبكة المكتب"),
                    new Own(
                            AddressBlock.of("203.0.113.7"),
                            "the proxy in the second data centre, of which nobody knows the name any more")),
            443);

    private final KeptList shelf = new KeptList();
    private AllowListViewModel model = new AllowListViewModel(shelf, new QuietDesktop());

    private Parent view(AllowList list, Language language) {
        model = new AllowListViewModel(shelf, new QuietDesktop());
        model.show(list, null);
        return new AllowListView(model, language).node();
    }

    @Test
    void itIsSeenFullEmptyAndNarrow() {
        Pictures.take("allow-list", 1000, 860, language -> view(SOME, language), _ -> {
            model.addressProperty().set("192.0.2.7/24");
            model.playsProperty().set(true);
            model.senderProperty().set("203.0.113.9");
        });
        Pictures.take("allow-list-empty", 1000, 620, language -> view(AllowList.NONE, language), _ -> {
            model.show(AllowList.NONE, Sentence.of("store.allowlist.unread", "allowlist.yaml", ""));
        });
        Pictures.take("allow-list-narrow", 560, 980, language -> view(SOME, language), _ -> {
            model.playsProperty().set(true);
            model.senderProperty().set("3.231.91.165");
        });
    }

    @Test
    void choosingARegionIsSeenInTheListAndInTheText() {
        Parent view = Windows.on(() -> view(AllowList.NONE, new Language(Locale.ENGLISH)));
        Stage stage = Windows.show(view, 1000, 800);
        Windows.settle();
        Windows.run(() -> {
            assertThat(view.lookup("#allow-none").isVisible()).isTrue();
            ((CheckBox) view.lookup("#allow-au")).fire();
            assertThat(view.lookup("#allow-none").isVisible()).isFalse();
            assertThat(((TextArea) view.lookup("#allow-snippet")).getText()).contains("allow 3.26.254.196/30;");
            ((ToggleButton) view.lookup("#allow-tab-cloudflare")).fire();
            assertThat(((TextArea) view.lookup("#allow-snippet")).getText()).contains("ip.src in {3.26.254.196/30 ");
            assertThat(view.lookup("#allow-port").getParent().isVisible()).isFalse();
        });
        Windows.run(stage::hide);
    }

    @Test
    void aFaultIsCuredByItsButtonAndTheListSaysWhoIsLetIn() {
        Parent view = Windows.on(() -> view(SOME, new Language(Locale.ENGLISH)));
        Stage stage = Windows.show(view, 1000, 800);
        Windows.settle();
        Windows.run(() -> {
            model.addressProperty().set("192.0.2.9/24");
            assertThat(((Label) view.lookup("#allow-fault")).getText()).contains("192.0.2.0/24");
            ((Button) view.lookup("#allow-cure")).fire();
            ((Button) view.lookup("#allow-keep")).fire();
            ((CheckBox) view.lookup("#allow-plays")).fire();
            model.senderProperty().set("192.0.2.200");
            Label outcome = (Label) view.lookup("#allow-outcome");
            assertThat(outcome.getText()).isEqualTo("192.0.2.200 is on the list: its requests are let in.");
            ((Button) view.lookup("#allow-remove-3")).fire();
            assertThat(outcome.getText()).contains("answered with 403");
        });
        Windows.run(stage::hide);
    }
}
