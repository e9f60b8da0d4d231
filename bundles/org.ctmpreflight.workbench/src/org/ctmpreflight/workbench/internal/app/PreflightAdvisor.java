package org.ctmpreflight.workbench.internal.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;

import org.ctmpreflight.workbench.internal.session.Recovery;
import org.ctmpreflight.workbench.internal.welcome.FirstMinutes;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.osgi.framework.Bundle;

/** The workbench from its start to its end. */
final class PreflightAdvisor extends WorkbenchAdvisor {
	/**
	 * Images that the Problems view and its dialogs ask for by name: only the advisor of the Eclipse IDE declares them.
	 */
	private static final Map<String, String> IDE_IMAGES = Map.ofEntries(
			Map.entry("IMG_OBJS_ERROR_PATH", "obj16/error_tsk"),
			Map.entry("IMG_OBJS_WARNING_PATH", "obj16/warn_tsk"), Map.entry("IMG_OBJS_INFO_PATH", "obj16/info_tsk"),
			Map.entry("IMG_OBJS_FIXABLE_ERROR", "obj16/quickfix_error_obj"),
			Map.entry("IMG_OBJS_FIXABLE_WARNING", "obj16/quickfix_warning_obj"),
			Map.entry("IMG_OBJS_FIXABLE_INFO", "obj16/quickfix_info_obj"),
			Map.entry("IMG_ETOOL_PROBLEMS_VIEW", "eview16/problems_view"),
			Map.entry("IMG_ETOOL_PROBLEMS_VIEW_ERROR", "eview16/problems_view_error"),
			Map.entry("IMG_ETOOL_PROBLEMS_VIEW_WARNING", "eview16/problems_view_warning"),
			Map.entry("IMG_ETOOL_PROBLEMS_VIEW_INFO", "eview16/problems_view_info"),
			Map.entry("IMG_DLGBAN_QUICKFIX_DLG", "wizban/quick_fix"),
			Map.entry("IMG_ELCL_QUICK_FIX_ENABLED", "elcl16/smartmode_co"),
			Map.entry(IDE.SharedImages.IMG_OBJ_PROJECT, "obj16/prj_obj"),
			Map.entry(IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "obj16/cprj_obj"));

	private final Path file;

	/** @param file to open at the start; null for none */
	PreflightAdvisor(Path file) {
		this.file = file;
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return ReviewPerspective.ID;
	}

	@Override
	public IAdaptable getDefaultPageInput() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		super.initialize(configurer);
		configurer.setSaveAndRestore(true);
		IDE.registerAdapters();
		Bundle ide = Platform.getBundle("org.eclipse.ui.ide");
		IDE_IMAGES.forEach((name, path) -> configurer.declareImage(name, image(ide, path), true));
	}

	private static ImageDescriptor image(Bundle bundle, String path) {
		for (String ending : new String[] { ".svg", ".png" }) {
			URL url = FileLocator.find(bundle,
					new org.eclipse.core.runtime.Path("icons/full/" + path + ending));
			if (url != null) {
				return ImageDescriptor.createFromURL(url);
			}
		}
		return ImageDescriptor.getMissingImageDescriptor();
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new PreflightWindowAdvisor(configurer);
	}

	@Override
	public void postStartup() {
		FirstMinutes.started(file != null);
		takeRequests();
		// a crash leaves no list of the editors that were open
		Job job = Job.create("Look for unsaved changes", monitor -> {
			try {
				Recovery.files().forEach(CaseworkFiles::open);
			} catch (IOException e) {
				return Status.warning("Unsaved changes from before a crash could not be read.", e);
			} finally {
				if (file != null) {
					CaseworkFiles.open(file);
				}
			}
			return Status.OK_STATUS;
		});
		job.setSystem(true);
		job.schedule();
	}

	/** A second start comes here. */
	private static void takeRequests() {
		try {
			Path workspace = URIUtil.toFile(URIUtil.toURI(Platform.getInstanceLocation().getURL())).toPath();
			Display display = PlatformUI.getWorkbench().getDisplay();
			OpenRequests.take(workspace, asked -> {
				display.asyncExec(PreflightAdvisor::comeForward);
				if (asked != null) {
					CaseworkFiles.open(asked);
				}
			});
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void comeForward() {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			window.getShell().setMinimized(false);
			window.getShell().forceActive();
		}
	}
}
