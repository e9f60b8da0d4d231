package org.ctmpreflight.hpms.internal;

/** The settings: each with its key in the settings file and the environment variable that stands over it. */
public enum Setting {
	/** Base address. */
	URL("url", "PREFLIGHT_HPMS_URL"),
	/** What it is for. */
	KIND("kind", "PREFLIGHT_HPMS_KIND"),
	/** User name. */
	USER("user", "PREFLIGHT_HPMS_USER"),
	/** ID of the API key. */
	KEY_ID("keyId", "PREFLIGHT_HPMS_KEY_ID"),
	/** File with the key secret. */
	KEY_SECRET_FILE("keySecretFile", "PREFLIGHT_HPMS_KEY_SECRET_FILE"),
	/** Scopes of the token. */
	SCOPES("scopes", "PREFLIGHT_HPMS_SCOPES"),
	/** Path of the token call. */
	TOKEN_PATH("tokenPath", "PREFLIGHT_HPMS_TOKEN_PATH"),
	/** Query parameter of test environments. */
	ACS("acs", "PREFLIGHT_HPMS_ACS"),
	/** First day of a complete download. */
	LOOK_BACK("lookBack", "PREFLIGHT_HPMS_LOOKBACK"),
	/** Seconds before a look-up. */
	SETTLE("settleSeconds", "PREFLIGHT_HPMS_SETTLE"),
	/** HTTP proxy. */
	PROXY("proxy", null),
	/** Seconds for a connection. */
	CONNECT("connectSeconds", null),
	/** Seconds for the next bytes of an answer. */
	READ("readSeconds", null),
	/** Seconds for a call as a whole. */
	CALL("callSeconds", null);

	private final String key;
	private final String variable;

	Setting(String key, String variable) {
		this.key = key;
		this.variable = variable;
	}

	/** Key in a profile of the settings file. */
	public String key() {
		return key;
	}

	/** Environment variable, or null where there is none. */
	public String variable() {
		return variable;
	}

	/** Whether its value in the file is a whole number, without quotes. */
	public boolean numeric() {
		return key.endsWith("Seconds");
	}

	/** The setting of a key, or null. */
	static Setting ofKey(String key) {
		for (Setting s : values()) {
			if (s.key.equals(key)) {
				return s;
			}
		}
		return null;
	}
}
