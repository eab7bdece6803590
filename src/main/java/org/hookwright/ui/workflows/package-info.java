/**
 * The list of the workspace's workflows: searched, added to, named, and what cannot be read shown with its reason.
 *
 * <p>The view model knows JavaFX's beans and collections only; what is to be done with a file is the
 * {@link org.hookwright.ui.workflows.Shelf}'s business.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ui.workflows;
