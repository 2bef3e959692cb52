"""The style sheet of the window, filled in with the design tokens.

Widgets choose a style by a property: buttons `kind` = primary, quiet or danger; labels `look` = title, heading,
subheading, lead, muted, small or error; frames `card`, `row` and `notice` = good, warn, bad or plain; labels
`chip`, and the header's button `hall` = plain, good, black, rest, held or bad; a widget that fills the window `page`.
`text` cannot be used: it is a label's own property.
"""

from string import Template

from bijeenkomst.design.tokens import LINE, RADIUS, RADIUS_SMALL, TEXT, Colours
from bijeenkomst.resource_files import resource

_SHEET = Template("""
QMainWindow, QDialog, QWidget[page="true"] { background: $surface; }
QScrollArea, QScrollArea > QWidget > QWidget, QStackedWidget { background: transparent; border: none; }
QToolTip { background: $text; color: $surface; border: none; padding: 6px 8px; }

QLabel { background: transparent; }
QLabel[look="display"] { font-size: ${display}px; font-weight: bold; }
QLabel[look="title"] { font-size: ${title}px; font-weight: bold; }
QLabel[look="heading"] { font-size: ${heading}px; font-weight: bold; }
QLabel[look="subheading"] { font-size: ${lead}px; font-weight: bold; }
QLabel[look="lead"] { font-size: ${lead}px; }
QLabel[look="label"] { font-weight: bold; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="small"] { color: $muted; font-size: ${small}px; }
QLabel[look="error"] { color: $bad; font-size: ${small}px; font-weight: bold; }
QLabel[look="quote"] { color: $muted; font-style: italic; }

QPushButton {
    background: $raised; color: $text; border: 2px solid $edge; border-radius: ${radius_small}px;
    padding: 6px 14px; min-height: 24px;
}
QPushButton:hover { background: $sunken; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: ${focus}px solid $accent; padding: 4px 12px; }
QPushButton:disabled { color: $edge; border-color: $line; background: $surface; }
QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: bold;
}
QPushButton[kind="primary"]:hover { background: $text; border-color: $text; color: $surface; }
QPushButton[kind="primary"]:pressed { background: $muted; border-color: $muted; color: $surface; }
QPushButton[kind="primary"]:focus { border: 2px solid $accent; padding: 6px 14px; }
QPushButton[kind="primary"]:disabled { background: $line; border-color: $line; color: $muted; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: $accent; }
QPushButton[kind="quiet"]:hover { background: $accent_soft; border-color: $accent_soft; }
QPushButton[kind="quiet"]:focus { border-color: $accent; }
QPushButton[kind="quiet"]:disabled { color: $edge; background: transparent; border-color: transparent; }
QPushButton[kind="danger"] { background: transparent; border-color: $bad; color: $bad; }
QPushButton[kind="danger"]:hover { background: $bad_soft; }
QPushButton[kind="danger"]:focus { border-color: $accent; }
QPushButton[kind="danger"]:disabled { border-color: $line; color: $edge; }
QPushButton[large="true"] { min-height: 30px; }
QPushButton[iconOnly="true"] { padding: 6px; min-width: 24px; }
QPushButton[iconOnly="true"]:focus { padding: 4px; }

QPushButton[kind="thumbnail"] { padding: 2px; border-color: $line; background: $sunken; }
QPushButton[kind="thumbnail"]:checked { border-color: $accent; }
QPushButton[kind="thumbnail"]:focus { border: ${focus}px solid $accent; padding: 0; }

QPushButton[kind="state"] { padding: 6px 8px; }
QPushButton[kind="state"]:focus { padding: 4px 6px; }
QPushButton[kind="state"]:checked { background: $accent; color: $on_accent; border-color: $accent; font-weight: bold; }
QPushButton[kind="state"]:checked:focus { border: 2px solid $accent; padding: 6px 8px; }

QTabBar { font-size: ${lead}px; font-weight: bold; }
QTabBar::tab {
    background: transparent; border: none; border-bottom: 4px solid transparent; color: $muted; padding: 5px 18px;
    min-height: 24px;
}
QTabBar[narrow="true"]::tab { padding: 5px 9px; }
QTabBar::tab:hover { color: $text; background: $sunken; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { border: 3px solid $accent; padding: 3px 15px; }
QTabBar[narrow="true"]::tab:focus { padding: 3px 6px; }

QPushButton[kind="language"] {
    background: transparent; border: 2px solid transparent; border-radius: 0; color: $muted; padding: 4px 6px;
    min-height: 20px; margin: 0 2px;
}
QPushButton[kind="language"]:hover { background: $sunken; color: $text; }
QPushButton[kind="language"]:checked { color: $text; border-bottom-color: $accent; }
QPushButton[kind="language"]:focus { border: ${focus}px solid $accent; padding: 2px 4px; }

QPushButton[kind="choice"], QPushButton[kind="choice-first"] { border-radius: ${radius}px; text-align: left; }
QPushButton[kind="choice"] { border: 1px solid $edge; }
QPushButton[kind="choice"]:focus { border: ${focus}px solid $accent; }
QPushButton[kind="choice-first"] { background: $accent; border: 1px solid $accent; }
QPushButton[kind="choice-first"]:hover { background: $text; border-color: $text; }
QPushButton[kind="choice-first"]:focus {
    border: 3px solid $accent; padding: 4px; background-clip: content; border-radius: ${radius}px;
}
QLabel[look="choice"] { font-size: ${lead}px; font-weight: bold; }
QLabel[look="choice-large"] { font-size: ${title}px; font-weight: bold; }
QLabel[look="choice-means"] { color: $muted; }
QPushButton[kind="choice-first"] QLabel { color: $on_accent; }
QPushButton[kind="choice-first"]:hover QLabel { color: $surface; }

QPushButton[kind="path"] { background: $raised; border: 1px solid $line; border-radius: ${radius}px; }
QPushButton[kind="path"]:hover { background: $sunken; }
QPushButton[kind="path"][here="true"] { background: $accent_soft; border: 2px solid $accent; }
QPushButton[kind="path"]:focus { border: ${focus}px solid $accent; }

QPushButton[kind="recent"] {
    background: transparent; border: 2px solid transparent; text-align: left; padding: 6px 8px;
}
QPushButton[kind="recent"]:hover { background: $sunken; }
QPushButton[kind="recent"]:focus { border-color: $accent; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox {
    background: $raised; color: $text; border: 2px solid $edge; border-radius: ${radius_small}px;
    padding: 5px 8px; selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $muted;
}
QLineEdit, QSpinBox, QComboBox { min-height: 24px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus,
QComboBox:focus { border: ${focus}px solid $accent; padding: 3px 6px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border-color: $bad; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {
    background: $surface; color: $muted; border-color: $line;
}
QComboBox::drop-down { border: none; width: 32px; }
QComboBox::down-arrow { image: url($down); width: 16px; height: 16px; }
QComboBox QAbstractItemView {
    background: $raised; color: $text; border: 2px solid $edge; outline: none;
    selection-background-color: $accent_soft; selection-color: $text;
}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    border: none; width: 30px; background: transparent; border-radius: 4px;
}
QAbstractSpinBox::up-button { subcontrol-position: right; }
QAbstractSpinBox::down-button { subcontrol-position: left; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $sunken; }
QAbstractSpinBox::up-arrow { image: url($plus); width: 14px; height: 14px; }
QAbstractSpinBox::down-arrow { image: url($minus); width: 14px; height: 14px; }

QCheckBox, QRadioButton {
    spacing: 10px; padding: 4px; border: 2px solid transparent; border-radius: ${radius_small}px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $edge; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator {
    width: 18px; height: 18px; border: 2px solid $edge; background: $raised;
}
QCheckBox::indicator, QListView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 11px; }
QCheckBox::indicator:checked, QListView::indicator:checked {
    background: $accent; border-color: $accent; image: url($check);
}
QRadioButton::indicator:checked { border: 6px solid $accent; width: 10px; height: 10px; background: $raised; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; }

QFrame[card="true"] { background: $raised; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[card="true"][open="true"] { border: 2px solid $accent; }
QFrame[card="true"]:focus { border: ${focus}px solid $accent; }
QFrame[row="true"] { background: $sunken; border: 2px solid transparent; border-radius: ${radius_small}px; }
QFrame[row="true"]:focus { border-color: $accent; }
QFrame[drop="true"] { background: $accent; border: none; border-radius: 2px; }
QFrame[rule="true"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[bar="true"] { background: $raised; border: none; border-bottom: 1px solid $line; border-radius: 0; }
QFrame[bar="rehearsal"] { background: $accent; border: none; border-radius: 0; }
QFrame[bar="rehearsal"] QLabel { color: $on_accent; font-weight: bold; }
QFrame[bar="foot"] { background: $raised; border: none; border-top: 1px solid $line; border-radius: 0; }

QFrame[notice], QLabel[notice] { border-radius: ${radius_small}px; }
QLabel[notice] { padding: 8px 12px; }
QFrame[notice="plain"], QLabel[notice="plain"] { background: $sunken; border: 1px solid $line; color: $text; }
QFrame[notice="good"], QLabel[notice="good"] { background: $good_soft; border: 1px solid $good; color: $good; }
QFrame[notice="warn"], QLabel[notice="warn"] { background: $warn_soft; border: 1px solid $warn; color: $warn; }
QFrame[notice="bad"], QLabel[notice="bad"] { background: $bad_soft; border: 1px solid $bad; color: $bad; }
QFrame[notice="good"] QLabel { color: $good; }
QFrame[notice="warn"] QLabel { color: $warn; }
QFrame[notice="bad"] QLabel { color: $bad; }

QLabel[chip] { border-radius: 10px; padding: 2px 10px; font-size: ${small}px; }
QLabel[chip="plain"] { background: $sunken; color: $muted; }
QLabel[chip="good"] { background: $good_soft; color: $good; }
QLabel[chip="warn"] { background: $warn_soft; color: $warn; }
QLabel[chip="bad"] { background: $bad_soft; color: $bad; }

QPushButton[hall] {
    border: 2px solid transparent; border-radius: 16px; padding: 0 12px; min-height: 28px; max-height: 28px;
    text-align: left; font-weight: bold;
}
QPushButton[hall="plain"] { background: $sunken; color: $muted; border-color: $edge; }
QPushButton[hall="good"] { background: $good; color: $surface; border-color: $good; }
QPushButton[hall="black"] { background: #000000; color: #FFFFFF; border-color: $edge; }
QPushButton[hall="rest"] { background: $accent_soft; color: $text; border-color: $accent; }
QPushButton[hall="held"] { background: $warn_soft; color: $warn; border-color: $warn; }
QPushButton[hall="bad"] { background: $bad; color: $surface; border-color: $bad; }
QPushButton[hall]:hover { border-color: $text; }
QPushButton[hall]:focus { border: ${focus}px solid $accent; padding: 0 10px; min-height: 24px; max-height: 24px; }

QListView, QTableView, QTreeView {
    background: $raised; alternate-background-color: $surface; border: 2px solid $line;
    border-radius: ${radius_small}px; outline: none; gridline-color: $line;
}
QListView:focus, QTableView:focus, QTreeView:focus { border-color: $accent; }
QListView[cards="true"] { background: transparent; border: none; padding: 0; }
QListView::item { padding: 6px 8px; border: 2px solid transparent; border-radius: 4px; }
QTableView::item { padding: 4px 6px; border: 2px solid transparent; }
QListView::item:focus, QTableView::item:focus { border-color: $accent; }
QListView::item:hover, QTableView::item:hover { background: $sunken; }
QListView::item:selected, QTableView::item:selected { background: $accent_soft; color: $text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: $sunken; color: $muted; border: none; border-bottom: 1px solid $line; padding: 8px;
    font-weight: bold;
}
QTableCornerButton::section { background: $sunken; border: none; }

QMenu { background: $raised; color: $text; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 8px 20px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $edge; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 14px; }
QScrollBar:horizontal { height: 14px; }
QScrollBar::handle { background: $quiet_dot; border-radius: 5px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: $sunken; border: 1px solid $line; border-radius: 4px; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
""")


def style_sheet(colours: Colours) -> str:
    """The style sheet with these colours."""
    light = colours.on_accent == "#FFFFFF"
    shade = "light" if light else "dark"
    pictures = {name: resource("icons", "style", f"{name}-{shade}.svg").as_posix() for name in PICTURES}
    return _SHEET.substitute(
        colours._asdict(), focus=LINE["focus"], radius=RADIUS, radius_small=RADIUS_SMALL, **TEXT, **pictures
    )


PICTURES = ("check", "down", "plus", "minus")
