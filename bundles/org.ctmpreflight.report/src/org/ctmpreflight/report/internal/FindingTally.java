package org.ctmpreflight.report.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.report.ReportContext;

/** How many findings there are of each code and at each field: one pass over them, before the page that tells it. */
final class FindingTally extends FindingWalk<FindingTally.Prepared> {
	/** Label of findings about a whole record or file. */
	static final String NO_FIELD = "Whole record or file";

	/** How many findings count, and how many do not: suppressed ones, and those of the plan download of the run. */
	static final class Count {
		long counted;
		long other;
	}

	/** The counts of a code and of a field. */
	record Prepared(Count ofCode, Count ofField) {
	}

	private final TreeMap<String, Count> byCode = new TreeMap<>();
	private final TreeMap<String, FindingType> types = new TreeMap<>();
	private final Map<String, Count> byField = new LinkedHashMap<>();
	private boolean decides;

	private FindingTally(CheckResult result, ReportContext context) {
		super(result, context);
	}

	static FindingTally of(CheckResult result, ReportContext context) throws IOException {
		FindingTally tally = new FindingTally(result, context);
		tally.entries();
		return tally;
	}

	@Override
	protected Prepared prepare(FindingPlace place) {
		return new Prepared(count(place.type()), byField.computeIfAbsent(label(place), f -> new Count()));
	}

	private Count count(FindingType type) {
		types.merge(type.code(), type, (a, b) -> b.severity().atLeast(a.severity()) ? b : a);
		return byCode.computeIfAbsent(type.code(), c -> new Count());
	}

	/** How the field of a finding is named for people. */
	static String label(FindingPlace place) {
		if (place.field() != null) {
			return place.field().label();
		}
		return place.number() > 0 ? "Column " + place.number() : NO_FIELD;
	}

	@Override
	protected void begin(FileResult file) {
		decides = !isDownloadOfRun(file);
	}

	@Override
	protected void finding(Prepared p, FindingCursor c) {
		if (decides && c.suppression() == null) {
			p.ofCode.counted++;
			p.ofField.counted++;
		} else {
			p.ofCode.other++;
			p.ofField.other++;
		}
	}

	@Override
	protected void end(FileResult file) {
		file.cut().forEach((code, n) -> {
			for (int i = 0; i < file.types().size(); i++) {
				if (file.types().type(i).code().equals(code)) {
					Count count = count(file.types().type(i));
					count.counted += decides ? n : 0;
					count.other += decides ? 0 : n;
					return;
				}
			}
		});
	}

	/** The codes that were found, in order. */
	List<FindingType> types() {
		return List.copyOf(types.values());
	}

	Count ofCode(String code) {
		return byCode.get(code);
	}

	/** By label, in the order of the first finding at each. */
	Map<String, Count> byField() {
		return byField;
	}
}
