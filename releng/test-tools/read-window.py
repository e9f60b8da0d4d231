#!/usr/bin/python3
"""Reads a window as a screen reader does, through at-spi from another process.

    read-window.py PID

Writes what that process shows, a line an object, parents first: depth, role, name, description, text and states, parted by
tabs, with white space as single spaces. Ends with 3 where at-spi does not answer or does not know the process.
"""
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

TABLES = (Atspi.Role.TABLE, Atspi.Role.TREE_TABLE)
STATES = ("FOCUSABLE", "FOCUSED", "SELECTED", "CHECKED", "EDITABLE", "ENABLED")


def plain(text):
    return " ".join(str(text or "").split())


def text_of(node):
    parts = []
    if "Text" in node.get_interfaces():
        parts.append(Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node)))
    return plain(" ".join(p for p in parts if p))


def read(node, depth):
    states = node.get_state_set()
    if not states.contains(Atspi.StateType.SHOWING):
        return
    has = [s for s in STATES if states.contains(getattr(Atspi.StateType, s))]
    print("\t".join((str(depth), node.get_role_name(), plain(node.get_name()), plain(node.get_description()),
                     text_of(node), ",".join(has))))
    # cells may be a million, and pages that are not in front tell of what the front one holds
    if states.contains(Atspi.StateType.MANAGES_DESCENDANTS) or node.get_role() in TABLES:
        return
    if node.get_role() == Atspi.Role.PAGE_TAB and not states.contains(Atspi.StateType.SELECTED):
        return
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            read(child, depth + 1)


def main():
    wanted = int(sys.argv[1])
    Atspi.init()
    desktop = Atspi.get_desktop(0)
    found = False
    for i in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(i)
        if application is None or application.get_process_id() != wanted:
            continue
        for w in range(application.get_child_count()):
            window = application.get_child_at_index(w)
            if window is not None:
                found = True
                read(window, 0)
    return 0 if found else 3


if __name__ == "__main__":
    try:
        sys.exit(main())
    except GLib.Error as problem:
        print(f"read-window: {problem.message}", file=sys.stderr)
        sys.exit(3)
