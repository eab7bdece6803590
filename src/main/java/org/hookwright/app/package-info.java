@org.jspecify.annotations.NullMarked
package org.hookwright.app;
