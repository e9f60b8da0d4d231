package org.ctmpreflight.rules.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.ctmpreflight.layout.LayoutException;
import org.ctmpreflight.rules.PackProblem;

/** Any bytes as {@code pack.json}: it is one, or the mistake is told at its place. */
public final class PackJsonFuzz {
	private PackJsonFuzz() {
	}

	/** @param data the file */
	public static void fuzzerTestOneInput(byte[] data) throws IOException {
		try {
			PackJson.read(new ByteArrayInputStream(data), "pack.json");
		} catch (LayoutException e) {
			PackProblem problem = PackProblem.of(e);
			if (problem.line() < 1 || problem.text().contains("\n")) {
				throw new AssertionError(e);
			}
		}
	}
}
