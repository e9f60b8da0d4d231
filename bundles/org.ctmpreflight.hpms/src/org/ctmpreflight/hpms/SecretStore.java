package org.ctmpreflight.hpms;

import java.io.IOException;

/** A place that keeps key secrets, such as the secure storage of the system. */
public interface SecretStore {
	/** Keeps none. */
	SecretStore NONE = profile -> null;

	/**
	 * The secret of a profile.
	 *
	 * @param profile name of a profile in the settings; null where none is used
	 * @return null where there is none
	 * @throws IOException if the store cannot be read; the message holds no secret
	 */
	KeySecret keySecret(String profile) throws IOException;
}
