package org.hookwright.ui.settings;

import java.nio.file.Path;
import org.hookwright.ticket.Environment;

/** What can be done with the workspace's environments. Everything returns at once. */
public interface EnvironmentShelf {
    void add(String name);

    void save(Path file, Environment changed);

    void delete(Path file);
}
