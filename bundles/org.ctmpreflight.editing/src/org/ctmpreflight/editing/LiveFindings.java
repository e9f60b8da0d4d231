package org.ctmpreflight.editing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.FindingTypes;
import org.ctmpreflight.check.UploadInspector;
import org.ctmpreflight.check.WholeFile;
import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.ParserFinding;
import org.ctmpreflight.layout.Severity;

/**
 * The findings of a document as the live check has them at the moment of each call. Safe for several threads; each call
 * waits for the check of an edit at most.
 */
public final class LiveFindings {
	private final LiveCheck check;

	LiveFindings(LiveCheck check) {
		this.check = check;
	}

	/**
	 * The findings of a row, by field and code.
	 *
	 * @param document where the row is; any state of the document
	 * @param row      from 0
	 */
	public List<LiveFinding> of(DocumentSnapshot document, int row) {
		int line = document.line(row);
		return check.read(List.of(), state -> {
			List<LiveFinding> list = new ArrayList<>();
			if (row == 0) {
				addEncoding(document, list);
			}
			if (state.knows(line)) {
				add(state, line, row, list);
			}
			if (row == 0) {
				list.sort(Comparator.comparingInt(LiveFinding::fieldNumber).thenComparing(LiveFinding::code));
			}
			return list;
		});
	}

	/** Whether the findings of a row are known: an edited one is not for a moment. */
	public boolean known(DocumentSnapshot document, int row) {
		int line = document.line(row);
		return check.read(false, state -> state.knows(line));
	}

	/** The findings about the whole file. */
	public List<LiveFinding> ofFile() {
		return check.read(List.of(), state -> {
			List<LiveFinding> list = new ArrayList<>();
			List<ParserFinding> parser = new ArrayList<>(WholeFile.ofLines(state.hasContent(), state.endings()));
			if (check.fileName() != null && WholeFile.extensionMissing(check.fileName())) {
				parser.add(ParserFinding.FILE_EXTENSION);
			}
			parser.forEach(p -> addPlain(p, LiveFinding.WHOLE_FILE, list));
			list.sort(Comparator.comparing(LiveFinding::code));
			if (state.snapshot().rows() == 0) {
				// it stands on line 1, which is not there
				addEncoding(state.snapshot(), list);
			}
			return list;
		});
	}

	private void addEncoding(DocumentSnapshot document, List<LiveFinding> list) {
		ParserFinding encoding = WholeFile.ofEncoding(document.encoding());
		if (encoding != null) {
			addPlain(encoding, 0, list);
		}
	}

	private void addPlain(ParserFinding finding, int row, List<LiveFinding> list) {
		int type = types().number(finding);
		if (type != FindingTypes.OFF) {
			list.add(new LiveFinding(row, types().type(type), null, List.of(), FindingCursor.NO_COMPLAINT,
					inspector().suppression(type, FindingCursor.NO_COMPLAINT)));
		}
	}

	private void add(CheckState state, int line, int row, List<LiveFinding> list) {
		long complaintId = state.complaintId(line);
		List<LayoutField> fields = state.snapshot().layout().fields();
		state.found().visit(line, (type, field, packed, at) -> {
			FindingType t = types().type(type);
			List<Long> arguments = new ArrayList<>();
			for (int i = 0; i < state.found().kept(type); i++) {
				arguments.add((long) packed[at + i]);
			}
			if (t.arguments().contains(FoundByLine.FIRST_LINE)) {
				arguments.add(state.firstLineOfSameId(line));
			}
			list.add(new LiveFinding(row, t, field == 0 ? null : fields.get(field - 1), List.copyOf(arguments),
					complaintId, inspector().suppression(type, complaintId)));
			return true;
		});
	}

	/**
	 * Whether a row has a finding that a filter chooses. Findings about the whole file are of no row.
	 *
	 * @param document where the row is; any state of the document
	 */
	public boolean has(DocumentSnapshot document, int row, FindingFilter filter) {
		int line = document.line(row);
		return check.read(false, state -> {
			boolean[] has = { row == 0 && hasEncoding(document, filter) };
			state.found().visit(line, (type, field, packed, at) -> {
				has[0] |= filter.accepts(types().type(type), field) && (filter.withSuppressed()
						|| inspector().suppression(type, state.complaintId(line)) == null);
				return !has[0];
			});
			return has[0];
		});
	}

	private boolean hasEncoding(DocumentSnapshot document, FindingFilter filter) {
		List<LiveFinding> list = new ArrayList<>();
		addEncoding(document, list);
		return list.stream().anyMatch(
				f -> filter.accepts(f.type(), 0) && (filter.withSuppressed() || f.suppression() == null));
	}

	/** Looks at findings. */
	public interface Visitor {
		/**
		 * The next finding.
		 *
		 * @return false to end
		 */
		boolean visit(LiveFinding finding) throws IOException;
	}

	/**
	 * Goes through all findings of a state of the document: about the whole file first, then by row.
	 *
	 * @param document rows that it has and the check does not know yet have none
	 */
	public void visit(DocumentSnapshot document, Visitor visitor) throws IOException {
		for (LiveFinding f : ofFile()) {
			if (!visitor.visit(f)) {
				return;
			}
		}
		for (int row = 0; row < document.rows(); row++) {
			for (LiveFinding f : of(document, row)) {
				if (!visitor.visit(f)) {
					return;
				}
			}
		}
	}

	/** Findings that are not suppressed, by severity; every severity has a number. */
	public Map<Severity, Long> countsBySeverity() {
		Map<Severity, Long> counts = new EnumMap<>(Severity.class);
		for (Severity s : Severity.values()) {
			counts.put(s, 0L);
		}
		count((type, n) -> counts.merge(type.severity(), n, Long::sum));
		return counts;
	}

	/** Findings that are not suppressed, by code; codes without any are left out. */
	public Map<String, Long> countsByCode() {
		Map<String, Long> counts = new TreeMap<>();
		count((type, n) -> counts.merge(type.code(), n, Long::sum));
		return counts;
	}

	/** Findings that are not suppressed at a field (from 1; 0 for whole rows), by code; those without any are left out. */
	public Map<String, Long> countsByCode(int field) {
		return check.read(Map.of(), state -> {
			Map<String, Long> counts = new TreeMap<>();
			for (int type = 0; type < types().size(); type++) {
				long n = state.found().count(type, field);
				if (n > 0) {
					counts.merge(types().type(type).code(), n, Long::sum);
				}
			}
			return counts;
		});
	}

	/** How many findings are suppressed; they count nowhere else. */
	public long suppressed() {
		return check.read(0L, state -> {
			long sum = extra(state).stream().filter(f -> f.suppression() != null).count();
			for (int type = 0; type < types().size(); type++) {
				sum += state.found().suppressed(type);
			}
			return sum;
		});
	}

	private interface Counting {
		void add(FindingType type, long n);
	}

	private void count(Counting counting) {
		check.read(null, state -> {
			for (int type = 0; type < types().size(); type++) {
				long n = state.found().count(type);
				if (n > 0) {
					counting.add(types().type(type), n);
				}
			}
			extra(state).stream().filter(f -> f.suppression() == null).forEach(f -> counting.add(f.type(), 1));
			return null;
		});
	}

	/** Findings that are not kept by line. */
	private List<LiveFinding> extra(CheckState state) {
		List<LiveFinding> list = new ArrayList<>(ofFile());
		if (state.snapshot().rows() > 0) {
			addEncoding(state.snapshot(), list);
		}
		return list;
	}

	private UploadInspector inspector() {
		return check.inspector();
	}

	private FindingTypes types() {
		return inspector().types();
	}
}
