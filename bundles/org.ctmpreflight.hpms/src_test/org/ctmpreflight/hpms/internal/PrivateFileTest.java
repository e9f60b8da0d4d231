package org.ctmpreflight.hpms.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The rule for access lists, as Windows has them. */
class PrivateFileTest {
	private static final UserPrincipal OWNER = () -> "owner";
	private static final UserPrincipal OTHER = () -> "other";

	private static AclEntry entry(AclEntryType type, UserPrincipal who) {
		return AclEntry.newBuilder().setType(type).setPrincipal(who).setPermissions(AclEntryPermission.READ_DATA)
				.build();
	}

	@Test
	void onlyTheOwnerMayBeAllowedSomething() {
		assertThat(PrivateFile.ownerAlone(OWNER, List.of())).isTrue();
		assertThat(PrivateFile.ownerAlone(OWNER,
				List.of(entry(AclEntryType.ALLOW, OWNER), entry(AclEntryType.DENY, OTHER)))).isTrue();
		assertThat(PrivateFile.ownerAlone(OWNER,
				List.of(entry(AclEntryType.ALLOW, OWNER), entry(AclEntryType.ALLOW, OTHER)))).isFalse();
	}
}
