package org.hookwright.ui.trouble;

import org.hookwright.trouble.Way;

/** Leads to places on other screens, and makes the cures that an editor must know of. */
public interface TroubleActions {
    void go(Way way);
}
