"""Buttons with a text or an icon, a kind, and always a name for screen readers."""

from PySide6.QtWidgets import QPushButton

from bijeenkomst.ui.widgets.icons import put_icon

ROLE_OF_KIND = {"primary": "on_accent", "quiet": "accent", "danger": "bad"}


def button(words: str, kind: str = "", icon_name: str = "") -> QPushButton:
    """A button with a text; `kind` is primary, quiet, danger or ""."""
    shown = f" {words}" if icon_name and words else words  # space between icon and text
    new_button = _filled(shown) if kind == "primary" else QPushButton(shown)
    new_button.setAccessibleName(words)
    new_button.setAutoDefault(False)
    if kind:
        new_button.setProperty("kind", kind)
    if icon_name:
        put_icon(new_button, icon_name, ROLE_OF_KIND.get(kind, "text"))
    return new_button


def switch(words: str = "") -> QPushButton:
    """A button that stays pressed in as long as what it names is on."""
    new_switch = _filled(words)
    new_switch.setAccessibleName(words)
    new_switch.setAutoDefault(False)
    new_switch.setCheckable(True)
    new_switch.setProperty("kind", "state")
    return new_switch


def icon_button(icon_name: str, name: str, kind: str = "quiet") -> QPushButton:
    """A small button with only an icon; `name` says what it does, in its tooltip and to screen readers."""
    new_button = button("", kind, icon_name)
    new_button.setProperty("iconOnly", True)
    new_button.setAccessibleName(name)
    new_button.setToolTip(name)
    return new_button


def _filled(words: str) -> QPushButton:
    from bijeenkomst.ui.widgets.filled_button import FilledButton  # not loaded at the start

    return FilledButton(words)
