package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplyFilesTest {
    @TempDir
    Path all;

    @Test
    void whatAKilledProgramLeftGoesAndWhatALivingOneHasStays() throws IOException, InterruptedException {
        Process killed = new ProcessBuilder("true").start();
        killed.waitFor();
        Path dead = reply(String.valueOf(killed.pid()));
        Path odd = reply("from-before");
        Path alive = reply(
                String.valueOf(ProcessHandle.current().parent().orElseThrow().pid()));

        Path own = new ReplyFiles(all).folder();

        assertThat(dead).doesNotExist();
        assertThat(odd).doesNotExist();
        assertThat(alive).exists();
        assertThat(own.getParent()).isEqualTo(all);
    }

    @Test
    void itsOwnGoWithIt() throws IOException {
        ReplyFiles replies = new ReplyFiles(all);
        Path mine = reply(replies.folder().getFileName().toString());
        replies.close();
        assertThat(mine.getParent()).doesNotExist();
        assertThat(all).exists();
    }

    private Path reply(String folder) throws IOException {
        return Files.writeString(Files.createDirectories(all.resolve(folder)).resolve("reply-1.body"), "said");
    }
}
