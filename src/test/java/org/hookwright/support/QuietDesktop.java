package org.hookwright.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.ui.control.Desktop;

/** A system around the program that remembers what it was asked, and answers as scripted. */
public final class QuietDesktop implements Desktop {
    private final List<String> copied = new ArrayList<>();
    private final List<String> forgotten = new ArrayList<>();
    private final List<Path> opened = new ArrayList<>();
    private Optional<Path> answer = Optional.empty();

    /** What the next questions for a file or folder are answered with. */
    public void answer(Path path) {
        answer = Optional.of(path);
    }

    public List<String> copied() {
        return copied;
    }

    public List<Path> opened() {
        return opened;
    }

    @Override
    public void copy(String text) {
        copied.add(text);
    }

    /** Which texts were taken off the clipboard again. */
    public List<String> forgotten() {
        return forgotten;
    }

    @Override
    public void forget(String text) {
        forgotten.add(text);
    }

    @Override
    public Optional<Path> whereToSave(String suggestedName) {
        return answer;
    }

    @Override
    public Optional<Path> chooseFolder(Path current) {
        return answer;
    }

    @Override
    public Optional<Path> chooseFile() {
        return answer;
    }

    @Override
    public void open(Path file) {
        opened.add(file);
    }
}
