package org.ctmpreflight.check.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.ctmpreflight.check.EarlierRecords;
import org.ctmpreflight.check.FileResult.RuleOutcome;
import org.ctmpreflight.check.FindingTypes;
import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.check.RecordFacts;
import org.ctmpreflight.check.Suppression;
import org.ctmpreflight.check.UploadInspector;
import org.ctmpreflight.layout.FindingList;
import org.ctmpreflight.layout.LineBlock;
import org.ctmpreflight.layout.LineKind;
import org.ctmpreflight.layout.ParserFinding;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.rules.RuleSet;

/** Lines of an upload by the same parts that {@link UploadCheck} is made of. */
public final class LineInspector implements UploadInspector {
	private final RuleSet rules;
	private final FindingTypes types;
	private final int columns;
	private final RecordChecker checker;
	private final BlockRecords known;
	private final SuppressionIndex.ForTypes suppressions;
	private final Closeable download;
	private final List<InputProblem> problems;
	private DuplicateIndex duplicates = new DuplicateIndex();
	private LineBlock block;

	/**
	 * @param complaints  of the plan download; null where none is given
	 * @param suppressing null for none
	 * @param download    closed with this inspector; null for none
	 * @param problems    with other inputs; copied
	 */
	public LineInspector(RecordLayout layout, RuleSet rules, FindingTypes types, Complaints complaints,
			SuppressionFile suppressing, Closeable download, List<InputProblem> problems) {
		this.rules = rules;
		this.types = types;
		this.columns = layout.fields().size();
		this.checker = new RecordChecker(layout, rules, types, complaints);
		this.known = new BlockRecords(layout);
		this.suppressions = suppressing == null ? null : suppressing.index().of(types);
		this.download = download;
		this.problems = List.copyOf(problems);
	}

	@Override
	public FindingTypes types() {
		return types;
	}

	@Override
	public RuleOutcome rules() {
		return FileCheck.outcome(rules, FailedRules.firstOfEach(checker.session().failed()));
	}

	@Override
	public List<InputProblem> problems() {
		return problems;
	}

	@Override
	public Suppression suppression(int type, long complaintId) {
		return suppressions == null ? null : suppressions.find(type, complaintId);
	}

	@Override
	public void block(LineBlock newBlock, long number) {
		block = newBlock;
		known.size(block.lines());
		known.lineNumber = number;
	}

	@Override
	public RecordFacts facts(int line) {
		known.read(block, line);
		return new RecordFacts(id(line), known.note[line], known.resolve[line]);
	}

	private long id(int line) {
		long id = known.id[line];
		if (id >= 0 || id == BlockRecords.BLANK_ID) {
			return id;
		}
		byte[] text = known.idText(block, line).getBytes(StandardCharsets.UTF_8);
		// neither digits nor one of the two numbers that have a meaning
		return Math.min(BlockRecords.hash(text, 0, text.length) | Long.MIN_VALUE, RecordFacts.BLANK_ID - 1);
	}

	@Override
	public EarlierRecords earlier(int line) {
		duplicates.see(known, block, line);
		long first = known.firstLine[line];
		return first == 0 ? EarlierRecords.NONE
				: new EarlierRecords(first, known.sameNote[line], known.otherResolve[line]);
	}

	@Override
	public void restart() {
		duplicates = new DuplicateIndex();
	}

	@Override
	public void check(int line, LineKind kind, EarlierRecords earlier, FindingList out) throws IOException {
		if (kind == LineKind.RECORD) {
			known.read(block, line);
			known.firstLine[line] = Math.toIntExact(earlier.firstLine());
			known.sameNote[line] = earlier.sameNote();
			known.otherResolve[line] = earlier.otherResolve();
			checker.check(block, line, known, out);
		} else {
			addOfLine(kind, block, line, types, columns, out);
		}
	}

	/** Adds what is said of a line that is no record. */
	static void addOfLine(LineKind kind, LineBlock block, int line, FindingTypes types, int columns,
			FindingList out) {
		switch (kind) {
			case BLANK -> out.add(types.number(ParserFinding.BLANK_LINE), 0);
			case HEADER -> out.add(types.number(ParserFinding.HEADER_RECORD), 0);
			case WRONG_COUNT -> out.add(types.number(ParserFinding.FIELD_COUNT), 0, block.fieldCount(line), columns);
			case TOO_LONG -> out.add(types.number(ParserFinding.LINE_TOO_LONG), 0, block.fileBytes(line), 0);
			default -> throw new IllegalArgumentException(kind.toString());
		}
	}

	@Override
	public boolean placeRead() {
		return checker.placeRead();
	}

	@Override
	public void close() throws IOException {
		checker.close();
		if (download != null) {
			download.close();
		}
	}
}
