/**
 * The receiver's own certificate: an authority that signs once and whose key is then thrown away, so that whoever trusts
 * it trusts nothing but what lies in the program's folder. {@link org.hookwright.receiver.tls.OwnCertificates} makes
 * them and keeps them, {@code Der} writes them down. Blocks for files and keys: in jobs only.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.receiver.tls;
