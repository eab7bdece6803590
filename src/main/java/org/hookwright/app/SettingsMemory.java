package org.hookwright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.hookwright.store.Settings;
import org.hookwright.task.Job;
import org.hookwright.task.Jobs;
import org.hookwright.task.Outcome;
import org.hookwright.ui.shell.Memory;
import org.jspecify.annotations.Nullable;

/** Remembers in the settings file, written some moments after the last change. */
final class SettingsMemory implements Memory {
    private static final System.Logger LOG = System.getLogger(SettingsMemory.class.getName());
    private static final long QUIET_MILLIS = 400;

    private final Path file;
    private final Jobs jobs;
    private Settings settings;
    private @Nullable Job due;
    private boolean closed;

    SettingsMemory(Path file, Settings settings, Jobs jobs) {
        this.file = file;
        this.settings = settings;
        this.jobs = jobs;
    }

    @Override
    public Optional<String> recall(String name) {
        String value = settings.text(name, "");
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    @Override
    public void keep(String name, String value) {
        if (!closed && !settings.text(name, "").equals(value)) {
            settings = settings.with(name, value);
            if (due != null) {
                due.cancel();
            }
            due = jobs.later(QUIET_MILLIS, this::write);
        }
    }

    /** All that is remembered. */
    Settings settings() {
        return settings;
    }

    /** Writes what is not written yet and keeps no more. Blocks for one small file: for the end of a sitting. */
    void close() {
        closed = true;
        if (due != null && due.isRunning()) {
            due.cancel();
            try {
                settings.save(file);
            } catch (IOException failed) {
                LOG.log(System.Logger.Level.WARNING, "The settings are not kept", failed);
            }
        }
    }

    private void write() {
        Settings now = settings;
        jobs.wait(
                _ -> {
                    now.save(file);
                    return now;
                },
                outcome -> {
                    if (outcome instanceof Outcome.Failed<Settings>(var cause)) {
                        LOG.log(System.Logger.Level.WARNING, "The settings are not kept", cause);
                    }
                });
    }
}
