package org.ctmpreflight.hpms.internal;

import okhttp3.Call;
import okhttp3.EventListener;

/** Watches how far a request gets: to a connection, and whether anything of it was written there. Belongs to one call. */
final class SendWatch extends EventListener {
	private volatile boolean connected;
	private volatile boolean started;

	@Override
	public void secureConnectStart(Call call) {
		connected = true;
	}

	@Override
	public void requestHeadersStart(Call call) {
		started = true;
	}

	/** Whether somebody was there, be it only for the handshake. */
	boolean connected() {
		return connected || started;
	}

	/** Whether HPMS can have received some of the request. */
	boolean started() {
		return started;
	}
}
