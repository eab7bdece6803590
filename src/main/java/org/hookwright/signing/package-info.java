/**
 * Signatures with a shared secret: made over the bytes that leave, and judged on the side that receives, where a
 * signature that does not fit is explained by finding what it does fit.
 *
 * <p>Knows schemes, headers and secrets, and no network; everything here is immutable and safe on any thread.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.signing;
