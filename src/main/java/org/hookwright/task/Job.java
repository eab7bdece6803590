package org.hookwright.task;

/** Work that was started and can be stopped. A cancelled job is never heard. */
public interface Job {
    void cancel();

    boolean isRunning();
}
