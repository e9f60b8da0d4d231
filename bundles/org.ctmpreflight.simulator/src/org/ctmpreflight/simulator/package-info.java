/** A local HPMS that behaves as the memo says, with faults on demand. */
package org.ctmpreflight.simulator;
