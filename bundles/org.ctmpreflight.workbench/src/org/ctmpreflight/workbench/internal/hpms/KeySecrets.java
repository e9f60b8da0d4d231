package org.ctmpreflight.workbench.internal.hpms;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

import javax.crypto.spec.PBEKeySpec;

import org.ctmpreflight.hpms.KeySecret;
import org.ctmpreflight.hpms.SecretStore;
import org.ctmpreflight.hpms.UserFolders;
import org.ctmpreflight.layout.OutputFile;
import org.eclipse.equinox.security.storage.EncodingUtils;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;

/**
 * Key secrets of the user's profiles, encrypted in a file of their own beside the settings, with a random key in another
 * one; both are their owner's alone. It asks nobody for a password, so that nothing waits for one. Not for the
 * user-interface thread.
 */
public final class KeySecrets implements SecretStore {
	private static final String STORE = "secrets";
	private static final String KEY = "secrets.key";
	private static final int KEY_BYTES = 32;
	private static final String SECRET = "keySecret";
	/** Name of what belongs to no profile. */
	private static final String NO_PROFILE = "(environment)";

	private final Path folder;

	/** @param folder of the settings; null where the system names none */
	public KeySecrets(Path folder) {
		this.folder = folder;
	}

	/** Those of the user. */
	public static KeySecrets ofUser() {
		return new KeySecrets(UserFolders.ofSystem().settings());
	}

	/** Names of the profiles that have a secret here. */
	public Set<String> profiles() throws IOException {
		return exists() ? Set.of(open().childrenNames()) : Set.of();
	}

	@Override
	public KeySecret keySecret(String profile) throws IOException {
		try {
			String text = exists() ? open().node(name(profile)).get(SECRET, null) : null;
			return text == null ? null : new KeySecret(text);
		} catch (StorageException e) {
			throw new IOException(folder.resolve(STORE) + ": the key secret cannot be read: enter it again", e);
		}
	}

	/** @param secret null to forget it */
	public void put(String profile, String secret) throws IOException {
		if (folder == null) {
			throw new IOException("the system names no folder of the user: set PREFLIGHT_HOME to one");
		}
		ISecurePreferences all = open();
		try {
			if (secret == null) {
				all.node(name(profile)).removeNode();
			} else {
				all.node(name(profile)).put(SECRET, secret, true);
			}
			all.flush();
		} catch (StorageException e) {
			throw new IOException("the key secret cannot be encrypted here", e);
		}
	}

	private static String name(String profile) {
		return EncodingUtils.encodeSlashes(profile == null ? NO_PROFILE : profile);
	}

	private boolean exists() {
		return folder != null && Files.exists(folder.resolve(STORE)) && Files.exists(folder.resolve(KEY));
	}

	private synchronized ISecurePreferences open() throws IOException {
		Path store = folder.resolve(STORE);
		Files.createDirectories(folder);
		if (!Files.exists(folder.resolve(KEY))) {
			byte[] key = new byte[KEY_BYTES];
			new SecureRandom().nextBytes(key);
			OutputFile.writePrivate(folder.resolve(KEY),
					out -> out.write(HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII)));
		}
		if (!Files.exists(store)) {
			// whoever writes to it later on leaves its rights as they are
			OutputFile.writePrivate(store, out -> {
				// nothing yet
			});
		}
		char[] key = Files.readString(folder.resolve(KEY), StandardCharsets.US_ASCII).strip().toCharArray();
		// its own path: an encoded one would be taken as it is
		URL place = new URL("file", null, store.toAbsolutePath().toString().replace('\\', '/'));
		return SecurePreferencesFactory.open(place, Map.of(IProviderHints.PROMPT_USER, Boolean.FALSE,
				IProviderHints.DEFAULT_PASSWORD, new PBEKeySpec(key)));
	}
}
