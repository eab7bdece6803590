/**
 * Sentences in the person's language: keys and values travel, words are made at the edge.
 *
 * <p>One pair of property files a subject ({@code check.properties}, {@code check_ko.properties}); a key's first
 * segment names its file. Knows no other package; everything here is immutable or safe to share between threads.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.language;
