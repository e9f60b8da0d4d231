package org.ctmpreflight.workbench.internal.help;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.ctmpreflight.workbench.internal.help.ManualText.Look;
import org.ctmpreflight.workbench.internal.help.ManualText.Span;
import org.ctmpreflight.workbench.internal.look.Themes;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * Shows the user guide: a list of its pages, a way back, and the page. Tab and Enter go along the links, as in a browser; a
 * browser of the system is not needed, and need not be there.
 */
final class ManualPane {
	private static final String SEPARATOR = "#";
	private static final int MARGIN = 12;
	private static final int REST = 150;

	private final Composite control;
	private final Combo contents;
	private final Button back;
	private final StyledText text;
	private final ManualStyler styler;
	private final List<String> names = new ArrayList<>(Manual.titles().keySet());
	private final Deque<String> visited = new ArrayDeque<>();
	private String current;
	private ManualText page;

	ManualPane(Composite parent) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		Composite bar = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 4).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		Label label = new Label(bar, SWT.NONE);
		label.setText("&Page:");
		contents = new Combo(bar, SWT.READ_ONLY);
		contents.setItems(Manual.titles().values().toArray(String[]::new));
		contents.setData("name", "help.contents");
		contents.addSelectionListener(SelectionListener
				.widgetSelectedAdapter(event -> open(names.get(contents.getSelectionIndex()))));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(contents);
		back = new Button(bar, SWT.PUSH);
		back.setText("&Back");
		back.setToolTipText("Back to what was shown before (Alt+Left)");
		back.setEnabled(false);
		back.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> back()));
		text = new StyledText(control, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		text.setData("name", "help.text");
		text.setMargins(MARGIN, MARGIN / 2, MARGIN, MARGIN);
		text.setCaret(null);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(text);
		text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = current == null ? "User guide" : "User guide, " + Manual.title(name(current));
			}
		});
		styler = new ManualStyler(text);
		Runnable fit = () -> {
			if (!text.isDisposed() && page != null) {
				styler.fit(page);
			}
		};
		// once it has come to rest
		text.addListener(SWT.Resize, event -> text.getDisplay().timerExec(REST, fit));
		text.addListener(SWT.MouseDown, this::clicked);
		text.addListener(SWT.MouseMove, this::moved);
		text.addListener(SWT.KeyDown, this::pressed);
		text.addListener(SWT.Traverse, this::traversed);
		Runnable ended = Themes.onChange(this::again);
		IPropertyChangeListener fonts = event -> again();
		JFaceResources.getFontRegistry().addListener(fonts);
		text.addDisposeListener(event -> {
			ended.run();
			JFaceResources.getFontRegistry().removeListener(fonts);
		});
	}

	Composite control() {
		return control;
	}

	void setFocus() {
		text.setFocus();
	}

	/** What is shown: the name of a page, and after a {@code #} that of a section. */
	String current() {
		return current;
	}

	/** Shows a page, at a section where one is named after a {@code #}. */
	void open(String target) {
		if (current != null && !current.equals(target)) {
			visited.push(current);
		}
		show(target);
	}

	private void back() {
		if (!visited.isEmpty()) {
			show(visited.pop());
			text.setFocus();
		}
	}

	private void show(String target) {
		String before = current;
		current = target;
		back.setEnabled(!visited.isEmpty());
		contents.select(names.indexOf(name(target)));
		if (page != null && before != null && name(before).equals(name(target))) {
			scroll();
			return;
		}
		Display display = text.getDisplay();
		Job job = Job.create("Open the user guide", (ICoreRunnable) monitor -> {
			try {
				ManualText read = Manual.read(name(target));
				display.asyncExec(() -> loaded(target, read));
			} catch (IOException e) {
				StatusManager.getManager().handle(Status.error("The page of the user guide cannot be read.", e));
			}
		});
		job.setSystem(true);
		job.schedule();
	}

	private void loaded(String target, ManualText read) {
		if (!text.isDisposed() && target.equals(current)) {
			page = read;
			styler.show(read);
			scroll();
		}
	}

	/** The theme or the fonts changed. */
	private void again() {
		if (!text.isDisposed() && page != null) {
			int top = text.getTopIndex();
			styler.show(page);
			text.setTopIndex(top);
		}
	}

	private void scroll() {
		int hash = current.indexOf(SEPARATOR);
		Integer offset = hash < 0 ? null : page.anchors().get(current.substring(hash + 1));
		int line = offset == null ? 0 : text.getLineAtOffset(offset);
		text.setSelection(text.getOffsetAtLine(line));
		text.setTopIndex(line);
	}

	private static String name(String target) {
		int hash = target.indexOf(SEPARATOR);
		return hash < 0 ? target : target.substring(0, hash);
	}

	private Span at(Event event) {
		int offset = page == null ? -1 : text.getOffsetAtPoint(new org.eclipse.swt.graphics.Point(event.x, event.y));
		return offset < 0 ? null : page.link(offset);
	}

	private void clicked(Event event) {
		Span link = event.button == 1 ? at(event) : null;
		if (link != null) {
			follow(link);
		}
	}

	private void moved(Event event) {
		boolean link = at(event) != null;
		text.setCursor(link ? text.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
	}

	private void pressed(Event event) {
		if (event.keyCode == SWT.ARROW_LEFT && event.stateMask == SWT.ALT) {
			back();
		} else if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && page != null) {
			Span link = page.link(text.getSelectionRange().x);
			if (link != null) {
				follow(link);
			}
		}
	}

	/** Tab goes to the next link, and out of the text after the last one. */
	private void traversed(Event event) {
		if (page == null || event.detail != SWT.TRAVERSE_TAB_NEXT && event.detail != SWT.TRAVERSE_TAB_PREVIOUS) {
			return;
		}
		boolean forward = event.detail == SWT.TRAVERSE_TAB_NEXT;
		int from = text.getSelectionRange().x;
		Span next = null;
		for (Span s : page.spans()) {
			if (s.look() == Look.LINK) {
				if (forward && s.start() > from) {
					next = s;
					break;
				}
				if (!forward && s.start() < from) {
					next = s;
				}
			}
		}
		event.doit = next == null;
		if (next != null) {
			text.setSelection(next.start(), next.start() + next.length());
			text.showSelection();
		}
	}

	private void follow(Span link) {
		String target = link.target();
		if (target.startsWith(SEPARATOR)) {
			open(name(current) + target);
		} else {
			String name = target.replaceFirst("^(\\./|docs/)", "").replaceFirst("\\.md(?=$|#)", "");
			// nothing outside is ever opened: what the guide names otherwise is a file of the program
			if (Manual.title(name(name)) != null) {
				open(name);
			}
		}
	}
}
