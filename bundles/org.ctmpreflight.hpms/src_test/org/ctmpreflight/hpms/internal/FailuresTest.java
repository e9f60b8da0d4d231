package org.ctmpreflight.hpms.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import org.ctmpreflight.hpms.HpmsFailure.Call;
import org.ctmpreflight.hpms.HpmsFailure.Reach;
import org.junit.jupiter.api.Test;

/** The sentence that people read, and whether a call is made again. */
class FailuresTest {
	private static String answered(Call call, int status) {
		return Failures.answered(call, status, "said").failure().text();
	}

	private static String unreached(IOException cause, boolean again) {
		Failures.Failed failed = Failures.unanswered(Call.UPLOAD, "hpms.example", true, false, cause);
		assertThat(failed.failure().reach()).isEqualTo(Reach.NOTHING_SENT);
		assertThat(failed.again()).isEqualTo(again);
		return failed.failure().text();
	}

	@Test
	void statusesOfATokenCallNameWhatIsWrongWithTheKey() {
		assertThat(answered(Call.TOKEN, 401))
				.isEqualTo("HPMS gave no token (401: said): the user, key ID or key secret is wrong");
		assertThat(answered(Call.TOKEN, 403))
				.isEqualTo("HPMS gave no token (403: said): the key has expired, it takes a new one");
		assertThat(answered(Call.TOKEN, 500))
				.isEqualTo("HPMS gave no token (500: said): the key ID or key secret is wrong, or HPMS is down");
		assertThat(answered(Call.TOKEN, 400)).isEqualTo("HPMS refused the call for a token (400: said)");
	}

	@Test
	void statusesOfOtherCallsTellWhoIsAtFault() {
		assertThat(answered(Call.DOWNLOAD, 403)).isEqualTo("HPMS refused the download (403: said)");
		assertThat(answered(Call.UPLOAD, 400)).isEqualTo("HPMS refused the upload (400: said)");
		assertThat(answered(Call.UPLOAD, 499)).isEqualTo("HPMS refused the upload (499: said)");
		assertThat(answered(Call.UPLOAD, 500)).isEqualTo("HPMS failed at the upload (500: said)");
		assertThat(answered(Call.UPLOAD, 201)).isEqualTo("HPMS failed at the upload (201: said)");
		for (int redirect : new int[] { 300, 399 }) {
			assertThat(answered(Call.UPLOAD, redirect)).isEqualTo("HPMS redirects the upload (" + redirect
					+ ": said), which is not followed: is the base address right?");
		}
		assertThat(Failures.answered(Call.UPLOAD, 503, "").failure().text())
				.isEqualTo("HPMS failed at the upload (503)");
	}

	@Test
	void whatCannotBeReachedIsNamedWithItsCause() {
		String start = "HPMS cannot be reached: ";
		assertThat(unreached(new UnknownHostException("x"), true))
				.isEqualTo(start + "no host is known by the name hpms.example");
		assertThat(unreached(new SSLPeerUnverifiedException("x"), false))
				.isEqualTo(start + "the certificate of hpms.example is not trusted");
		SSLHandshakeException certificate = new SSLHandshakeException("x");
		certificate.initCause(new IOException(new CertificateException()));
		assertThat(unreached(certificate, false))
				.isEqualTo(start + "the certificate of hpms.example is not trusted");
		assertThat(unreached(new SSLHandshakeException("x"), true))
				.isEqualTo(start + "no secure connection to hpms.example");
		assertThat(unreached(new SocketTimeoutException(), false))
				.isEqualTo(start + "no connection to hpms.example in time");
		assertThat(unreached(new ConnectException(), true)).isEqualTo(start + "no connection to hpms.example");
	}

	@Test
	void onlyATimeLimitBeforeAnybodyWasThereIsTriedAgain() {
		assertThat(Failures.unanswered(Call.DOWNLOAD, "h", false, false, new SocketTimeoutException()).again())
				.isTrue();
		assertThat(Failures.unanswered(Call.DOWNLOAD, "h", true, true, new SocketTimeoutException()).again()).isFalse();
		assertThat(Failures.unanswered(Call.UPLOAD, "h", true, true, new IOException()).again()).isFalse();
		assertThat(Failures.unanswered(Call.DOWNLOAD, "h", true, true, new IOException()).again()).isTrue();
	}

	@Test
	void waitThatIsInterruptedIsNotFollowedByACall() {
		Backoff backoff = new Backoff(new java.util.Random(1), n -> {
			throw new InterruptedException();
		});
		assertThat(backoff.again(1)).isFalse();
		assertThat(Thread.interrupted()).isTrue();
	}
}
