package org.ctmpreflight.hpms;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How to reach HPMS, and as whom; without the key secret. Immutable.
 *
 * @param base      base address: {@code https://host}, {@code http} only for an address of this machine
 * @param user      HPMS user name
 * @param keyId     ID of the API key, which is the consumer ID as well
 * @param scopes    scopes of the token, separated by commas; may be empty
 * @param tokenPath path of the token call below the base address
 * @param acs       value of the query parameter {@code ACS}, which test environments want on every call; null for none
 * @param lookBack  day on which a complete download begins
 * @param settle    wait before complaints are looked up after an upload whose answer was lost
 * @param proxy     HTTP proxy; null for what the system properties say. Never used for an address of this machine
 * @param limits    time limits
 */
public record HpmsSettings(URI base, String user, String keyId, String scopes, String tokenPath, String acs,
		LocalDate lookBack, Duration settle, InetSocketAddress proxy, TimeLimits limits) {

	/** The path that the memo gives. */
	public static final String TOKEN_PATH = "/api/idm/oauth/AMMtoken";
	/** CTM has no older complaints, as far as is known. */
	public static final LocalDate LOOK_BACK = LocalDate.of(2006, 1, 1);

	private static final Pattern LOOPBACK = Pattern
			.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[(::1|0:0:0:0:0:0:0:1)\\]");
	private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

	/**
	 * How long to wait.
	 *
	 * @param connect for a connection
	 * @param read    for the next bytes of an answer
	 * @param call    for a call as a whole, its answer read to the end
	 */
	public record TimeLimits(Duration connect, Duration read, Duration call) {
		/** Ten seconds, two minutes, and half an hour, since a download can be large. */
		public static final TimeLimits USUAL = new TimeLimits(Duration.ofSeconds(10), Duration.ofMinutes(2),
				Duration.ofMinutes(30));
	}

	/** @throws IllegalArgumentException if one cannot be used; the message is for people and without the value */
	public HpmsSettings {
		Objects.requireNonNull(user);
		Objects.requireNonNull(scopes);
		Objects.requireNonNull(lookBack);
		Objects.requireNonNull(settle);
		Objects.requireNonNull(limits);
		requireBase(base);
		requireKeyId(keyId);
		requireTokenPath(tokenPath);
	}

	/** With everything else as usual. */
	public static HpmsSettings of(URI base, String user, String keyId) {
		return new HpmsSettings(base, user, keyId, "", TOKEN_PATH, null, LOOK_BACK, Duration.ZERO, null,
				TimeLimits.USUAL);
	}

	/** The same with other time limits. */
	public HpmsSettings withLimits(TimeLimits other) {
		return new HpmsSettings(base, user, keyId, scopes, tokenPath, acs, lookBack, settle, proxy, other);
	}

	/** Whether HPMS is on this machine. */
	public boolean loopback() {
		return loopback(base);
	}

	static boolean loopback(URI address) {
		return LOOPBACK.matcher(address.getHost().toLowerCase(Locale.ROOT)).matches();
	}

	static void requireBase(URI base) {
		String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
		if (base.getHost() == null || !scheme.equals("https") && !scheme.equals("http")) {
			throw new IllegalArgumentException("expected an address such as https://hpms.example");
		}
		if (base.getRawUserInfo() != null || base.getRawQuery() != null || base.getRawFragment() != null) {
			throw new IllegalArgumentException("expected an address without user, ? and #");
		}
		if (scheme.equals("http") && !loopback(base)) {
			throw new IllegalArgumentException("expected https: without it, only an address of this machine is called");
		}
	}

	static void requireKeyId(String keyId) {
		if (!VISIBLE.matcher(keyId).matches()) {
			throw new IllegalArgumentException("expected letters, digits and signs of ASCII, without spaces");
		}
	}

	static void requireTokenPath(String path) {
		if (!path.startsWith("/") || !VISIBLE.matcher(path).matches() || path.contains("?") || path.contains("#")) {
			throw new IllegalArgumentException("expected a path such as " + TOKEN_PATH);
		}
	}
}
