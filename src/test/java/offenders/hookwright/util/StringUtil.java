package offenders.hookwright.util;

/** Breaks the rules on names, and sits in a package without a subject. */
final class StringUtil {}
