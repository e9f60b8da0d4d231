package org.ctmpreflight.rules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.ctmpreflight.layout.OwnerOnly;
import org.ctmpreflight.rules.internal.language.DrlWriter;
import org.ctmpreflight.rules.internal.table.DecisionTable;
import org.kie.api.KieServices;

/**
 * Compiled packs, kept by the content that they were compiled from. What it holds is run as code, so that it uses a folder
 * only if it is the user's and nobody else can write there. A folder that cannot be used, and an entry that is damaged,
 * only cost the time to compile again. Safe for several processes at once.
 */
public final class RuleCache {
	private static final Set<PosixFilePermission> OTHERS = EnumSet.of(PosixFilePermission.GROUP_WRITE,
			PosixFilePermission.OTHERS_WRITE);
	private static final int DIGEST_BYTES = 32;

	private final Path folder;

	/** @param folder made where missing; null for no cache */
	public RuleCache(Path folder) {
		this.folder = folder;
	}

	/** Classes on which the meaning of rules hangs. */
	static List<Class<?>> madeWith() {
		List<Class<?>> all = new ArrayList<>(DrlWriter.madeWith());
		all.addAll(DecisionTable.madeWith());
		return all;
	}

	/** The classes compiled from that source, if they are kept and whole. */
	public Optional<CompiledRules> get(PackSource source) {
		if (folder == null) {
			return Optional.empty();
		}
		try {
			if (!safe()) {
				return Optional.empty();
			}
			byte[] entry = Files.readAllBytes(file(source));
			byte[] jar = Arrays.copyOfRange(entry, Math.min(DIGEST_BYTES, entry.length), entry.length);
			byte[] digest = Arrays.copyOf(entry, DIGEST_BYTES);
			return MessageDigest.isEqual(digest, PackSource.sha256().digest(jar)) ? Optional.of(CompiledRules.of(jar))
					: Optional.empty();
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** Keeps classes; where that is impossible nothing happens. */
	public void put(PackSource source, byte[] jar) {
		if (folder == null) {
			return;
		}
		Path temporary = null;
		try {
			OwnerOnly.createFolder(folder);
			if (!safe()) {
				return;
			}
			temporary = Files.createTempFile(folder, "rules-", ".tmp");
			try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
				for (byte[] part : List.of(PackSource.sha256().digest(jar), jar)) {
					ByteBuffer bytes = ByteBuffer.wrap(part);
					while (bytes.hasRemaining()) {
						out.write(bytes);
					}
				}
				out.force(true);
			}
			Files.move(temporary, file(source), StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			delete(temporary);
		}
	}

	private static void delete(Path temporary) {
		try {
			if (temporary != null) {
				Files.deleteIfExists(temporary);
			}
		} catch (IOException e) {
			// the folder went away meanwhile: nothing is left to delete
			return;
		}
	}

	private boolean safe() throws IOException {
		if (!posix()) {
			return true;
		}
		PosixFileAttributes attributes = Files.readAttributes(folder, PosixFileAttributes.class);
		return attributes.owner().getName().equals(System.getProperty("user.name"))
				&& attributes.permissions().stream().noneMatch(OTHERS::contains);
	}

	private boolean posix() {
		return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	private Path file(PackSource source) {
		MessageDigest key = PackSource.sha256();
		key.update(source.sha256Hex().getBytes(StandardCharsets.UTF_8));
		source.ruleFiles().forEach(
				(path, bytes) -> key.update((path + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8)));
		key.update(Program.HASH);
		return folder.resolve(HexFormat.of().formatHex(key.digest()) + ".rules");
	}

	/** What turns rules into classes: this program and Drools. Found on first use, as it takes some time. */
	private static final class Program {
		static final byte[] HASH = hash();

		private static byte[] hash() {
			MessageDigest hash = PackSource.sha256();
			for (Class<?> made : madeWith()) {
				for (Class<?> c : made.getNestMembers()) {
					String name = c.getName().substring(c.getPackageName().length() + 1);
					try (InputStream in = c.getResourceAsStream(name + ".class")) {
						hash.update(in.readAllBytes());
					} catch (IOException e) {
						throw new UncheckedIOException(e);
					}
				}
			}
			hash.update(String.valueOf(KieServices.class.getPackage().getImplementationVersion())
					.getBytes(StandardCharsets.UTF_8));
			return hash.digest();
		}
	}
}
