package org.ctmpreflight.editing;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.layout.LineKind;
import org.ctmpreflight.layout.RecordLayout;

/** Which complaints have a record in open upload files. Immutable. */
public final class CaseworkAnswers {
	/** No file is open. */
	public static final CaseworkAnswers NONE = new CaseworkAnswers(Map.of());

	private final Map<Long, Answer> answers;

	/** What an open upload file does about a complaint. */
	public enum Answer {
		/** Nothing. */
		NONE("No record"),
		/** It adds a note. */
		NOTE("Note"),
		/** It resolves it. */
		RESOLVES("Resolves");

		private final String label;

		Answer(String label) {
			this.label = label;
		}

		/** A name for people. */
		public String label() {
			return label;
		}
	}

	private CaseworkAnswers(Map<Long, Answer> answers) {
		this.answers = answers;
	}

	/**
	 * Reads every record: to be called in the background.
	 *
	 * @param cancelled asked for each line
	 * @throws CheckCancelledException where it was cancelled
	 */
	public static CaseworkAnswers of(List<DocumentSnapshot> documents, BooleanSupplier cancelled) throws IOException {
		Map<Long, Answer> answers = new HashMap<>();
		for (DocumentSnapshot document : documents) {
			int id = number(document.layout(), "complaintId");
			int resolve = number(document.layout(), "resolveComplaintYN");
			for (int row = 0; row < document.rows(); row++) {
				if (cancelled.getAsBoolean()) {
					throw new CheckCancelledException();
				}
				DocumentRow line = document.row(row);
				if (line.kind() == LineKind.RECORD) {
					long complaint = ComplaintIds.number(line.field(id).strip());
					boolean resolves = line.field(resolve).strip().equalsIgnoreCase("Y");
					if (complaint != ComplaintIds.NONE) {
						answers.merge(complaint, resolves ? Answer.RESOLVES : Answer.NOTE,
								(a, b) -> a.compareTo(b) > 0 ? a : b);
					}
				}
			}
		}
		return new CaseworkAnswers(answers);
	}

	private static int number(RecordLayout layout, String field) {
		return layout.field(field).orElseThrow().number();
	}

	/** What is done about a complaint. */
	public Answer of(String complaintId) {
		return answers.getOrDefault(ComplaintIds.number(complaintId), Answer.NONE);
	}
}
