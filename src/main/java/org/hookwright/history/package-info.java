/** What was sent and what came back, in one SQLite file: the door to JDBC. One thread owns the connection. */
@org.jspecify.annotations.NullMarked
package org.hookwright.history;
