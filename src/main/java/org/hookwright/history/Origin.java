package org.hookwright.history;

/** What sent an exchange: names as they were then. Any may be empty. */
public record Origin(String workflow, String step, String ticket, String environment) {}
