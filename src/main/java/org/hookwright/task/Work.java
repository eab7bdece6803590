package org.hookwright.task;

/** Something that takes time and gives a result. Runs off the starter's thread. */
@FunctionalInterface
public interface Work<T> {
    T run(Cancellation cancellation) throws Exception;
}
