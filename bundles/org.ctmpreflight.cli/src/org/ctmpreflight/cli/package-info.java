/** Commands and exit codes, nothing else. */
package org.ctmpreflight.cli;
