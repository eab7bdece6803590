package org.hookwright.app;

import java.time.Clock;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.Messages;
import org.hookwright.ui.shell.Theme;

/** What every screen stands in. */
record Surroundings(Jobs jobs, Language language, Theme theme, Desktop desktop, Messages messages, Clock clock) {}
