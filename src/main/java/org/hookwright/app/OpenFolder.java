package org.hookwright.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.settings.SettingsViewModel;
import org.hookwright.ui.shell.Memory;
import org.hookwright.ui.shell.Workplace;

/** The open folder and the ones before it, remembered from sitting to sitting. */
final class OpenFolder implements Workplace, SettingsViewModel.Folder {
    private static final System.Logger LOG = System.getLogger(OpenFolder.class.getName());
    private static final String RECENT = "workspaces";
    private static final int MOST = 6;

    private final Path folder;
    private final Memory memory;
    private final Desktop desktop;
    private final Consumer<Path> opener;

    /** @param opener opens another folder in the same window, when nothing here is unsaved or the person says so */
    OpenFolder(Path folder, Memory memory, Desktop desktop, Consumer<Path> opener) {
        this.folder = folder;
        this.memory = memory;
        this.desktop = desktop;
        this.opener = opener;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public List<Path> recent() {
        List<Path> folders = new ArrayList<>();
        for (String line : memory.recall(RECENT).orElse("").split("\n", -1)) {
            try {
                if (!line.isBlank() && !Path.of(line).equals(folder)) {
                    folders.add(Path.of(line));
                }
            } catch (InvalidPathException odd) {
                LOG.log(System.Logger.Level.DEBUG, "No folder: " + line, odd);
            }
        }
        return folders;
    }

    @Override
    public void openAnother() {
        desktop.chooseFolder(folder).ifPresent(this::open);
    }

    @Override
    public void open(Path another) {
        if (!another.equals(folder)) {
            opener.accept(another);
        }
    }

    @Override
    public void reveal() {
        desktop.open(folder);
    }

    @Override
    public ObservableValue<String> path() {
        return new SimpleObjectProperty<>(folder.toString());
    }

    /** What is to be remembered when another folder is opened. */
    String recentWith(Path another) {
        List<String> lines = new ArrayList<>(List.of(folder.toString()));
        recent().stream()
                .filter(before -> !before.equals(another))
                .limit(MOST - 1L)
                .forEach(before -> lines.add(before.toString()));
        return String.join("\n", lines);
    }

    static String recentKey() {
        return RECENT;
    }
}
