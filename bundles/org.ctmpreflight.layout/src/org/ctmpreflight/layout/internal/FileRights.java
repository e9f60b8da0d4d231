package org.ctmpreflight.layout.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who may read and write files. Stateless. */
public final class FileRights {
	private static final Set<PosixFilePermission> OF_GROUP = EnumSet.of(PosixFilePermission.GROUP_READ,
			PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE);

	private FileRights() {
	}

	/** Lets only its owner read and write a file, where that is not told when it is made. */
	public static void allowOwnerOnly(Path file) throws IOException {
		AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
		if (acl != null && Files.getFileAttributeView(file, PosixFileAttributeView.class) == null) {
			acl.setAcl(List.of(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(acl.getOwner())
					.setPermissions(AclEntryPermission.values()).build()));
		}
	}

	/** Gives a file the rights of another one, as far as this user may. */
	public static void copy(Path from, Path to) throws IOException {
		PosixFileAttributeView posix = Files.getFileAttributeView(to, PosixFileAttributeView.class);
		if (posix != null) {
			PosixFileAttributes rights = Files.readAttributes(from, PosixFileAttributes.class);
			PosixFileAttributes own = posix.readAttributes();
			Set<PosixFilePermission> permissions = new HashSet<>(rights.permissions());
			if (!own.group().equals(rights.group()) && !setGroup(posix, rights)) {
				permissions.removeAll(OF_GROUP);
			}
			if (!own.owner().equals(rights.owner())) {
				setOwner(posix, rights);
			}
			posix.setPermissions(permissions);
			return;
		}
		AclFileAttributeView acl = Files.getFileAttributeView(to, AclFileAttributeView.class);
		if (acl != null) {
			acl.setAcl(Files.getFileAttributeView(from, AclFileAttributeView.class).getAcl());
		}
	}

	/** False where it cannot be kept: another group must not gain what that one was allowed. */
	private static boolean setGroup(PosixFileAttributeView posix, PosixFileAttributes rights) {
		try {
			posix.setGroup(rights.group());
			return true;
		} catch (IOException e) {
			return false;
		}
	}

	/** Only an administrator may give a file away: where its owner cannot stay, whoever saves it is its owner. */
	private static void setOwner(PosixFileAttributeView posix, PosixFileAttributes rights) {
		try {
			posix.setOwner(rights.owner());
		} catch (IOException e) {
			// the group and what everybody may do are kept
		}
	}
}
