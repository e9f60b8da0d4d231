package org.ctmpreflight.hpms.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

import org.ctmpreflight.hpms.CaseworkConversion;
import org.ctmpreflight.hpms.ConversionListener;
import org.ctmpreflight.hpms.PlanDownload;
import org.ctmpreflight.hpms.UnreadableAnswerException;
import org.ctmpreflight.hpms.UploadOutcome.RecordAnswer;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.RecordLayout;

/** Any bytes as an answer of HPMS, or as a file to convert: it is read, or told to be unreadable. */
public final class AnswerFuzz {
	private static final RecordLayout LAYOUT = LayoutCatalog.shipped().find("casework-upload", "2025-10").orElseThrow();
	private static final List<String> IDS = List.of("C2500000001", "C2500000002", "C2500000002");
	private static final String SENT = "Quillfeather";
	private static final ConversionListener NOBODY = new ConversionListener() {
		@Override
		public void header(long line) {
			// told to nobody
		}

		@Override
		public void refused(long line, String reason) {
			if (reason.indexOf('\n') >= 0) {
				throw new AssertionError(reason);
			}
		}
	};

	private AnswerFuzz() {
	}

	/** @param data what it answers, and the answer */
	public static void fuzzerTestOneInput(byte[] data) throws IOException {
		if (data.length == 0) {
			return;
		}
		byte[] bytes = Arrays.copyOfRange(data, 1, data.length);
		InputStream answer = new ByteArrayInputStream(bytes);
		OutputStream out = OutputStream.nullOutputStream();
		try {
			switch (Math.floorMod(data[0], 7)) {
				case 0 -> upload(answer);
				case 1 -> PlanDownload.writeText(answer, out, n -> {
				});
				case 2 -> PlanDownload.writeJson(answer, out, n -> {
				});
				case 3 -> Tokens.read(answer, 0);
				case 4 -> clean(Failures.error(answer));
				case 5 -> convert(CaseworkConversion.toUpload(InputSource.of(bytes), LAYOUT));
				default -> convert(CaseworkConversion.toBody(InputSource.of(bytes), LAYOUT));
			}
		} catch (UnreadableAnswerException e) {
			if (e.getMessage().indexOf('\n') >= 0) {
				throw new AssertionError(e);
			}
		}
	}

	private static void upload(InputStream answer) throws IOException {
		List<RecordAnswer> answers = UploadAnswer.read(answer, IDS, new MessageCleaner(List.of(SENT)));
		if (answers.size() != IDS.size()) {
			throw new AssertionError(answers.size() + " answers");
		}
		answers.forEach(a -> clean(a.message()));
	}

	private static void clean(String message) {
		String told = new MessageCleaner(List.of(SENT)).clean(message);
		if (told != null && (told.contains(SENT) || told.indexOf('\n') >= 0)) {
			throw new AssertionError("a value or a line end is told");
		}
	}

	private static void convert(CaseworkConversion conversion) {
		try {
			conversion.examine(NOBODY);
		} catch (IOException e) {
			if (e.getMessage().indexOf('\n') >= 0) {
				throw new AssertionError(e);
			}
		}
	}
}
