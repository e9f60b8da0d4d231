package org.ctmpreflight.hpms.internal;

import okhttp3.Call;
import okhttp3.EventListener;

/** Watches whether anything of a request was written to a connection. Belongs to one call. */
final class SendWatch extends EventListener {
	private volatile boolean started;

	@Override
	public void requestHeadersStart(Call call) {
		started = true;
	}

	/** Whether HPMS can have received some of the request. */
	boolean started() {
		return started;
	}
}
