package org.ctmpreflight.workbench.internal.complaints;

import java.util.List;

import org.ctmpreflight.editing.ComplaintQuery;
import org.ctmpreflight.editing.TypedDay;
import org.ctmpreflight.workbench.internal.look.SearchField;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.ctmpreflight.workbench.internal.look.Widths;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * Asks for complaints: by a text in any column and the status, and with what folds out by every field of CTM's advanced
 * search.
 */
final class ComplaintForm {
	private static final int COLUMNS = 6;

	private final Runnable asked;
	private final Text text;
	private final Combo status;
	private final Button more;
	private final Button clear;
	private final Label summary;
	private final Composite fields;
	private final Text id;
	private final Text contract;
	private final Text category;
	private final Combo agent;
	private final Text firstName;
	private final Text lastName;
	private final Text npn;
	private final Text from;
	private final Text to;
	private boolean clearing;

	/** @param asked called when something else is asked for */
	ComplaintForm(Composite parent, Runnable asked) {
		this.asked = asked;
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).margins(6, 3).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		text = SearchField.in(bar, "complaints.text", "Search in all columns", this::changed);
		status = combo(bar, "complaints.status", "Open and resolved", "Open", "Resolved");
		Spoken.name(status, "Status");
		more = button(bar, "More &fields", SWT.TOGGLE, "complaints.more", this::fold);
		clear = button(bar, "&Clear", SWT.PUSH, "complaints.clear", this::clear);
		summary = new Label(bar, SWT.NONE);
		summary.setData("name", "complaints.summary");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(summary);

		fields = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).margins(6, 3).spacing(8, 4).applyTo(fields);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(fields);
		fields.setVisible(false);
		id = field("Complaint &ID:", "complaints.id", "or a part of it");
		contract = field("C&ontract:", "complaints.contract", "for instance H1234");
		category = field("Cate&gory:", "complaints.category", "or subcategory, or a part");
		new Label(fields, SWT.NONE).setText("&Agent/broker issue:");
		agent = combo(fields, "complaints.agent", "Any", "Yes", "No");
		from = field("Resolved f&rom:", "complaints.from", TypedDay.HINT);
		to = field("Resolved &to:", "complaints.to", TypedDay.HINT);
		firstName = field("Agent/broker fi&rst name:", "complaints.first", "or a part of it");
		lastName = field("&Last name:", "complaints.last", "or a part of it");
		npn = field("&NPN:", "complaints.npn", "the whole number");
		enable();
	}

	private Combo combo(Composite parent, String name, String... items) {
		Combo combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setItems(items);
		combo.select(0);
		combo.setData("name", name);
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed()));
		GridDataFactory.fillDefaults().applyTo(combo);
		return combo;
	}

	private static Button button(Composite parent, String label, int style, String name, Runnable code) {
		Button button = new Button(parent, style);
		button.setText(label);
		button.setData("name", name);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> code.run()));
		return button;
	}

	private Text field(String label, String name, String hint) {
		new Label(fields, SWT.NONE).setText(label);
		Text field = new Text(fields, SWT.BORDER);
		field.setMessage(hint);
		field.setData("name", name);
		field.addModifyListener(event -> changed());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false)
				.hint(Widths.of(field, 12), SWT.DEFAULT)
				.applyTo(field);
		return field;
	}

	private List<Text> texts() {
		return List.of(id, contract, category, from, to, firstName, lastName, npn);
	}

	private void fold() {
		boolean out = more.getSelection();
		((GridData) fields.getLayoutData()).exclude = !out;
		fields.setVisible(out);
		fields.requestLayout();
		if (out) {
			id.setFocus();
		} else {
			text.setFocus();
		}
	}

	/** Asks for everything again. */
	void clear() {
		clearing = true;
		text.setText("");
		status.select(0);
		agent.select(0);
		texts().forEach(t -> t.setText(""));
		clearing = false;
		changed();
		text.setFocus();
	}

	private void changed() {
		if (!clearing) {
			enable();
			asked.run();
		}
	}

	private void enable() {
		// CTM asks for them only then
		boolean yes = agent.getSelectionIndex() == ComplaintQuery.AgentBroker.YES.ordinal();
		for (Text t : List.of(firstName, lastName, npn)) {
			t.setEnabled(yes);
		}
		long asking = texts().stream().filter(t -> t.isEnabled() && !t.getText().isBlank()).count()
				+ (agent.getSelectionIndex() == 0 ? 0 : 1);
		more.setText(asking == 0 ? "More &fields" : "More &fields (" + asking + ")");
		clear.setEnabled(asking > 0 || !text.getText().isBlank() || status.getSelectionIndex() > 0);
		more.requestLayout();
	}

	/**
	 * What is asked for.
	 *
	 * @throws IllegalArgumentException where a day is none: a sentence
	 */
	ComplaintQuery query() {
		ComplaintQuery.AgentBroker broker = ComplaintQuery.AgentBroker.values()[agent.getSelectionIndex()];
		ComplaintQuery query = ComplaintQuery.ALL.withText(text.getText())
				.withStatus(ComplaintQuery.Status.values()[status.getSelectionIndex()])
				.withComplaintId(id.getText()).withContract(contract.getText()).withCategory(category.getText())
				.withResolved(TypedDay.parse("first day of resolution", from.getText()),
						TypedDay.parse("last day of resolution", to.getText()));
		return broker == ComplaintQuery.AgentBroker.YES
				? query.withAgentBroker(firstName.getText(), lastName.getText(), npn.getText())
				: query.withAgentBroker(broker);
	}

	/** Tells the outcome. */
	void say(String what) {
		summary.setText(what);
		summary.setToolTipText(what);
		summary.requestLayout();
	}

	void setFocus() {
		text.setFocus();
	}
}
