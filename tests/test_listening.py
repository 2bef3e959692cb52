"""Held by what the sources say: who listens to what outlives it does so by `ui.lifetime.listen` only."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "bijeenkomst"
UI = sorted((SOURCE / "ui").rglob("*.py"))
OUTLIVE = frozenset(
    {
        *("controller", "_controller", "hall", "_hall", "screens", "awake", "services", "_services"),
        *("application", "app", "program", "hints", "screen", "session", "_session"),
        *("instance", "styleHints", "windowHandle", "primaryScreen", "clipboard", "inputMethod"),
        *("QApplication", "QGuiApplication", "QCoreApplication"),
    }
)
"""Names in the sources for what is there longer than a window, and calls that give such a thing."""


def connected(tree: ast.AST) -> list[tuple[int, str]]:
    """Every `….connect(…)`: the line, and what is connected, with its calls and indices left out."""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return [
        (call.lineno, ".".join(_names(call.func.value)))
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr == "connect"
    ]


def _names(expression: ast.expr) -> list[str]:
    match expression:
        case ast.Attribute(value=before, attr=name):
            return [*_names(before), name]
        case ast.Call(func=before) | ast.Subscript(value=before):
            return _names(before)
        case ast.Name(id=name):
            return [name]
        case _other:
            return []


def test_nothing_connects_itself_to_what_outlives_it() -> None:
    found = [
        f"{path.relative_to(SOURCE)}, line {line}: {name}"
        for path in UI
        for line, name in connected(ast.parse(path.read_text("utf-8")))
        if OUTLIVE & set(name.split(".")[:-1])
    ]
    assert not found, "use bijeenkomst.ui.lifetime.listen"


def test_nothing_is_done_later_without_who_it_is_for() -> None:
    """`QTimer.singleShot(time, function)` calls it on a widget that has gone; with a context object it does not."""
    found = [
        f"{path.relative_to(SOURCE)}, line {call.lineno}"
        for path in UI
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
        if call.func.attr == "singleShot" and len(call.args) < 3
    ]
    assert not found


@pytest.mark.parametrize(
    "line",
    [
        "controller.updated.connect(self._updated)",
        "self._controller.failed.connect(self.failed)",
        "self._hall.window.key_command.connect(self._key)",
        "QGuiApplication.instance().screenAdded.connect(self.refresh)",
        "self.window().windowHandle().screenChanged.connect(self._moved)",
    ],
)
def test_each_way_to_write_it_is_found(line: str) -> None:
    ((_line, name),) = connected(ast.parse(line))
    assert OUTLIVE & set(name.split(".")[:-1])


def test_no_item_of_a_list_or_table_has_an_object_in_python() -> None:
    """Clearing such a list brought the program down: see `ui/widgets/list_rows.py`."""
    kinds = {f"Q{kind}Item" for kind in ("ListWidget", "TableWidget", "TreeWidget", "Standard")}
    calls = {"item", "currentItem", "takeItem", "selectedItems", "findItems", "itemFromIndex"}
    found = []
    for path in UI:
        tree = ast.parse(path.read_text("utf-8"))
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        lists = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)} & calls
        found += [f"{path.relative_to(SOURCE)}: {name}" for name in (names & kinds) | lists]
    assert not found, "use bijeenkomst.ui.widgets.list_rows"


def test_no_item_of_a_layout_is_asked_for() -> None:
    """Its object in Python outlives it, and is taken for whatever Qt makes at that address next.

    So a widget's parent was a `QWidgetItem` now and then (PySide6 6.11.3). `takeAt` hands the item over, which is safe.
    """
    asked = [
        f"{path.relative_to(SOURCE)}, line {node.lineno}"
        for path in (SOURCE / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"itemAt", "itemAtPosition", "spacerItem"}
    ]
    assert not asked, "keep the widgets, or ask the layout for `indexOf`"


def test_qts_own_chain_of_the_keyboard_is_not_asked() -> None:
    """PySide takes who is asked for a part of what it gives, and takes them apart together (PySide6 6.11.3).

    So the menu of a theme's card went with whatever came before it, and the next change met a card in pieces.
    """
    asked = [
        f"{path.relative_to(SOURCE)}, line {node.lineno}"
        for path in (SOURCE / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"nextInFocusChain", "previousInFocusChain"}
    ]
    assert not asked, "use bijeenkomst.ui.widgets.tab_order"
