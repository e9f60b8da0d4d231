package org.ctmpreflight.hpms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;

import org.ctmpreflight.hpms.HpmsFailure.Call;
import org.ctmpreflight.hpms.internal.Backoff;
import org.ctmpreflight.hpms.internal.Caller;
import org.ctmpreflight.hpms.internal.DownloadBody;
import org.ctmpreflight.hpms.internal.MessageCleaner;
import org.ctmpreflight.hpms.internal.Tokens;
import org.ctmpreflight.hpms.internal.UploadAnswer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * HPMS, as a plan speaks to it. Gets and renews tokens by itself and keeps cookies. A call is made again where nothing can
 * have happened by the first one: downloads after a lost connection or a 502, 503 or 504, uploads only when no byte of
 * the request was sent, all of them once after a 401 with a new token. Safe for several threads.
 */
public final class HpmsClient implements AutoCloseable {
	private static final String DOWNLOAD = "/api/ctm_ext/api/downloadcomplaints";
	private static final String UPLOAD = "/api/ctm_ext/api/uploadcaseworkfile";

	private final HpmsSettings settings;
	private final Caller caller;
	private final Tokens tokens;

	/** Calls nothing yet. */
	public HpmsClient(HpmsSettings settings, KeySecret secret) {
		this(settings, secret, new Backoff(new Random(), Thread::sleep), System::nanoTime);
	}

	HpmsClient(HpmsSettings settings, KeySecret secret, Backoff backoff, LongSupplier nanoTime) {
		this.settings = settings;
		this.caller = new Caller(settings, backoff);
		this.tokens = new Tokens(settings, secret, caller, nanoTime);
	}

	/**
	 * Gets a token, where there is none that is still good: tells whether HPMS knows the user and the key.
	 *
	 * @throws HpmsException if there is none to be had
	 */
	public void authorise() throws HpmsException {
		tokens.get();
	}

	/**
	 * Downloads complaints.
	 *
	 * @param reader reads the answer as a stream; called once more where the connection breaks off
	 * @return what the reader made of it
	 * @throws HpmsException if there is no download to be had
	 * @throws IOException   of the reader's own
	 */
	public <T> T download(DownloadFilter filter, AnswerReader<T> reader) throws HpmsException, IOException {
		DownloadBody body = DownloadBody.of(filter, settings.lookBack());
		return call(Call.DOWNLOAD, DOWNLOAD, body.bytes(), body.values(), (answer, cleaner) -> reader.read(answer));
	}

	/**
	 * Uploads casework, in one call that is never made again once a byte of it was sent.
	 *
	 * @param batch not empty, every entry {@link CaseworkEntry#sendable()}
	 * @return what came of it; where it is unknown, only a look at the complaints tells
	 */
	public UploadOutcome uploadCasework(List<CaseworkEntry> batch) {
		if (batch.isEmpty() || !batch.stream().allMatch(CaseworkEntry::sendable)) {
			throw new IllegalArgumentException(
					"nothing to send, or an entry without one of the fields that are never null");
		}
		List<String> sent = new ArrayList<>();
		batch.forEach(e -> sent.addAll(e.values()));
		List<String> ids = batch.stream().map(CaseworkEntry::complaintId).toList();
		try {
			return new UploadOutcome.Answered(call(Call.UPLOAD, UPLOAD, body(batch), sent,
					(answer, cleaner) -> UploadAnswer.read(answer, ids, cleaner)));
		} catch (HpmsException e) {
			return new UploadOutcome.Failed(e.failure());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static byte[] body(List<CaseworkEntry> batch) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		try (JsonGenerator json = new JsonFactory().createGenerator(body)) {
			json.writeStartArray();
			for (CaseworkEntry e : batch) {
				e.write(json);
			}
			json.writeEndArray();
		}
		return body.toByteArray();
	}

	/** Reads an answer, and cleans its texts. */
	private interface CleaningReader<T> {
		T read(InputStream answer, MessageCleaner cleaner) throws IOException;
	}

	/** Makes a call with a token; where HPMS does not accept it, once more with a new one. */
	private <T> T call(Call call, String path, byte[] body, Collection<String> sent, CleaningReader<T> reader)
			throws HpmsException, IOException {
		String token = tokens.get();
		try {
			return call(call, path, body, token, sent, reader);
		} catch (HpmsException e) {
			if (e.failure().status() != 401) {
				throw e;
			}
			tokens.discard(token);
			return call(call, path, body, tokens.get(), sent, reader);
		}
	}

	private <T> T call(Call call, String path, byte[] body, String token, Collection<String> sent,
			CleaningReader<T> reader) throws HpmsException, IOException {
		List<String> values = new ArrayList<>(sent);
		values.add(token);
		values.add(settings.keyId());
		MessageCleaner cleaner = new MessageCleaner(values);
		return caller.call(call, path, body, token, cleaner, answer -> reader.read(answer, cleaner));
	}

	/** Ends what is running, which then fails; no call is begun after it. */
	public void cancel() {
		caller.cancel();
	}

	@Override
	public void close() {
		caller.close();
	}
}
