/** Problems and their cures: rules over request, template and samples. Pure; runs on a pool thread. */
@org.jspecify.annotations.NullMarked
package org.hookwright.check;
