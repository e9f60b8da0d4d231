package org.ctmpreflight.workbench.internal.editor;

import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.editing.DocumentChange;
import org.ctmpreflight.editing.DocumentRow;
import org.ctmpreflight.editing.DocumentSnapshot;
import org.ctmpreflight.workbench.internal.grid.GridPalette;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.Bullet;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;

/**
 * The text of a file as it stands there, some hundred lines at once, to be read and copied: tabs and characters that CTM
 * does not take are marked.
 */
final class TextPage implements UploadSession.Listener {
	private static final int LINES = 400;
	private static final int BEFORE = 50;
	private static final int NUMBER_WIDTH = 70;

	private final UploadSession session;
	private final Composite control;
	private final StyledText text;
	private final Label range;
	private final Button earlier;
	private final Button later;
	private int first;
	private int marked;

	TextPage(Composite parent, UploadSession session) {
		this.session = session;
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		Composite bar = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 3).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		range = new Label(bar, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(range);
		earlier = button(bar, "&Earlier Lines", -LINES);
		later = button(bar, "&Later Lines", LINES);
		text = new StyledText(control, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		text.setData("name", "text");
		Spoken.name(text, "Text of the file");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, UploadEditor.ID);
		session.addListener(this);
	}

	private Button button(Composite bar, String name, int step) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(name);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> load(first + step)));
		return button;
	}

	Control control() {
		return control;
	}

	void setFocus() {
		text.setFocus();
	}

	/** Shows the lines around a row. */
	void show(int row) {
		marked = row;
		load(row < first || row >= first + LINES ? row - BEFORE : first);
	}

	@Override
	public void changed(DocumentChange change) {
		if (control.isVisible()) {
			load(first);
		}
	}

	private void load(int from) {
		DocumentSnapshot now = session.now();
		int begin = Math.max(0, Math.min(from, now.rows() - 1));
		int end = Math.min(now.rows(), begin + LINES);
		Job job = Job.create("Read lines", (ICoreRunnable) monitor -> {
			List<String> lines = new ArrayList<>();
			for (int row = begin; row < end && row < now.rows(); row++) {
				DocumentRow r = now.row(row);
				lines.add(r.text() == null ? "(a line of " + r.length() + " bytes, too long to be shown)" : r.text());
			}
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				if (!control.isDisposed()) {
					fill(begin, lines, now.rows());
				}
			});
		});
		job.setSystem(true);
		job.schedule();
	}

	private void fill(int begin, List<String> lines, int rows) {
		first = begin;
		text.setText(String.join("\n", lines));
		GridPalette colours = GridPalette.current();
		List<StyleRange> styles = new ArrayList<>();
		int offset = 0;
		for (String line : lines) {
			for (int i = 0; i < line.length(); i++) {
				char c = line.charAt(i);
				if (c == '\t' || c < ' ' || c > '~') {
					styles.add(mark(offset + i, c == '\t', colours));
				}
			}
			offset += line.length() + 1;
		}
		text.setStyleRanges(styles.toArray(StyleRange[]::new));
		StyleRange number = new StyleRange();
		number.metrics = new GlyphMetrics(0, 0, NUMBER_WIDTH);
		number.foreground = colours.headerText();
		for (int i = 0; i < lines.size(); i++) {
			Bullet bullet = new Bullet(ST.BULLET_TEXT, number);
			bullet.text = String.valueOf(begin + i + 1);
			text.setLineBullet(i, 1, bullet);
		}
		int at = marked - begin;
		if (at >= 0 && at < text.getLineCount()) {
			text.setTopIndex(Math.max(0, at - 3));
			int start = text.getOffsetAtLine(at);
			text.setSelection(start, start + text.getLine(at).length());
		}
		range.setText(rows == 0 ? "The file is empty"
				: String.format("Lines %,d to %,d of %,d", begin + 1, begin + lines.size(), rows));
		earlier.setEnabled(begin > 0);
		later.setEnabled(begin + lines.size() < rows);
	}

	private static StyleRange mark(int at, boolean tab, GridPalette colours) {
		StyleRange style = new StyleRange();
		style.start = at;
		style.length = 1;
		style.background = tab ? colours.line() : colours.errorCell();
		style.underline = !tab;
		style.underlineStyle = SWT.UNDERLINE_ERROR;
		style.underlineColor = colours.errorLine();
		return style;
	}
}
