package org.ctmpreflight.workbench.rules.internal.packs;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.ctmpreflight.authoring.DraftRule;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.rules.internal.Drafts;
import org.ctmpreflight.workbench.rules.internal.RuleFiles;
import org.ctmpreflight.workbench.rules.internal.RuleImages;
import org.ctmpreflight.workbench.rules.internal.RuleTree;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** All rule packs, with their files and rules. */
public final class PacksView extends ViewPart {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.rules.packs";
	private static final int DELAY = 300;

	/** What a row opens. */
	private record Target(Path pack, boolean shipped, Path file, int line) {
	}

	private final Job job = Job.create("List the rule packs", (ICoreRunnable) monitor -> {
		List<PackFolder> all = PackFolder.all();
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(all));
	});
	private final Runnable changed = () -> job.schedule(DELAY);
	private final IPropertyChangeListener preferences = event -> {
		if (event.getProperty().equals(Preferences.RULES)) {
			job.schedule(DELAY);
		}
	};
	/** Packs that were listed before: a new one is shown open. */
	private final Set<Path> known = new HashSet<>();
	private TreeViewer tree;
	private Label hint;

	@Override
	public void createPartControl(Composite parent) {
		Composite control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		hint = new Label(control, SWT.WRAP);
		hint.setText("Your plan has no rules of its own yet: begin with New Rule Pack, above.");
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).exclude(true).applyTo(hint);
		hint.setVisible(false);
		tree = RuleTree.create(control, "packs", "Rule packs", new String[] { "" }, new int[] { 100 });
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl().getParent());
		tree.addOpenListener(event -> RuleTree.selected(event.getSelection()).map(RuleTree.Node::data)
				.ifPresent(data -> open((Target) data)));
		MenuManager menu = new MenuManager();
		tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
		getSite().registerContextMenu(menu, tree);
		getSite().setSelectionProvider(tree);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, ID);
		job.setSystem(true);
		Drafts.addListener(changed);
		Preferences.store().addPropertyChangeListener(preferences);
		job.schedule();
	}

	private void open(Target target) {
		if (target.file() == null) {
			Object node = tree.getStructuredSelection().getFirstElement();
			tree.setExpandedState(node, !tree.getExpandedState(node));
		} else {
			RuleFiles.open(target.file(), target.line());
		}
	}

	/** The file, or the folder of the pack, that is selected; null for nothing. */
	public Path selectedFile() {
		return RuleTree.selected(tree.getSelection()).map(n -> (Target) n.data())
				.map(t -> t.file() == null ? t.pack() : t.file()).orElse(null);
	}

	/** The plan's own pack that is selected; null for none. */
	Path selectedPack() {
		return RuleTree.selected(tree.getSelection()).map(n -> (Target) n.data()).filter(t -> !t.shipped())
				.map(Target::pack).orElse(null);
	}

	private void show(List<PackFolder> packs) {
		if (tree.getControl().isDisposed()) {
			return;
		}
		boolean none = packs.stream().allMatch(PackFolder::shipped);
		hint.setVisible(none);
		GridDataFactory.createFrom((org.eclipse.swt.layout.GridData) hint.getLayoutData()).exclude(!none).applyTo(hint);
		hint.getParent().layout();
		List<String> open = expanded();
		List<RuleTree.Node> nodes = new ArrayList<>();
		packs.forEach(p -> nodes.add(node(p)));
		tree.getControl().setRedraw(false);
		try {
			tree.setInput(nodes);
			for (RuleTree.Node pack : nodes) {
				expand(pack, open, known.add(((Target) pack.data()).pack()));
			}
		} finally {
			tree.getControl().setRedraw(true);
		}
	}

	private void expand(RuleTree.Node node, List<String> open, boolean first) {
		if (open.contains(key(node)) || first) {
			tree.setExpandedState(node, true);
			node.children().forEach(c -> expand(c, open, false));
		}
	}

	private List<String> expanded() {
		List<String> keys = new ArrayList<>();
		for (Object o : tree.getExpandedElements()) {
			keys.add(key((RuleTree.Node) o));
		}
		return keys;
	}

	private static String key(RuleTree.Node node) {
		Target t = (Target) node.data();
		// what is wrong with a pack changes its text, and not what it is
		return t.pack() + "|" + t.file() + "|" + (t.line() > 0 ? node.texts()[0] : "");
	}

	private static RuleTree.Node node(PackFolder p) {
		List<RuleTree.Node> files = new ArrayList<>();
		if (p.problem() != null) {
			String text = p.problem().replace(p.folder() + File.separator, "");
			files.add(new RuleTree.Node(Images.get("error"), new String[] { text },
					new Target(p.folder(), p.shipped(), null, 0), List.of()));
		}
		for (PackFolder.RuleFile f : p.files()) {
			List<RuleTree.Node> rules = f.rules().stream().map(r -> rule(p, f, r)).toList();
			files.add(new RuleTree.Node(RuleImages.get(RuleImages.of(f.style())),
					new String[] { p.folder().relativize(f.file()).toString() },
					new Target(p.folder(), p.shipped(), f.file(), 0), rules));
		}
		String mistakes = p.problem() == null ? ""
				: p.mistakes() == 1 ? " – 1 mistake" : " – " + p.mistakes() + " mistakes";
		return new RuleTree.Node(p.problem() == null ? RuleImages.get("pack") : Images.get("error"),
				new String[] { p.title() + mistakes }, new Target(p.folder(), p.shipped(), null, 0), files);
	}

	private static RuleTree.Node rule(PackFolder p, PackFolder.RuleFile f, DraftRule r) {
		return new RuleTree.Node(r.severity() == null ? Images.get("rules") : Images.of(r.severity()),
				new String[] { r.code() }, new Target(p.folder(), p.shipped(), f.file(), Math.max(1, r.line())),
				List.of());
	}

	@Override
	public void setFocus() {
		tree.getControl().setFocus();
	}

	@Override
	public void dispose() {
		Drafts.removeListener(changed);
		Preferences.store().removePropertyChangeListener(preferences);
		job.cancel();
		super.dispose();
	}
}
