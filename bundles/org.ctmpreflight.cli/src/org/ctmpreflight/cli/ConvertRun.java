package org.ctmpreflight.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.hpms.CaseworkConversion;
import org.ctmpreflight.hpms.ConversionListener;
import org.ctmpreflight.layout.Days;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.OutputFile;
import org.ctmpreflight.layout.RecordLayout;

/** Converts one file, whole or not at all. */
final class ConvertRun {
	private final Console console;
	private final CheckInput input;
	private final Path output;

	/** @param output null for standard output */
	ConvertRun(Console console, Path file, Path output) {
		this.console = console;
		this.input = file.toString().equals(CheckInput.STANDARD_INPUT) ? CheckInput.standardInput()
				: new CheckInput(file.toString(), file);
		this.output = output;
	}

	/** @return the exit status */
	int run(boolean toBody) throws IOException {
		if (output != null) {
			OutputFile.require(output);
		}
		RecordLayout layout = LayoutCatalog.shipped().inEffect(LayoutCatalog.CASEWORK_UPLOAD, Days.today())
				.orElseThrow();
		try (InputSource source = open()) {
			Told told = new Told();
			CaseworkConversion conversion;
			long records;
			try {
				conversion = toBody ? CaseworkConversion.toBody(source, layout)
						: CaseworkConversion.toUpload(source, layout);
				records = conversion.examine(told);
			} catch (IOException e) {
				throw problem(e);
			}
			if (told.refused > 0) {
				tell(input + ": nothing was written, since not every line can be converted");
				return ExitStatus.FINDINGS;
			}
			if (records == 0) {
				tell(input + ": has no record");
			}
			if (output == null) {
				conversion.write(console.out());
			} else {
				OutputFile.writePrivate(output, conversion::write);
			}
			return ExitStatus.CLEAN;
		}
	}

	private InputSource open() throws IOException {
		try {
			return input.open(console.in());
		} catch (IOException e) {
			throw problem(e);
		}
	}

	private IOException problem(IOException e) {
		return new IOException(InputProblem.of(input.name(), e).toString(), e);
	}

	private void tell(String line) {
		console.tell(line);
	}

	/** Tells each line at once, so that none has to be remembered. */
	private final class Told implements ConversionListener {
		private long refused;

		@Override
		public void header(long line) {
			tell(input + ": line " + line + ": is a header record, and is left out");
		}

		@Override
		public void refused(long line, String reason) {
			refused++;
			tell(input + (line == 0 ? "" : ": line " + line) + ": " + reason);
		}
	}
}
