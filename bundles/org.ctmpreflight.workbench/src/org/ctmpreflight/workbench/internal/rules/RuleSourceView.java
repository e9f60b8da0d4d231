package org.ctmpreflight.workbench.internal.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.ctmpreflight.workbench.internal.look.Spoken;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;

/** Shows a rule where it stands, to be read. */
public final class RuleSourceView extends ViewPart {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.rulesource";

	private StyledText text;

	/** Shows the rule at a place: file and line, parted by a colon. */
	public static void open(IWorkbenchPage page, String place) {
		try {
			((RuleSourceView) page.showView(ID)).show(place);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		text.setData("name", "rulesource");
		Spoken.name(text, "Source of the rule");
		PlatformUI.getWorkbench().getHelpSystem().setHelp(text, ID);
	}

	private void show(String place) {
		int colon = place.lastIndexOf(':');
		String end = place.substring(colon + 1);
		boolean numbered = colon > 0 && end.matches("\\d+");
		Path file = Path.of(numbered ? place.substring(0, colon) : place);
		int line = numbered ? Integer.parseInt(end) : 1;
		Job.create("Read " + file.getFileName(), (ICoreRunnable) monitor -> {
			String content;
			try {
				content = Files.readString(file);
			} catch (IOException e) {
				StatusManager.getManager().handle(
						Status.error("The source of the rule is not there: " + file + " cannot be read.", e),
						StatusManager.SHOW);
				return;
			}
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				if (!text.isDisposed()) {
					setPartName(String.valueOf(file.getFileName()));
					setTitleToolTip(file.toString());
					text.setText(content);
					int at = Math.max(0, Math.min(line, text.getLineCount()) - 1);
					text.setTopIndex(Math.max(0, at - 1));
					text.setSelection(text.getOffsetAtLine(at), text.getOffsetAtLine(at) + text.getLine(at).length());
				}
			});
		}).schedule();
	}

	@Override
	public void setFocus() {
		text.setFocus();
	}
}
