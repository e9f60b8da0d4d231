package org.eclipse.help.ui.internal.views;

/** Stands where cheat sheets expect a part of the help system's tray; see {@link HelpTray}. */
public interface IHelpPart {
}
