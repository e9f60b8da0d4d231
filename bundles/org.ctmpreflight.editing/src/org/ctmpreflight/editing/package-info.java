/** Editing of upload files, and the check that follows it: what a workbench does, without any window. */
package org.ctmpreflight.editing;
