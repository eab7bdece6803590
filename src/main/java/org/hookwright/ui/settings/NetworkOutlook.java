package org.hookwright.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import org.hookwright.language.Sentence;
import org.hookwright.send.CredentialFiles.Looked;
import org.hookwright.ticket.Network;

/** What the network part asks of the disk and of the network itself. Everything returns at once. */
public interface NetworkOutlook {
    /**
     * What the files of a network say.
     *
     * @param caller the certificate that is shown to servers
     */
    record Found(Looked authorities, Looked caller) {}

    /** What a connection came to. */
    record Told(boolean good, List<Sentence> said) {
        public Told {
            said = List.copyOf(said);
        }
    }

    /** Looks into the files, and hands over what the newest look found. */
    void look(Network network, Consumer<Found> heard);

    /** Opens a connection; a newer one, or {@link #stop}, ends it. */
    void tryOut(String address, Network network, Consumer<Told> heard);

    void stop();

    /** Asks for a file; its name is relative to the workspace where it lies in it. */
    Optional<String> chooseFile();

    /** The names of the secrets that can be chosen as pass words. */
    ObservableList<String> secrets();
}
