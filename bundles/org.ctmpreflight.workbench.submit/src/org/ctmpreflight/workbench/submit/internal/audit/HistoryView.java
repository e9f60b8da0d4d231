package org.ctmpreflight.workbench.submit.internal.audit;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.submission.ComplaintEvent;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.ctmpreflight.workbench.internal.look.Widths;
import org.ctmpreflight.workbench.submit.internal.journal.JournalPlace;
import org.ctmpreflight.workbench.submit.internal.send.ResultWords;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** What the journal tells of one complaint: when it was checked under which packs, sent, answered and looked up. */
public final class HistoryView extends ViewPart {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.history";
	private static final int DELAY = 300;
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
			.withZone(ZoneId.systemDefault());

	private final Job job = Job.create("Read the history of a complaint", this::read);
	private Composite control;
	private Text id;
	private Label summary;
	private TableViewer table;
	private volatile String asked = "";

	@Override
	public void createPartControl(Composite parent) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		Composite bar = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 3).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		new Label(bar, SWT.NONE).setText("&Complaint ID:");
		id = new Text(bar, SWT.BORDER);
		id.setMessage("C2500000001");
		id.setData("name", "history.id");
		id.addModifyListener(event -> ask());
		GridDataFactory.fillDefaults().hint(Widths.of(id, 16), SWT.DEFAULT).applyTo(id);
		summary = new Label(bar, SWT.NONE);
		summary.setData("name", "history.summary");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(summary);
		Composite frame = new Composite(control, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(frame);
		TableColumnLayout layout = new TableColumnLayout();
		frame.setLayout(layout);
		table = new TableViewer(frame, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		table.getTable().setHeaderVisible(true);
		table.getTable().setData("name", "history");
		Spoken.name(table.getTable(), "History of the complaint");
		column(layout, "When", 21, e -> TIME.format(e.at()));
		column(layout, "What", 14, e -> e.kind().label());
		column(layout, "Outcome", 11, e -> e.outcome() == null ? "" : ResultWords.word(e.outcome()));
		column(layout, "Told", 40, ComplaintEvent::text);
		column(layout, "File", 18, e -> e.file().replaceFirst("^.*[/\\\\]", ""));
		column(layout, "Line", 7, e -> String.format("%,d", e.line()));
		column(layout, "Submission", 26, ComplaintEvent::submission);
		table.setContentProvider(ArrayContentProvider.getInstance());
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, ID);
		job.setSystem(true);
		ask();
	}

	private void column(TableColumnLayout layout, String name, int characters, Function<ComplaintEvent, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(name);
		layout.setColumnData(column.getColumn(),
				new ColumnWeightData(characters, Widths.of(table.getTable(), Math.min(characters, 26))));
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(e -> text.apply((ComplaintEvent) e)));
	}

	/** Shows the history of a complaint. */
	public void show(String complaintId) {
		id.setText(complaintId);
		id.selectAll();
	}

	private void ask() {
		job.cancel();
		asked = id.getText().strip().toUpperCase(Locale.ROOT);
		if (ComplaintIds.number(asked) == ComplaintIds.NONE) {
			tell(List.of(),
					asked.isEmpty() ? "Select a record or a complaint, and choose HPMS, History of the Complaint"
							: "A complaint ID is C and ten digits");
		} else {
			job.schedule(DELAY);
		}
	}

	private IStatus read(IProgressMonitor monitor) {
		String wanted = asked;
		List<ComplaintEvent> events;
		String words;
		try {
			events = JournalPlace.journal().history(wanted);
			words = events.isEmpty() ? "It was not submitted from here"
					: String.format(events.size() == 1 ? "%,d entry" : "%,d entries", events.size());
		} catch (IOException e) {
			events = List.of();
			words = ResultWords.inWindow(ResultWords.problem(e));
		}
		List<ComplaintEvent> found = events;
		String told = words;
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			if (!control.isDisposed() && wanted.equals(asked)) {
				tell(found, told);
			}
		});
		return Status.OK_STATUS;
	}

	private void tell(List<ComplaintEvent> events, String words) {
		table.setInput(events);
		summary.setText(words);
		summary.setToolTipText(words);
	}

	@Override
	public void setFocus() {
		id.setFocus();
	}

	@Override
	public void dispose() {
		job.cancel();
		super.dispose();
	}
}
