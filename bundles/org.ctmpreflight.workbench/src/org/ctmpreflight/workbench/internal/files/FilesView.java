package org.ctmpreflight.workbench.internal.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.ctmpreflight.workbench.internal.app.CaseworkFiles;
import org.ctmpreflight.workbench.internal.findings.FindingCounts;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.session.Sessions;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.ctmpreflight.workbench.internal.welcome.RecentFiles;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** The files that are open, with how much is wrong with each, and those that were open last. */
public final class FilesView extends ViewPart implements UploadSession.Listener {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.files";

	private final Runnable sessionsChanged = this::follow;
	private final List<UploadSession> followed = new ArrayList<>();
	private TableViewer table;

	/**
	 * A file.
	 *
	 * @param session null where it is not open
	 */
	private record Entry(Path file, UploadSession session) {
		String name() {
			return file.getFileName() + (session != null && session.document().dirty() ? " (not saved)" : "");
		}

		String state() {
			return session == null ? "Not open" : FindingCounts.of(session).words();
		}

		Image icon() {
			Image icon = session == null ? null : FindingCounts.of(session).icon();
			return icon == null ? Images.get("upload") : icon;
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite frame = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		frame.setLayout(layout);
		table = new TableViewer(frame, SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.getTable().setHeaderVisible(true);
		table.getTable().setData("name", "files");
		Spoken.name(table.getTable(), "Files");
		column(layout, "File", 25, Entry::name, true);
		column(layout, "Findings", 35, Entry::state, false);
		column(layout, "Folder", 40, e -> String.valueOf(e.file().getParent()), false);
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.addOpenListener(event -> {
			if (((IStructuredSelection) event.getSelection()).getFirstElement() instanceof Entry e) {
				CaseworkFiles.open(e.file());
			}
		});
		PlatformUI.getWorkbench().getHelpSystem().setHelp(table.getControl(), ID);
		Sessions.addListener(sessionsChanged);
		follow();
	}

	private void column(TableColumnLayout layout, String name, int weight, Function<Entry, String> text,
			boolean icon) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(name);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 100));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((Entry) element);
			}

			@Override
			public Image getImage(Object element) {
				return icon ? ((Entry) element).icon() : null;
			}
		});
	}

	/** Follows the sessions that there are now. */
	private void follow() {
		followed.forEach(s -> s.removeListener(this));
		followed.clear();
		followed.addAll(Sessions.all());
		followed.forEach(s -> s.addListener(this));
		List<Entry> entries = new ArrayList<>();
		followed.forEach(s -> entries.add(new Entry(s.document().file(), s)));
		for (Path file : RecentFiles.all()) {
			if (entries.stream().noneMatch(e -> e.file().equals(file))) {
				entries.add(new Entry(file, null));
			}
		}
		table.setInput(entries);
	}

	@Override
	public void findingsChanged() {
		table.refresh();
	}

	@Override
	public void dirtyChanged() {
		// it may have got another name
		follow();
	}

	@Override
	public void setFocus() {
		table.getControl().setFocus();
	}

	@Override
	public void dispose() {
		Sessions.removeListener(sessionsChanged);
		followed.forEach(s -> s.removeListener(this));
		super.dispose();
	}
}
