package org.hookwright.task;

/** Threads that listen for as long as the program, or what started them, lives. */
public final class Background {
    private Background() {}

    /** Starts a daemon that ends by itself when what it listens to is closed. */
    public static void start(String name, Runnable listening) {
        Thread.ofPlatform().daemon().name("hookwright-" + name).start(listening);
    }
}
