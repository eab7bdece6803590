package org.hookwright.ui.control;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hookwright.task.Job;
import org.hookwright.task.Jobs;

/** The messages that are shown, newest first. Lives on the JavaFX thread. */
public final class Messages {
    /** How long a message that is only good to know stays: long enough to read it and to reach its button. */
    private static final long PASSING_MILLIS = 9_000;

    private final ObservableList<Message> shown = FXCollections.observableArrayList();
    private final ObservableList<Message> view = FXCollections.unmodifiableObservableList(shown);
    private final Jobs jobs;

    public Messages(Jobs jobs) {
        this.jobs = jobs;
    }

    public ObservableList<Message> shown() {
        return view;
    }

    /** Shows a message until it is taken away or its topic is over. */
    public void show(Message message) {
        clear(message.topic());
        shown.addFirst(message);
    }

    /** Shows a message that goes by itself after a while, such as the one that offers to undo. */
    public Job showPassing(Message message) {
        show(message);
        return jobs.later(PASSING_MILLIS, () -> dismiss(message));
    }

    public void dismiss(Message message) {
        shown.remove(message);
    }

    /** Takes away what is shown about a topic, because it is over. */
    public void clear(String topic) {
        shown.removeIf(message -> message.topic().equals(topic));
    }
}
