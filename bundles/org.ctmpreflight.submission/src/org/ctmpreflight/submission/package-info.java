/**
 * Sends checked casework to HPMS, so that each note stands in CTM exactly once whatever fails on the way, and keeps the
 * journal that proves it. Plain Java.
 */
package org.ctmpreflight.submission;
