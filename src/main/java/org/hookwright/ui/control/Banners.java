package org.hookwright.ui.control;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hookwright.task.Job;
import org.hookwright.task.Jobs;

/** The banners that are shown, newest first. Lives on the JavaFX thread. */
public final class Banners {
    /** How long a banner that is only good to know stays: long enough to read it and to reach its button. */
    private static final long PASSING_MILLIS = 9_000;

    private final ObservableList<Banner> shown = FXCollections.observableArrayList();
    private final ObservableList<Banner> view = FXCollections.unmodifiableObservableList(shown);
    private final Jobs jobs;

    public Banners(Jobs jobs) {
        this.jobs = jobs;
    }

    public ObservableList<Banner> shown() {
        return view;
    }

    /** Shows a banner until it is taken away or its topic is over. */
    public void show(Banner banner) {
        clear(banner.topic());
        shown.addFirst(banner);
    }

    /** Shows a banner that goes by itself after a while, such as the one that offers to undo. */
    public Job showPassing(Banner banner) {
        show(banner);
        return jobs.later(PASSING_MILLIS, () -> dismiss(banner));
    }

    public void dismiss(Banner banner) {
        shown.removeIf(other -> other == banner);
    }

    /** Takes away what is shown about a topic, because it is over. */
    public void clear(String topic) {
        shown.removeIf(banner -> banner.topic().equals(topic));
    }
}
