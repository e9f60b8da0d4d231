package org.ctmpreflight.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.ctmpreflight.layout.internal.LayoutJson;

/** Any bytes as the data of a layout: they are one, or the mistake is told at its place. */
public final class LayoutFuzz {
	private LayoutFuzz() {
	}

	/** @param data the file */
	public static void fuzzerTestOneInput(byte[] data) throws IOException {
		try {
			LayoutJson.read(new ByteArrayInputStream(data), "layout.json");
		} catch (LayoutException e) {
			if (!e.getMessage().startsWith("layout.json:") || e.getMessage().contains("\n")) {
				throw new AssertionError(e);
			}
		}
	}
}
