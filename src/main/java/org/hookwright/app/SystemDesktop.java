package org.hookwright.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.hookwright.ui.control.Desktop;

/** The clipboard, the system's file choosers, and its way of opening files. */
final class SystemDesktop implements Desktop {
    private final Stage owner;
    private final Consumer<String> opener;

    /** @param opener shows a document in the system's program for it, such as {@code HostServices.showDocument} */
    SystemDesktop(Stage owner, Consumer<String> opener) {
        this.owner = owner;
        this.opener = opener;
    }

    @Override
    public void copy(String text) {
        Clipboard.getSystemClipboard().setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, text));
    }

    @Override
    public void forget(String text) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (text.equals(clipboard.getString())) {
            clipboard.clear();
        }
    }

    @Override
    public Optional<Path> whereToSave(String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFolder(Path current) {
        DirectoryChooser chooser = new DirectoryChooser();
        if (Files.isDirectory(current)) {
            chooser.setInitialDirectory(current.toFile());
        }
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFile() {
        return Optional.ofNullable(new FileChooser().showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public void open(Path file) {
        opener.accept(file.toUri().toString());
    }
}
