package org.hookwright.task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads that listen for as long as the program, or what started them, lives. */
public final class Background {
    private Background() {}

    /** Starts a daemon that ends by itself when what it listens to is closed. */
    public static void start(String name, Runnable listening) {
        Thread.ofPlatform().daemon().name("hookwright-" + name).start(listening);
    }

    /** For many that mostly wait: a virtual thread for each, until the executor is shut down by who asked for it. */
    public static ExecutorService crowd(String name) {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("hookwright-" + name + "-", 0).factory());
    }
}
