package org.ctmpreflight.hpms.internal;

import java.io.IOException;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.ctmpreflight.hpms.HpmsSettings;

import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;

/**
 * Sends one request at a time, exactly once: what OkHttp would repeat by itself could be processed twice. Safe for
 * several threads.
 */
final class Wire implements AutoCloseable {
	private static final MediaType JSON = MediaType.get("application/json");

	private final HpmsSettings settings;
	private final HttpUrl base;
	private final OkHttpClient http;

	Wire(HpmsSettings settings) {
		this.settings = settings;
		this.base = HttpUrl.get(settings.base());
		OkHttpClient.Builder b = new OkHttpClient.Builder() //
				.retryOnConnectionFailure(false).followRedirects(false).followSslRedirects(false)
				// HTTP/2 may repeat a stream that the server refused
				.protocols(List.of(Protocol.HTTP_1_1))
				// a connection that was kept may be dead, and then nobody knows whether the request arrived
				.connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
				.connectTimeout(settings.limits().connect()).readTimeout(settings.limits().read())
				.writeTimeout(settings.limits().read()).callTimeout(settings.limits().call())
				.eventListenerFactory(call -> watch(call.request())).cookieJar(new Cookies());
		if (settings.loopback()) {
			b.proxy(Proxy.NO_PROXY).connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT));
		} else {
			b.connectionSpecs(List.of(ConnectionSpec.MODERN_TLS));
			if (settings.proxy() != null) {
				b.proxy(new Proxy(Proxy.Type.HTTP, settings.proxy()));
			}
		}
		http = b.build();
	}

	private static EventListener watch(Request request) {
		SendWatch watch = request.tag(SendWatch.class);
		return watch == null ? EventListener.NONE : watch;
	}

	/** A body that OkHttp does not send twice, not even where the answer asks for that. */
	private static final class OnceOnly extends RequestBody {
		private final byte[] content;

		OnceOnly(byte[] content) {
			this.content = content;
		}

		@Override
		public MediaType contentType() {
			return JSON;
		}

		@Override
		public long contentLength() {
			return content.length;
		}

		@Override
		public boolean isOneShot() {
			return true;
		}

		@Override
		public void writeTo(BufferedSink sink) throws IOException {
			sink.write(content);
		}
	}

	/**
	 * Posts JSON.
	 *
	 * @param path  below the base address
	 * @param token null for none
	 * @param watch new for each call
	 * @return to be closed
	 */
	Response post(String path, byte[] body, String token, SendWatch watch) throws IOException {
		HttpUrl.Builder url = base.newBuilder().addEncodedPathSegments(path.substring(1));
		if (settings.acs() != null) {
			url.addQueryParameter("ACS", settings.acs());
		}
		Request.Builder request = new Request.Builder().url(url.build()).post(new OnceOnly(body))
				.tag(SendWatch.class, watch).header("User-Agent", "ctm-preflight").header("Accept", "application/json");
		if (token != null) {
			request.header("Authorization", "Bearer " + token).header("X-API-CONSUMER-ID", settings.keyId());
		}
		return http.newCall(request.build()).execute();
	}

	/** Ends what is running; it fails. */
	void cancel() {
		http.dispatcher().cancelAll();
	}

	@Override
	public void close() {
		cancel();
		http.connectionPool().evictAll();
	}
}
