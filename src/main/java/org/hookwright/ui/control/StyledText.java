package org.hookwright.ui.control;

import java.util.Collection;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;

/** A text that already wears its colours; immutable, so it can be made on any thread. */
record StyledText(ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document) {}
