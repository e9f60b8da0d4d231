package org.ctmpreflight.hpms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.RecordLayout;

/**
 * What came of a conversion.
 *
 * @param records that can be converted
 * @param told    lines left out or refused, each with the reason
 * @param text    what was written; null where something was refused
 */
record Converted(long records, List<String> told, String text) {
	static Converted toBody(byte[] upload, RecordLayout layout) throws IOException {
		return of(CaseworkConversion.toBody(InputSource.of(upload), layout));
	}

	static Converted toBody(String upload, RecordLayout layout) throws IOException {
		return toBody(upload.getBytes(StandardCharsets.UTF_8), layout);
	}

	static Converted toUpload(String body, RecordLayout layout) throws IOException {
		return of(CaseworkConversion.toUpload(InputSource.of(body.getBytes(StandardCharsets.UTF_8)), layout));
	}

	private static Converted of(CaseworkConversion conversion) throws IOException {
		List<String> told = new ArrayList<>();
		boolean[] refused = { false };
		long records = conversion.examine(new ConversionListener() {
			@Override
			public void header(long line) {
				told.add(line + " header");
			}

			@Override
			public void refused(long line, String reason) {
				refused[0] = true;
				told.add(line + " " + reason);
			}
		});
		if (refused[0]) {
			return new Converted(records, told, null);
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		conversion.write(out);
		return new Converted(records, told, out.toString(StandardCharsets.UTF_8));
	}
}
