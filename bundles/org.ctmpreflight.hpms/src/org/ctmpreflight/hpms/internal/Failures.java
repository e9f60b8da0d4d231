package org.ctmpreflight.hpms.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

import org.ctmpreflight.hpms.HpmsFailure;
import org.ctmpreflight.hpms.HpmsFailure.Call;
import org.ctmpreflight.hpms.HpmsFailure.Reach;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Tells what a failed call means. The messages of exceptions are left out: they can quote what was sent. */
final class Failures {
	private static final int LONGEST_ERROR = 1 << 16;
	private static final JsonFactory JSON = new JsonFactory();

	private Failures() {
	}

	/** A failure, and whether the same call may be made again without asking anybody. */
	record Failed(HpmsFailure failure, boolean again) {
	}

	/** HPMS answered with another status than 200. */
	static Failed answered(Call call, int status, String message) {
		String said = message == null || message.isEmpty() ? "(" + status + ")" : "(" + status + ": " + message + ")";
		String text = switch (status) {
			case 401 -> call == Call.TOKEN ? "HPMS gave no token " + said + ": the user, key ID or key secret is wrong"
					: "HPMS does not authorise " + words(call) + " " + said + ": the token is wrong or expired, or the "
							+ "consumer ID (PREFLIGHT_HPMS_KEY_ID) is missing or wrong";
			case 403 -> call == Call.TOKEN ? "HPMS gave no token " + said + ": the key has expired, it takes a new one"
					: refused(call, status, said);
			case 500 -> call == Call.TOKEN
					? "HPMS gave no token " + said + ": the key ID or key secret is wrong, or HPMS is down"
					: refused(call, status, said);
			default -> refused(call, status, said);
		};
		Reach reach = call == Call.TOKEN ? Reach.NOTHING_SENT
				: status >= 400 && status < 500 && status != 408 ? Reach.REFUSED : Reach.UNKNOWN;
		boolean again = call != Call.UPLOAD && status >= 502 && status <= 504;
		return new Failed(new HpmsFailure(call, reach, status, message, text), again);
	}

	private static String refused(Call call, int status, String said) {
		if (status >= 300 && status < 400) {
			return "HPMS redirects " + words(call) + " " + said + ", which is not followed: is the base address right?";
		}
		return "HPMS " + (status >= 400 && status < 500 ? "refused " : "failed at ") + words(call) + " " + said;
	}

	/**
	 * There was no answer, or not the whole of it.
	 *
	 * @param connected whether somebody was there
	 * @param sent      whether something of the request was written
	 */
	static Failed unanswered(Call call, String host, boolean connected, boolean sent, IOException cause) {
		boolean slow = connected && cause instanceof InterruptedIOException;
		if (!sent) {
			boolean distrusted = cause instanceof SSLPeerUnverifiedException || causedByCertificate(cause);
			return new Failed(new HpmsFailure(call, Reach.NOTHING_SENT, 0, null,
					"HPMS cannot be reached: " + unreached(host, distrusted, cause)), !distrusted && !slow);
		}
		String text = slow ? "HPMS did not answer " + words(call) + " in time"
				: "the connection to HPMS broke off during " + words(call);
		return new Failed(new HpmsFailure(call, call == Call.TOKEN ? Reach.NOTHING_SENT : Reach.UNKNOWN, 0, null, text),
				call != Call.UPLOAD && !slow);
	}

	private static String unreached(String host, boolean distrusted, IOException cause) {
		if (cause instanceof UnknownHostException) {
			return "no host is known by the name " + host;
		}
		if (distrusted) {
			return "the certificate of " + host + " is not trusted";
		}
		if (cause instanceof SSLException) {
			return "no secure connection to " + host;
		}
		if (cause instanceof SocketTimeoutException) {
			return "no connection to " + host + " in time";
		}
		return "no connection to " + host;
	}

	private static boolean causedByCertificate(Throwable cause) {
		for (Throwable t = cause; t != null; t = t.getCause()) {
			if (t instanceof CertificateException) {
				return true;
			}
		}
		return false;
	}

	/** HPMS answered 200 with something that cannot be read. */
	static Failed unreadable(Call call, String why) {
		Reach reach = call == Call.TOKEN ? Reach.NOTHING_SENT : Reach.UNKNOWN;
		return new Failed(new HpmsFailure(call, reach, 200, null,
				"HPMS answered " + words(call) + " with something that cannot be read: the answer " + why), false);
	}

	/** The error that HPMS tells in the body of an answer; null where there is none. */
	static String error(InputStream body) {
		try (JsonParser json = JSON.createParser(body.readNBytes(LONGEST_ERROR))) {
			if (json.nextToken() != JsonToken.START_OBJECT) {
				return null;
			}
			while (json.nextToken() == JsonToken.FIELD_NAME) {
				boolean error = json.currentName().equalsIgnoreCase("error");
				if (json.nextToken() == JsonToken.VALUE_STRING && error) {
					return json.getText();
				}
				json.skipChildren();
			}
			return null;
		} catch (IOException e) {
			// the status alone tells enough
			return null;
		}
	}

	private static String words(Call call) {
		return switch (call) {
			case TOKEN -> "the call for a token";
			case DOWNLOAD -> "the download";
			case UPLOAD -> "the upload";
		};
	}
}
