/** One check, from files to sorted findings. */
package org.ctmpreflight.check;
