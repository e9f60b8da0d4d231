package org.ctmpreflight.workbench.submit.internal.wizard;

import org.ctmpreflight.submission.LineNumbers;
import org.ctmpreflight.submission.SubmitOptions;
import org.ctmpreflight.workbench.submit.internal.send.ResultWords;
import org.ctmpreflight.workbench.submit.internal.send.SubmitOrder;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** What can be chosen of a submission; what does not concern it is not shown. */
final class Choices {
	private static final int MOST = 10_000;
	private static final String MORE = "&More Choices »";
	private static final String LESS = "&Fewer Choices «";

	private final Composite control;
	private final Button skip;
	private final Button resume;
	private final Button accept;
	private final Spinner batch;
	private final Text resend;

	/**
	 * @param look   called when it has to be looked anew what would be sent
	 * @param chosen called when something else was chosen
	 * @param typed  called when other lines are to be sent again, while they are typed
	 */
	Choices(Composite parent, String file, Runnable look, Runnable chosen, Runnable typed) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(control);
		skip = check(control, "submit.skip", chosen);
		skip.setText("Send the records without errors, and &write the others to "
				+ file.replaceFirst("\\.[^.]*$", "") + "-held-back.TXT");
		resume = check(control, "submit.resume", look);
		Button more = new Button(control, SWT.PUSH);
		more.setText(MORE);
		more.setData("name", "submit.more");
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(more);
		Composite body = new Composite(control, SWT.NONE);
		GridDataFactory.fillDefaults().applyTo(body);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(18, 6).spacing(8, 6).applyTo(body);
		accept = check(body, "submit.accept", look);
		accept.setText("&Let suppressed errors pass; the journal tells which, by whom and why");
		GridDataFactory.fillDefaults().span(3, 1).applyTo(accept);
		new Label(body, SWT.NONE).setText("Records of a &batch:");
		batch = new Spinner(body, SWT.BORDER);
		batch.setValues(SubmitOptions.USUAL_BATCH, 1, MOST, 0, 1, 100);
		batch.setData("name", "submit.batch");
		batch.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen.run()));
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(batch);
		new Label(body, SWT.NONE).setText("Lines to send &again:");
		resend = new Text(body, SWT.BORDER | SWT.SINGLE);
		resend.setData("name", "submit.resend");
		resend.setMessage("None, or for instance 17, 20-22");
		resend.setToolTipText("Sent whatever the journal says of them. Look at their complaints before: "
				+ "a note that is sent twice stands there twice");
		resend.addModifyListener(event -> typed.run());
		resend.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> look.run()));
		// else the key presses the button that sends
		resend.addTraverseListener(event -> event.doit &= event.detail != SWT.TRAVERSE_RETURN);
		GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).applyTo(resend);
		Button again = new Button(body, SWT.PUSH);
		again.setText("L&ook Anew");
		again.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> look.run()));
		more.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			boolean shown = !body.getVisible();
			show(body, shown);
			more.setText(shown ? LESS : MORE);
			control.getParent().layout(true, true);
		}));
		show(body, false);
		show(skip, false);
		show(resume, false);
	}

	private static Button check(Composite parent, String name, Runnable changed) {
		Button button = new Button(parent, SWT.CHECK);
		button.setData("name", name);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed.run()));
		GridDataFactory.fillDefaults().applyTo(button);
		return button;
	}

	Composite control() {
		return control;
	}

	/**
	 * Shows what concerns a file.
	 *
	 * @param unknown how many of its records are of unknown outcome
	 * @param refused whether some of its lines have errors
	 */
	void show(int unknown, boolean refused) {
		show(skip, refused);
		if (!resume.getSelection()) {
			resume.setText("&Find out what became of the " + ResultWords.records(unknown)
					+ " of unknown outcome, and go on");
			show(resume, unknown > 0);
		}
	}

	private static void show(Control some, boolean shown) {
		some.setVisible(shown);
		((GridData) some.getLayoutData()).exclude = !shown;
	}

	/** The order with what is chosen. */
	SubmitOrder apply(SubmitOrder order) {
		return new SubmitOrder(order.file(), accept.getSelection(), skip.getSelection() && skip.isVisible(),
				resume.getSelection(), lines(), batch.getSelection());
	}

	/** What is wrong with the lines to send again; null where nothing is. */
	String problem() {
		try {
			lines();
			return null;
		} catch (IllegalArgumentException e) {
			return "Lines to send again: " + e.getMessage() + ".";
		}
	}

	private LineNumbers lines() {
		return resend.getText().isBlank() ? LineNumbers.NONE : LineNumbers.parse(resend.getText());
	}
}
