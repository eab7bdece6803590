package org.hookwright.ui.receiver;

import java.nio.file.Path;
import org.hookwright.store.KeptScript;

/** A script of the workspace and the file that it is kept in. */
public record ScriptEntry(Path file, KeptScript script) {}
