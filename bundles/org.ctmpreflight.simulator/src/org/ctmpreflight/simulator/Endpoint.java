package org.ctmpreflight.simulator;

import java.util.List;
import java.util.Locale;

/** What can be called. */
public enum Endpoint {
	/** The token that every other call needs. CMS writes its path in two ways. */
	TOKEN("/api/idm/oauth/AMMtoken", "/api/idm/OAuth/AMMtoken"),
	/** Complaints as JSON. */
	DOWNLOAD("/api/ctm_ext/api/downloadcomplaints"),
	/** Casework. */
	UPLOAD("/api/ctm_ext/api/uploadcaseworkfile");

	private final List<String> paths;

	Endpoint(String... paths) {
		this.paths = List.of(paths);
	}

	/** Paths below the base address, from the slash on; one at least. */
	public List<String> paths() {
		return paths;
	}

	/** The name in options: {@code token}, {@code download} or {@code upload}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}
}
