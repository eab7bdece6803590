/**
 * Work in the background: started, cancelled, heard on the starter's executor, or, when outrun, never heard.
 *
 * <p>Knows no other package. The only place that makes threads.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.task;
