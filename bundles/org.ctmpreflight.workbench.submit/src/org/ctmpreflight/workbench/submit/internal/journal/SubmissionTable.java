package org.ctmpreflight.workbench.submit.internal.journal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.ctmpreflight.submission.JournaledSubmission;
import org.ctmpreflight.submission.Outcome;
import org.ctmpreflight.workbench.submit.internal.send.ResultWords;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.ctmpreflight.workbench.internal.look.Widths;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Submissions, the newest first. */
final class SubmissionTable {
	static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
			.withZone(ZoneId.systemDefault());
	private static final String[] COLUMNS = { "When", "File", "Outcome", "HPMS" };
	private static final List<Outcome> WORST_FIRST = List.of(Outcome.UNKNOWN, Outcome.REJECTED, Outcome.NOT_SENT,
			Outcome.SAVED);
	private static final int WHEN = 19;
	private static final int[] WEIGHTS = { 0, 28, 32, 40 };

	private final Table table;
	private List<JournaledSubmission> shown = List.of();

	/** @param selected told which one is selected; null for none */
	SubmissionTable(Composite parent, Consumer<JournaledSubmission> selected) {
		Composite frame = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		frame.setLayout(layout);
		table = new Table(frame, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		table.setData("name", "journal.submissions");
		for (int i = 0; i < COLUMNS.length; i++) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(COLUMNS[i]);
			layout.setColumnData(column,
					i == 0 ? new ColumnPixelData(Widths.of(table, WHEN)) : new ColumnWeightData(WEIGHTS[i], 80));
		}
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> selected.accept(selected())));
		Spoken.name(table, "Submissions");
	}

	private void fill(TableItem item, int index) {
		if (index < shown.size()) {
			JournaledSubmission s = shown.get(index);
			item.setText(new String[] { time(s.begun()), name(s.file()), outcome(s), hpms(s) });
		}
	}

	static String time(Instant at) {
		return at == null ? "–" : TIME.format(at);
	}

	/** Name of a file, which may be one of another system. */
	static String name(String file) {
		return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
	}

	private static String hpms(JournaledSubmission s) {
		return (s.profile() == null ? "" : s.profile() + ", ") + s.hpms();
	}

	/** What became of its records, the worst first. */
	private static String outcome(JournaledSubmission s) {
		List<String> words = new ArrayList<>();
		for (Outcome outcome : WORST_FIRST) {
			long n = s.count(outcome);
			if (n > 0) {
				words.add(String.format("%,d ", n) + ResultWords.word(outcome).toLowerCase(Locale.ROOT));
			}
		}
		if (s.heldBack() > 0) {
			words.add(String.format("%,d held back", s.heldBack()));
		}
		return words.isEmpty() ? "nothing was sent" : String.join(", ", words);
	}

	/** Shows some, in their order; the newest is selected. */
	void show(List<JournaledSubmission> some) {
		shown = some;
		table.setItemCount(0);
		table.setItemCount(some.size());
		table.clearAll();
		if (!some.isEmpty()) {
			table.select(0);
		}
	}

	/** The one that is selected; null where none is. */
	JournaledSubmission selected() {
		int index = table.getSelectionIndex();
		return index < 0 || index >= shown.size() ? null : shown.get(index);
	}

	void setFocus() {
		table.setFocus();
	}

	/** The file of a submission; null where it is no path here. */
	static Path file(JournaledSubmission s) {
		try {
			Path file = Path.of(s.file());
			return file.isAbsolute() ? file : null;
		} catch (InvalidPathException e) {
			return null;
		}
	}
}
