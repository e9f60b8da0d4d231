package org.ctmpreflight.workbench.internal.download;

/** What the user chose of the ways to HPMS. */
public final class HpmsPreferences {
	/** Name of the profile that is taken first; blank for the one named {@code default}. */
	public static final String PROFILE = "hpms.profile";

	private HpmsPreferences() {
	}
}
