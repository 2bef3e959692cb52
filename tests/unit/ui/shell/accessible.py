"""What a screen reader is told of a window."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role, Text = QAccessible.Role, QAccessible.Text
USED = {
    Role.Button,
    Role.ButtonMenu,
    Role.CheckBox,
    Role.RadioButton,
    Role.EditableText,
    Role.ComboBox,
    Role.SpinBox,
    Role.List,
    Role.ListItem,
    Role.Table,
    Role.Tree,
    Role.PageTab,
    Role.ProgressBar,
    Role.Slider,
    Role.MenuItem,
}
"""What people use or read a value from: without a name it is only "button"."""

ONE_CONTROL = frozenset({Role.SpinBox, Role.ComboBox, Role.ScrollBar})
"""Their inside is a part of them."""


def tree(
    part: QAccessibleInterface, inside: tuple[str, ...] = ()
) -> Iterator[tuple[QAccessibleInterface, str]]:
    """Everything that is told, with the way that leads there; the inside of one control is a part of that."""
    way = (*inside, f"{part.role().name} {part.text(Text.Name)!r}")
    yield part, " > ".join(way)
    if part.role() in ONE_CONTROL:
        return
    for number in range(part.childCount()):
        child = part.child(number)
        if child.isValid() and not child.state().invisible:
            yield from tree(child, way)


def told(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def nameless(window: QWidget) -> list[str]:
    """Controls without a name; fails when the tree holds no controls at all."""
    controls = [(part, way) for part, way in tree(told(window)) if part.role() in USED]
    assert controls
    return [way for part, way in controls if not part.text(Text.Name).strip()]
