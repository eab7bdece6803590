package org.hookwright.ui.shell;

/**
 * A line of the palette.
 *
 * @param detail stands muted at the line's end, such as a shortcut
 * @param can whether it can be chosen now
 */
public record Choice(String text, String detail, boolean can, Runnable act) {
    void run() {
        if (can) {
            act.run();
        }
    }
}
