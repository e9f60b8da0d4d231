package org.ctmpreflight.hpms.internal;

import java.util.ArrayList;
import java.util.List;

import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;

/** Keeps the cookies of a client in memory: HPMS wants those of the token call back. Safe for several threads. */
final class Cookies implements CookieJar {
	private final List<Cookie> kept = new ArrayList<>();

	@Override
	public synchronized void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
		for (Cookie c : cookies) {
			kept.removeIf(k -> k.name().equals(c.name()) && k.domain().equals(c.domain()) && k.path().equals(c.path()));
			kept.add(c);
		}
	}

	@Override
	public synchronized List<Cookie> loadForRequest(HttpUrl url) {
		kept.removeIf(k -> k.expiresAt() <= System.currentTimeMillis());
		return kept.stream().filter(k -> k.matches(url)).toList();
	}
}
