package org.ctmpreflight.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The check in a running OSGi framework. */
class CheckOsgiTest {
	@Test
	void bundleIsResolved() {
		Bundle bundle = FrameworkUtil.getBundle(CheckOsgiTest.class);
		assertEquals("org.ctmpreflight.check", bundle.getSymbolicName());
	}
}
