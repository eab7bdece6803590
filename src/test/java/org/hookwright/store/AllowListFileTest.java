package org.hookwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hookwright.allowlist.AddressBlock;
import org.hookwright.allowlist.AllowList;
import org.hookwright.allowlist.Own;
import org.hookwright.allowlist.Region;
import org.hookwright.allowlist.SendingKind;
import org.hookwright.language.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AllowListFileTest {
    private static final AllowList LIST = new AllowList(
            Set.of(Region.EUN, Region.US),
            Set.of(SendingKind.WEB_REQUEST),
            List.of(
                    new Own(AddressBlock.of("2001:db8::/32"), "사무실: \"본관\" # 3"),
                    new Own(AddressBlock.of("192.0.2.7"), "")),
            8443);

    @TempDir
    Path folder;

    private AllowListFile file() {
        return new AllowListFile(folder);
    }

    @Test
    void withoutAFileNothingIsChosenAndWhatIsSavedIsReadBack() throws IOException {
        AllowListFile.Opened none = file().read();
        assertThat(none.list()).isEqualTo(AllowList.NONE);
        assertThat(file().save(LIST, none)).isInstanceOf(AllowListFile.Saved.Done.class);
        assertThat(file().read().list()).isEqualTo(LIST);
        assertThat(folder.resolve("allowlist.yaml")).content().contains("- us", "port: 8443", "address: 192.0.2.7");
    }

    @Test
    void keysOfANewerVersionStayAndOneThatWasChangedMeanwhileIsNotWrittenOver() throws IOException {
        Path path = folder.resolve("allowlist.yaml");
        Files.writeString(path, "hookwright: 1\nregions: [eu]\nsomething: {of: later}\n");
        AllowListFile.Opened was = file().read();
        assertThat(file().save(LIST, was)).isInstanceOf(AllowListFile.Saved.Done.class);
        assertThat(path).content().contains("something:", "of: later");
        assertThat(file().save(AllowList.NONE, was))
                .isInstanceOfSatisfying(
                        AllowListFile.Saved.Changed.class,
                        changed -> assertThat(changed.now().list()).isEqualTo(LIST));
        assertThat(file().read().list()).isEqualTo(LIST);
    }

    @ParameterizedTest
    @CsvSource({
        "'regions: [mars]', regions",
        "'port: 0', port",
        "'own: [{address: 10.0.0.300}]', own[0].address",
        "'own: [{note: x}]', own[0].address",
        "'regions: [', 1",
        "'hookwright: 99', newer"
    })
    void whatCannotBeReadIsSaidWithItsPlaceAndNeverWrittenOver(String text, String place) throws IOException {
        Path path = folder.resolve("allowlist.yaml");
        Files.writeString(path, text);
        AllowListFile.Opened broken = file().read();
        String said = new Texts(Texts.offered().getFirst()).of(broken.trouble().orElseThrow());
        assertThat(said).contains(place, path.toString());
        assertThat(file().save(LIST, broken)).isInstanceOf(AllowListFile.Saved.Changed.class);
        assertThat(path).hasContent(text);
    }
}
