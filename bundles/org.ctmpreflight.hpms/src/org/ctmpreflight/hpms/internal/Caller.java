package org.ctmpreflight.hpms.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.ctmpreflight.hpms.AnswerReader;
import org.ctmpreflight.hpms.HpmsException;
import org.ctmpreflight.hpms.HpmsFailure;
import org.ctmpreflight.hpms.HpmsFailure.Call;
import org.ctmpreflight.hpms.HpmsFailure.Reach;
import org.ctmpreflight.hpms.HpmsSettings;
import org.ctmpreflight.hpms.UnreadableAnswerException;

import okhttp3.Response;

/** Makes calls, again where that can do no harm, and tells failures by their kind. Safe for several threads. */
public final class Caller implements AutoCloseable {
	private final Wire wire;
	private final String host;
	private final Backoff backoff;
	private volatile boolean cancelled;

	/** Opens no connection yet. */
	public Caller(HpmsSettings settings, Backoff backoff) {
		this.wire = new Wire(settings);
		this.host = settings.base().getHost();
		this.backoff = backoff;
	}

	/** One attempt failed. */
	private static final class AttemptFailedException extends Exception {
		private static final long serialVersionUID = 1L;
		private final transient Failures.Failed failed;

		AttemptFailedException(Failures.Failed failed) {
			super(null, null, false, false);
			this.failed = failed;
		}
	}

	/** Tells failures of the connection from those of whatever the reader writes to. */
	private static final class WatchedStream extends FilterInputStream {
		private IOException broken;

		WatchedStream(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] b, int off, int len) throws IOException {
			try {
				return in.read(b, off, len);
			} catch (IOException e) {
				broken = e;
				throw e;
			}
		}
	}

	/**
	 * Posts JSON and reads the answer.
	 *
	 * @param token null for none
	 * @throws HpmsException if there is no answer of status 200 that can be read
	 * @throws IOException   of the reader's own
	 */
	public <T> T call(Call call, String path, byte[] body, String token, MessageCleaner cleaner, AnswerReader<T> reader)
			throws HpmsException, IOException {
		for (int failed = 1;; failed++) {
			if (cancelled) {
				throw cancelled(call, Reach.NOTHING_SENT);
			}
			try {
				return attempt(call, path, body, token, cleaner, reader);
			} catch (AttemptFailedException e) {
				HpmsFailure failure = e.failed.failure();
				if (cancelled) {
					throw cancelled(call, failure.reach());
				}
				if (!e.failed.again() || !backoff.again(failed)) {
					throw new HpmsException(failure);
				}
			}
		}
	}

	private static HpmsException cancelled(Call call, Reach reach) {
		return new HpmsException(new HpmsFailure(call, reach, 0, null, "cancelled"));
	}

	private <T> T attempt(Call call, String path, byte[] body, String token, MessageCleaner cleaner,
			AnswerReader<T> reader) throws AttemptFailedException, IOException {
		try (Response response = send(call, path, body, token)) {
			InputStream content = response.body().byteStream();
			if (response.code() != 200) {
				throw new AttemptFailedException(
						Failures.answered(call, response.code(), cleaner.clean(Failures.error(content))));
			}
			try (WatchedStream watched = new WatchedStream(content)) {
				return read(call, watched, reader);
			}
		}
	}

	private Response send(Call call, String path, byte[] body, String token) throws AttemptFailedException {
		SendWatch watch = new SendWatch();
		try {
			return wire.post(path, body, token, watch);
		} catch (IOException e) {
			throw new AttemptFailedException(Failures.unanswered(call, host, watch.connected(), watch.started(), e));
		}
	}

	private <T> T read(Call call, WatchedStream content, AnswerReader<T> reader)
			throws AttemptFailedException, IOException {
		try {
			return reader.read(content);
		} catch (IOException e) {
			if (content.broken != null) {
				throw new AttemptFailedException(Failures.unanswered(call, host, true, true, content.broken));
			}
			for (Throwable t = e; t != null; t = t.getCause()) {
				if (t instanceof UnreadableAnswerException) {
					throw new AttemptFailedException(Failures.unreadable(call, t.getMessage()));
				}
			}
			throw e;
		}
	}

	/** Ends what is running; no call is begun after it. */
	public void cancel() {
		cancelled = true;
		wire.cancel();
	}

	@Override
	public void close() {
		wire.close();
	}
}
