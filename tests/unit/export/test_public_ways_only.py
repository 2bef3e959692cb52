"""What makes our files uses the libraries by their public ways, so that a new version of one is no surprise."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bijeenkomst

SOURCE = Path(bijeenkomst.__file__).parent
LIBRARIES = ("openpyxl", "reportlab", "qrcode", "icalendar")
OURS = ("self", "cls")
ARGUED = {"export/pdf/book.py: canvas._doc"}
"""What has no public way; docs/decisions.md says why it is used all the same."""


def is_private(name: str) -> bool:
    return name.startswith("_") and not (name.startswith("__") and name.endswith("__"))


def of_a_library(module: str) -> bool:
    return module.split(".")[0] in LIBRARIES


def privates(tree: ast.Module) -> Iterator[str]:
    """Underscored modules and names of these libraries, and what is touched that is not an object's own."""
    known = False
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and of_a_library(node.module or ""):
            known = True
            for name in [*(node.module or "").split("."), *(alias.name for alias in node.names)]:
                if is_private(name):
                    yield f"from {node.module} import {name}"
        elif isinstance(node, ast.Import):
            for alias in node.names:
                known = known or of_a_library(alias.name)
                if of_a_library(alias.name) and any(map(is_private, alias.name.split("."))):
                    yield f"import {alias.name}"
    for node in ast.walk(tree) if known else ():
        if isinstance(node, ast.Attribute) and is_private(node.attr):
            owner = ast.unparse(node.value)
            if owner not in OURS:
                yield f"{owner}.{node.attr}"
        elif isinstance(node, ast.ClassDef) and any(
            ast.unparse(base).endswith("Writer") for base in node.bases
        ):
            yield f"class {node.name}({ast.unparse(node.bases[0])})"


def test_no_private_name_of_a_library_is_imported_or_touched() -> None:
    found = {
        f"{path.relative_to(SOURCE).as_posix()}: {private}"
        for path in SOURCE.rglob("*.py")
        for private in privates(ast.parse(path.read_text("utf-8")))
    }
    assert found == ARGUED


@pytest.mark.parametrize(
    ("code", "private"),
    [
        ("from openpyxl.worksheet.header_footer import _HeaderFooterPart", "_HeaderFooterPart"),
        ("from openpyxl.worksheet._writer import WorksheetWriter", "_writer"),
        ("import reportlab.pdfbase._fontdata", "_fontdata"),
        ("import qrcode\nqrcode.QRCode()._modules", "_modules"),
        (
            "def f():\n    import openpyxl\n    book = openpyxl.Workbook()\n    book._fonts = []",
            "book._fonts",
        ),
        ("from openpyxl.writer.excel import ExcelWriter\nclass Ours(ExcelWriter): ...", "class Ours"),
    ],
)
def test_each_way_of_using_a_private_is_seen(code: str, private: str) -> None:
    assert [found for found in privates(ast.parse(code)) if private in found]


def test_what_is_our_own_is_no_private_of_a_library() -> None:
    code = "import reportlab\nclass Pen:\n    def draw(self):\n        return self._canvas.line(self.__class__)\n"
    assert list(privates(ast.parse(code))) == []
