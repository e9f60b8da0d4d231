package org.ctmpreflight.submission.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.layout.OwnerOnly;

/**
 * Names notes by keyed hashes: a plain hash of a short note could be guessed. For use by one thread at a time.
 */
public final class NoteKeys {
	private static final String ALGORITHM = "HmacSHA256";
	private static final int KEY_BYTES = 32;
	private static final int HEX = 2 * KEY_BYTES;
	/** Half of the hash is enough to tell notes of one complaint apart. */
	private static final int HASH_BYTES = 16;
	private static final String HASHED = "hash:";

	private final Mac mac;

	/** @param key of the installation */
	NoteKeys(byte[] key) {
		try {
			mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(key, ALGORITHM));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	/**
	 * Those of a key file, which only its owner can read; it is made where it is missing. Two processes that do so at once
	 * get the same key.
	 *
	 * @throws IOException if the file cannot be read or written, or is no key
	 */
	public static synchronized NoteKeys of(Path file) throws IOException {
		try {
			if (Files.exists(file) && Files.size(file) >= HEX) {
				return new NoteKeys(HexFormat.of().parseHex(Files.readString(file).substring(0, HEX)));
			}
			return new NoteKeys(HexFormat.of().parseHex(made(file)));
		} catch (IllegalArgumentException e) {
			throw new IOException(file + ": is no key of a journal: put the right one back from a backup", e);
		}
	}

	/** A new key, or what another process has made meanwhile. */
	private static String made(Path file) throws IOException {
		PrivateFolder.create(file.toAbsolutePath().getParent());
		try (FileChannel channel = FileChannel.open(file,
				Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
				OwnerOnly.file(file))) {
			channel.lock();
			if (channel.size() < HEX) {
				// new, or its writer was ended, in which case no journal uses it
				byte[] key = new byte[KEY_BYTES];
				new SecureRandom().nextBytes(key);
				ByteBuffer hex = ByteBuffer.wrap(HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII));
				while (hex.hasRemaining()) {
					channel.write(hex, hex.position());
				}
				channel.force(true);
				PrivateFolder.force(file.toAbsolutePath().getParent());
			}
			ByteBuffer hex = ByteBuffer.allocate(HEX);
			while (hex.hasRemaining() && channel.read(hex, hex.position()) >= 0) {
				// more is to come
			}
			return new String(hex.array(), StandardCharsets.US_ASCII);
		}
	}

	/** Tells keys apart. */
	public String check() {
		return hash("key of the journal");
	}

	/**
	 * Name of a note of a complaint.
	 *
	 * @param complaintId value
	 * @param folded      the note, white space folded
	 */
	public String note(String complaintId, String folded) {
		return hash(complaintId + '\n' + folded);
	}

	/** Name of a test environment. */
	String environment(String acs) {
		return hash("environment\n" + acs);
	}

	/** A complaint ID where it is of the usual form, else a hash: it may be the number of a beneficiary. */
	public String complaint(String complaintId) {
		return ComplaintIds.number(complaintId) == ComplaintIds.NONE ? HASHED + hash(complaintId) : complaintId;
	}

	/** The complaint ID of what {@link #complaint} gave; null where it was hashed. */
	public static String shown(String complaint) {
		return complaint == null || complaint.startsWith(HASHED) ? null : complaint;
	}

	private String hash(String text) {
		byte[] full = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(full, 0, HASH_BYTES);
	}
}
