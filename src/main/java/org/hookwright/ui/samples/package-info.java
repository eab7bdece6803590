/**
 * The tickets screen: the samples that payloads are tried with, each with what makes it special, as fields and as YAML.
 *
 * <p>Knows {@code ticket} and {@code store}'s records, and reaches files only through {@code SampleFiles}, in jobs.
 * Everything here lives on the JavaFX thread.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ui.samples;
