package offenders.hookwright.app;

/** What nobody below may know. */
public final class Top {}
