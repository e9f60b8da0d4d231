package org.ctmpreflight.workbench.internal.look;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;

/**
 * On GTK the toolkit passes neither the label before a control on to screen readers, nor what a listener says, for all
 * controls that are those of GTK itself; on other systems it does. There is no public way to do so: what is used here are
 * the bindings of the toolkit. Where they are not as they are known, controls stay without names, and nothing else happens.
 */
final class SpokenOnGtk {
	private static final String TOLD = "spoken.told";
	private static final byte[] NAME = bytes("accessible-name");
	private static final byte[] DESCRIPTION = bytes("accessible-description");
	private static final Bindings GTK = SWT.getPlatform().equals("gtk") ? Bindings.load() : null;

	private SpokenOnGtk() {
	}

	/** Tells of each widget when it was made, and again when the keys come to it. */
	static void follow(Display display) {
		if (GTK != null) {
			display.addListener(SWT.Skin, SpokenOnGtk::made);
			display.addFilter(SWT.FocusIn, SpokenOnGtk::made);
		}
	}

	private static void made(Event event) {
		if (event.widget instanceof ToolBar bar && !bar.isDisposed()) {
			for (ToolItem item : bar.getItems()) {
				tell(item);
			}
		} else if (event.widget instanceof Control || event.widget instanceof ToolItem) {
			tell(event.widget);
		}
	}

	/** Tells of a widget now. */
	static void tell(Widget widget) {
		if (GTK == null || widget.isDisposed() || !ofGtk(widget)) {
			return;
		}
		String name = name(widget);
		if (widget instanceof Combo combo && (combo.getStyle() & SWT.READ_ONLY) != 0) {
			// which has no text of its own there: its name is all that is read
			if (widget.getData(TOLD) == null) {
				combo.addListener(SWT.Modify, event -> tell(combo));
			}
			name = name == null ? combo.getText() : name + ": " + combo.getText();
		}
		String description = widget.getData(Spoken.DESCRIPTION) instanceof String s ? s : null;
		String told = name + "\n" + description;
		if (!Objects.equals(widget.getData(TOLD), told)) {
			widget.setData(TOLD, told);
			GTK.tell(widget, name, description);
		}
	}

	private static boolean ofGtk(Widget w) {
		return w instanceof Text || w instanceof Combo || w instanceof Spinner || w instanceof List
				|| w instanceof Table || w instanceof Tree
				|| w instanceof Button b && b.getText().isEmpty()
				|| w instanceof ToolItem i && i.getText().isEmpty() && (i.getStyle() & SWT.SEPARATOR) == 0;
	}

	private static String name(Widget widget) {
		if (widget.getData(Spoken.NAME) instanceof String given) {
			return given;
		}
		if (widget instanceof ToolItem item) {
			return item.getToolTipText();
		}
		Control control = (Control) widget;
		String name = control instanceof Button ? null : label(control);
		if (name == null && control instanceof Text text && !text.getMessage().isEmpty()) {
			name = text.getMessage();
		}
		if (name == null) {
			name = control.getToolTipText();
		}
		return name != null || control instanceof Button ? name : title(control);
	}

	/** The label right before a control, or before the frame that holds it alone; null where there is none. */
	private static String label(Control control) {
		Control[] around = control.getParent() == null ? new Control[0] : control.getParent().getChildren();
		for (int i = 1; i < around.length; i++) {
			if (around[i] == control) {
				String text = around[i - 1] instanceof Label l ? l.getText()
						: around[i - 1] instanceof CLabel l ? l.getText() : "";
				text = text == null ? "" : text.replaceAll("&(.)", "$1").strip();
				return text.isEmpty() ? null : text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
			}
		}
		return around.length == 1 && !(control.getParent() instanceof Shell) ? label(control.getParent()) : null;
	}

	/** What the part or the window is called that a control fills. */
	private static String title(Control control) {
		for (Composite c = control.getParent(); c != null; c = c.getParent()) {
			if (c instanceof CTabFolder tabs && tabs.getSelection() != null) {
				return tabs.getSelection().getText();
			}
			if (c instanceof Shell shell) {
				return shell.getText();
			}
		}
		return null;
	}

	private static byte[] bytes(String text) {
		return (text + '\0').getBytes(StandardCharsets.UTF_8);
	}

	/** What of the toolkit's own bindings is needed. */
	private record Bindings(Field handle, Method accessible, Method inner, Method children, Method data, Method free,
			Method set) {
		static Bindings load() {
			try {
				ClassLoader loader = Control.class.getClassLoader();
				Class<?> gtk = Class.forName("org.eclipse.swt.internal.gtk.GTK", true, loader);
				Class<?> gtk3 = Class.forName("org.eclipse.swt.internal.gtk3.GTK3", true, loader);
				Class<?> glib = Class.forName("org.eclipse.swt.internal.gtk.OS", true, loader);
				return new Bindings(Widget.class.getField("handle"), method(gtk, gtk3, "gtk_widget_get_accessible"),
						method(gtk, gtk3, "gtk_bin_get_child"), method(gtk, gtk3, "gtk_container_get_children"),
						method(glib, glib, "g_list_data"), method(glib, glib, "g_list_free"),
						glib.getMethod("g_object_set", long.class, byte[].class, byte[].class, long.class));
			} catch (ReflectiveOperationException e) {
				return null;
			}
		}

		private static Method method(Class<?> first, Class<?> second, String name) throws NoSuchMethodException {
			try {
				return first.getMethod(name, long.class);
			} catch (NoSuchMethodException e) {
				return second.getMethod(name, long.class);
			}
		}

		void tell(Widget widget, String name, String description) {
			try {
				long pointer = handle.getLong(widget);
				if (!(widget instanceof ToolItem)) {
					tell(pointer, name, description);
				}
				if (widget instanceof ToolItem
						|| widget instanceof Combo combo && (combo.getStyle() & SWT.READ_ONLY) == 0) {
					long in = (long) inner.invoke(null, pointer);
					tell((widget.getStyle() & SWT.DROP_DOWN) != 0 && widget instanceof ToolItem ? first(in) : in, name,
							description);
				}
			} catch (ReflectiveOperationException e) {
				throw new IllegalStateException(e);
			}
		}

		/** The button beside the one that opens the menu. */
		private long first(long box) throws ReflectiveOperationException {
			long list = box == 0 ? 0 : (long) children.invoke(null, box);
			if (list == 0) {
				return 0;
			}
			long button = (long) data.invoke(null, list);
			free.invoke(null, list);
			return button;
		}

		private void tell(long pointer, String name, String description) throws ReflectiveOperationException {
			long object = pointer == 0 ? 0 : (long) accessible.invoke(null, pointer);
			if (object == 0) {
				return;
			}
			if (name != null) {
				set.invoke(null, object, NAME, bytes(name), 0L);
			}
			if (description != null) {
				set.invoke(null, object, DESCRIPTION, bytes(description), 0L);
			}
		}
	}
}
