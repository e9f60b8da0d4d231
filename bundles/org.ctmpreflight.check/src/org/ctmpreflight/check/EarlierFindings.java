package org.ctmpreflight.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.ctmpreflight.check.internal.Baseline;
import org.ctmpreflight.check.internal.BaselineWriter;
import org.ctmpreflight.layout.OutputFile;

/**
 * The findings of an earlier check of one file, to compare others with as {@code --baseline} does: twelve bytes each, and
 * no value of a field. Immutable.
 */
public final class EarlierFindings {
	private final Baseline.OfFile findings;

	private EarlierFindings(Baseline.OfFile findings) {
		this.findings = findings;
	}

	/**
	 * Reads them.
	 *
	 * @param report JSON, of a check or of {@link #write}
	 * @param file   whose findings are wanted; where the report does not name it so, a file of the same name
	 * @throws IOException where it cannot be read, is no report, is not whole, or lacks the file: a sentence
	 */
	public static EarlierFindings read(Path report, Path file) throws IOException {
		Baseline.OfFile found = Baseline.read(report).file(file);
		if (found == null) {
			throw new IOException(report + ": has no findings of " + file.getFileName());
		}
		return new EarlierFindings(found);
	}

	/** Takes the findings that are to be kept. */
	public interface Sink {
		/**
		 * Keeps the next finding.
		 *
		 * @param field       canonical name; null for a whole record or file
		 * @param line        from 1; 0 for the whole file
		 * @param complaintId digits, or {@link FindingCursor#NO_COMPLAINT}
		 */
		void add(String code, String field, long line, long complaintId) throws IOException;
	}

	/** Gives findings. */
	public interface Source {
		/** Gives all of them, in their order. */
		void giveTo(Sink sink) throws IOException;
	}

	/**
	 * Keeps findings of a file, for its owner alone.
	 *
	 * @param report is replaced as a whole, or stays as it is
	 */
	public static void write(Path report, Path file, Source source) throws IOException {
		OutputFile.writePrivate(report, out -> {
			try (BaselineWriter writer = new BaselineWriter(out, file.toString())) {
				source.giveTo(writer::add);
			}
		});
	}

	/** Begins to compare. */
	public Comparison compare() {
		return new Comparison(new Baseline.Rest(findings));
	}

	/** Compares all findings of one check, each once and in their order. For use by one thread. */
	public static final class Comparison {
		private final Baseline.Rest rest;

		private Comparison(Baseline.Rest rest) {
			this.rest = rest;
		}

		/** The next finding, as for {@link Sink#add}. Of several that are equal, the first are known. */
		public BaselineMark mark(String code, String field, long line, long complaintId) {
			return rest.mark(code, field, line, complaintId);
		}

		/** How many of the earlier findings were not among those, by code; codes without any are left out. */
		public Map<String, Long> fixed() {
			return rest.left();
		}
	}
}
