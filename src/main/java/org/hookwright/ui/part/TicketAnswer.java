package org.hookwright.ui.part;

/**
 * A ticket of the strip.
 *
 * @param ticket its display id, or its name
 * @param holds whether the condition is true for it
 */
record TicketAnswer(String ticket, String subject, boolean holds) {}
