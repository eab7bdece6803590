package org.hookwright.check;

import org.hookwright.template.Rendering;

/**
 * The body filled for one sample ticket.
 *
 * @param index of the ticket among those that are checked
 * @param ticket what the ticket is called in sentences
 */
record Trial(int index, String ticket, Rendering body) {}
