package org.ctmpreflight.workbench.internal.help;

import java.io.IOException;
import java.io.InputStream;

import org.ctmpreflight.workbench.internal.look.Images;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * Help of the workbench's own: the help system of Eclipse would bring a web server. A topic is a file of
 * {@code help/} in the form that {@link FormText} shows, its links name other topics.
 */
public final class HelpView extends ViewPart {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.help";
	private static final String START = "start";

	private FormToolkit kit;
	private ScrolledForm form;

	/** Shows a topic. */
	public static void open(IWorkbenchPage page, String topic) {
		try {
			((HelpView) page.showView(ID)).show(topic);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		kit = new FormToolkit(parent.getDisplay());
		form = kit.createScrolledForm(parent);
		form.setData("name", "help");
		form.setImage(Images.get("help"));
		form.setText("Help");
		kit.decorateFormHeading(form.getForm());
		TableWrapLayout layout = new TableWrapLayout();
		form.getBody().setLayout(layout);
		show(START);
	}

	private void show(String topic) {
		for (Control child : form.getBody().getChildren()) {
			child.dispose();
		}
		FormText text = kit.createFormText(form.getBody(), true);
		text.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		text.setWhitespaceNormalized(true);
		text.addHyperlinkListener(new HyperlinkAdapter() {
			@Override
			public void linkActivated(HyperlinkEvent event) {
				show(String.valueOf(event.getHref()));
			}
		});
		try (InputStream in = FileLocator.openStream(Platform.getBundle("org.ctmpreflight.workbench"),
				IPath.fromPortableString("help/" + topic + ".xml"), false)) {
			text.setContents(in, true);
		} catch (IOException e) {
			StatusManager.getManager().handle(Status.error("There is no help on " + topic, e), StatusManager.LOG);
		}
		form.setData("topic", topic);
		form.reflow(true);
	}

	@Override
	public void setFocus() {
		form.setFocus();
	}

	@Override
	public void dispose() {
		kit.dispose();
		super.dispose();
	}
}
