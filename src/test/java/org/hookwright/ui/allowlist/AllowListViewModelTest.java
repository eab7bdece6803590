package org.hookwright.ui.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hookwright.allowlist.AddressBlock;
import org.hookwright.allowlist.AllowList;
import org.hookwright.allowlist.Firewall;
import org.hookwright.allowlist.Own;
import org.hookwright.allowlist.Region;
import org.hookwright.allowlist.SendingKind;
import org.hookwright.language.Sentence;
import org.hookwright.support.QuietDesktop;
import org.junit.jupiter.api.Test;

final class AllowListViewModelTest {
    private final KeptList shelf = new KeptList();
    private final QuietDesktop desktop = new QuietDesktop();
    private final AllowListViewModel model = new AllowListViewModel(shelf, desktop);

    private void own(String address, String note) {
        model.addressProperty().set(address);
        model.noteProperty().set(note);
        model.keep();
    }

    private List<String> own() {
        return model.listProperty().get().own().stream()
                .map(one -> one.block() + " " + one.note())
                .toList();
    }

    @Test
    void whatIsChosenIsKeptAndWrittenForTheFirewall() {
        model.choose(Region.EU, true);
        model.choose(SendingKind.WEB_REQUEST, false);
        assertThat(shelf.kept().regions()).containsExactly(Region.EU);
        assertThat(model.snippetProperty().getValue())
                .contains("allow 3.74.148.8/30;")
                .doesNotContain("3.64.157.0");
        model.firewallProperty().set(Firewall.UFW);
        model.portProperty().set("8443");
        assertThat(model.snippetProperty().getValue()).contains("from 18.185.243.191 to any port 8443");
        model.copySnippet();
        assertThat(desktop.copied()).containsExactly(model.snippetProperty().getValue());
    }

    @Test
    void ownAddressesAreAddedRewrittenAndRemoved() {
        own("192.0.2.7", "office");
        own("2001:db8::/32", "");
        model.edit(0);
        assertThat(model.addressProperty().get()).isEqualTo("192.0.2.7");
        own("192.0.2.8", "office 2");
        assertThat(own()).containsExactly("192.0.2.8 office 2", "2001:db8::/32 ");
        own("192.0.2.8", "the same once more");
        assertThat(own()).containsExactly("2001:db8::/32 ", "192.0.2.8 the same once more");
        model.remove(0);
        assertThat(shelf.kept().own()).containsExactly(new Own(AddressBlock.of("192.0.2.8"), "the same once more"));
    }

    @Test
    void whatIsNoAddressIsSaidWithItsCureAndNotKept() {
        own("192.0.2.7/24", "");
        assertThat(own()).isEmpty();
        assertThat(model.canKeepProperty().getValue()).isFalse();
        assertThat(model.faultProperty().getValue().key()).isEqualTo("allowlist.fault.bits");
        model.takeCure();
        assertThat(model.faultProperty().getValue()).isNull();
        model.keep();
        assertThat(own()).containsExactly("192.0.2.0/24 ");
    }

    @Test
    void aPortThatIsNoneIsMarkedAndTheLastOneStands() {
        model.portProperty().set("8443");
        for (String odd : List.of("", "0", "65536", "443x", "99999999999")) {
            model.portProperty().set(odd);
            assertThat(model.portWrongProperty().getValue()).as(odd).isTrue();
        }
        assertThat(model.listProperty().get().port()).isEqualTo(8443);
    }

    @Test
    void theReceiverPlaysWhatIsOnTheListAtThatMoment() throws Exception {
        assertThat(shelf.played()).isEmpty();
        model.playsProperty().set(true);
        assertThat(shelf.played().orElseThrow().letsIn()).isFalse();
        model.senderProperty().set("18.185.243.191");
        assertThat(shelf.played().orElseThrow().letsIn()).isFalse();
        model.choose(Region.EU, true);
        assertThat(shelf.played().orElseThrow().letsIn()).isTrue();
        Pretence now = shelf.played().orElseThrow();
        assertThat(now.from(InetAddress.getByName("192.0.2.1")).letsIn())
                .as("another machine comes as itself")
                .isFalse();
        assertThat(now.from(InetAddress.getByName("3.121.144.132")).letsIn()).isTrue();
        model.senderProperty().set("18.185.243.0/24");
        assertThat(shelf.played().orElseThrow().sender()).isEmpty();
        model.playsProperty().set(false);
        assertThat(shelf.played()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsSaidAndNeverWrittenOver() {
        model.show(AllowList.NONE, Sentence.of("store.file.empty"));
        model.choose(Region.US, true);
        assertThat(shelf.kept()).isEqualTo(AllowList.NONE);
        assertThat(model.troubleProperty().get()).isEqualTo(Sentence.of("store.file.empty"));
    }

    @Test
    void aTextIsSavedUnderANameThatSaysWhatItIs() {
        model.firewallProperty().set(Firewall.TERRAFORM);
        desktop.answer(Path.of("/tmp/freshservice.tf"));
        model.show(AllowList.NONE.in(Set.of(Region.MEC)), null);
        model.saveSnippet();
        assertThat(shelf.saved())
                .containsEntry(
                        Path.of("/tmp/freshservice.tf"), model.snippetProperty().getValue());
    }
}
