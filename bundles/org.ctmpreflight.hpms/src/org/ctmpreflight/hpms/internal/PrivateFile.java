package org.ctmpreflight.hpms.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;

/** Tells whether a file is its owner's alone. */
final class PrivateFile {
	private static final Set<PosixFilePermission> OWNER = Set.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

	private PrivateFile() {
	}

	/**
	 * What is to be done so that it is; null where it is.
	 *
	 * @throws IOException if its rights cannot be read
	 */
	static String remedy(Path file) throws IOException {
		PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
		if (posix != null) {
			return OWNER.containsAll(posix.readAttributes().permissions()) ? null : "run: chmod 600 " + file;
		}
		AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
		if (acl == null) {
			return "move it to a file system that knows rights";
		}
		return ownerAlone(acl.getOwner(), acl.getAcl()) ? null
				: "run: icacls \"" + file + "\" /inheritance:r /grant:r \"%USERNAME%:(R,W)\"";
	}

	/** Windows: every entry that allows anything must be the owner's; groups have other names in each language. */
	static boolean ownerAlone(UserPrincipal owner, List<AclEntry> entries) {
		for (AclEntry e : entries) {
			if (e.type() == AclEntryType.ALLOW && !e.principal().equals(owner)) {
				return false;
			}
		}
		return true;
	}
}
