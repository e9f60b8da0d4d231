package org.ctmpreflight.simulator.internal;

import java.util.List;

import org.ctmpreflight.simulator.Fault;

/** Gives out tokens. */
public final class TokenCall implements Call {
	private static final String USER = "userName";
	private static final String SCOPES = "scopes";
	private static final String KEY = "keyId";
	private static final String SECRET = "keySecret";

	private final Tokens tokens;
	private final String user;
	private final String key;
	private final String secret;

	/** @param secret what {@code user} and {@code key} have to come with */
	public TokenCall(Tokens tokens, String user, String key, String secret) {
		this.tokens = tokens;
		this.user = user;
		this.key = key;
		this.secret = secret;
	}

	@Override
	public Reply answer(byte[] body, Fault fault) throws Refusal {
		Parameters p = Parameters.object(body);
		p.only(List.of(USER, SCOPES, KEY, SECRET));
		p.text(SCOPES);
		// a wrong key looks as if HPMS had failed
		if (!(p.text(USER).equals(user) & p.text(KEY).equals(key) & p.text(SECRET).equals(secret))) {
			throw Refusal.internal();
		}
		Tokens.Issued issued = tokens.issue();
		return Reply.json(200, "", json -> {
			json.writeStartObject();
			json.writeStringField("accessToken", issued.token());
			json.writeNumberField("expires", tokens.lifeSeconds());
			if (fault == Fault.UNKNOWN_KEYS) {
				json.writeStringField("tokenType", "Bearer");
			}
			json.writeEndObject();
		}).withCookies(issued.cookies());
	}
}
