"""Applies the style to the program: Fusion with our palette and style sheet, light or dark."""

from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from bijeenkomst.design.tokens import DARK, LIGHT, TEXT, Colours
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.qt_fonts import font
from bijeenkomst.ui.style.sheet import style_sheet


def apply_style(app: QApplication, dark: bool | None = None) -> None:
    """Style the whole program; `dark` None follows the system, also when that changes."""
    app.setStyle("Fusion")
    app.setPalette(QPalette())  # the system's
    give_look(app, dark)


def give_look(app: QApplication, dark: bool | None = None) -> None:
    """Set font, palette and style sheet of an application that uses Fusion already; `dark` as in `apply_style`."""
    app.setFont(font(TEXT["body"]))
    hints = QGuiApplication.styleHints()
    if dark is None:
        listen(app, hints.colorSchemeChanged, lambda scheme: _apply_colours(app, scheme.name == "Dark"))
        dark = (
            colours() is DARK
        )  # Fusion's own palette follows the system (`Qt` by name: see widgets/labels.py)
    _apply_colours(app, dark)


def colours() -> Colours:
    """The current colours, for widgets that paint themselves."""
    dark = QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128
    return DARK if dark else LIGHT


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet refers to, such as `kind` or `notice`, and apply it at once."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _apply_colours(app: QApplication, dark: bool) -> None:
    chosen = DARK if dark else LIGHT
    app.setPalette(_palette(chosen))
    app.setStyleSheet(style_sheet(chosen))


def _palette(chosen: Colours) -> QPalette:
    """Our colours for what Fusion paints by itself: ticks, arrows, scroll bars and selections."""
    role = QPalette.ColorRole
    palette = QPalette()
    for where, colour in {
        role.Window: chosen.surface,
        role.WindowText: chosen.text,
        role.Base: chosen.raised,
        role.AlternateBase: chosen.sunken,
        role.Text: chosen.text,
        role.PlaceholderText: chosen.muted,
        role.Button: chosen.raised,
        role.ButtonText: chosen.text,
        role.BrightText: chosen.bad,
        role.ToolTipBase: chosen.text,
        role.ToolTipText: chosen.surface,
        role.Highlight: chosen.accent,
        role.HighlightedText: chosen.on_accent,
        role.Accent: chosen.accent,
        role.Link: chosen.accent,
        role.LinkVisited: chosen.accent,
        role.Light: chosen.raised,
        role.Midlight: chosen.line,
        role.Mid: chosen.edge,
        role.Dark: chosen.edge,
        role.Shadow: chosen.edge,
    }.items():
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(chosen.edge))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(chosen.line))
    return palette
