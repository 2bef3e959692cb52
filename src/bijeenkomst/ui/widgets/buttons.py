"""Buttons as the window uses them: words, a kind, often an icon, always a name for a screen reader."""

from PySide6.QtWidgets import QPushButton

from bijeenkomst.ui.widgets.icons import put_icon

ROLE_OF_KIND = {"primary": "on_accent", "quiet": "accent", "danger": "bad"}


def button(words: str, kind: str = "", icon_name: str = "") -> QPushButton:
    """A button with words; `kind` is primary, quiet, danger or ""."""
    made = QPushButton(f" {words}" if icon_name and words else words)  # room between picture and words
    made.setAccessibleName(words)
    made.setAutoDefault(False)
    if kind:
        made.setProperty("kind", kind)
    if icon_name:
        put_icon(made, icon_name, ROLE_OF_KIND.get(kind, "text"))
    return made


def icon_button(icon_name: str, name: str, kind: str = "quiet") -> QPushButton:
    """A small button with only a picture; `name` is what it does, for the tip and for screen readers."""
    made = button("", kind, icon_name)
    made.setProperty("iconOnly", True)
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made
