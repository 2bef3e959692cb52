"""What the window can say: every sentence of the sources, but for those that only residents hear or read."""

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages import Message
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "N_": None}
ONE_READER = pytest.mark.xdist_group("sentences of the sources")
"""For tests that need `sentences`: on one core they are read once."""
SAID = re.compile(rf"\b(?:{'|'.join(KEYWORDS)})\(")
FOR_RESIDENTS = ("export/sheets/", "export/handover/workbook/", "ui/slides/")
"""What stands on paper, in a group's spreadsheet and on the projector is always said in Dutch."""
FOR_THE_WINDOW_TOO = (
    "export/sheets/write_pdf.py",
    "export/sheets/carriers.py",
    "export/sheets/print_fingerprints.py",
)
"""How a sheet is called, and why it cannot be made."""


@cache
def sentences() -> dict[tuple[str, ...], frozenset[str]]:
    """All sentences, each with its forms, and the files under src/bijeenkomst that say it."""
    found: dict[tuple[str, ...], set[str]] = {}
    source = ROOT / "src" / "bijeenkomst"
    for file in sorted(source.rglob("*.py")):
        if SAID.search(file.read_text("utf-8")):  # the others are not read word by word, which takes long
            for _line, said, _comments, _context in extract_from_file("python", file, KEYWORDS):
                found.setdefault(forms_of(said), set()).add(file.relative_to(source).as_posix())
    return {forms: frozenset(files) for forms, files in found.items()}


@cache
def of_pages() -> frozenset[tuple[str, ...]]:
    """What the templates of the phone pages say, each with its forms."""
    pages = extract_from_dir(
        ROOT / "resources" / "web" / "templates", [("**.html", "jinja2")], keywords=KEYWORDS
    )
    return frozenset(forms_of(said) for _file, _line, said, _comments, _context in pages)


def only_for_residents(files: frozenset[str]) -> bool:
    """Whether the window never says it itself."""
    return all(file.startswith(FOR_RESIDENTS) and file not in FOR_THE_WINDOW_TOO for file in files)


@cache
def english() -> dict[str, Message]:
    """What the translators wrote, by the first form of the Dutch."""
    place = ROOT / "resources" / "locale" / "en" / "LC_MESSAGES" / "bijeenkomst.po"
    with place.open("rb") as file:
        found = read_po(file, locale="en")
    return {one.id if isinstance(one.id, str) else one.id[0]: one for one in found if one.id}


def forms_of(said: object) -> tuple[str, ...]:
    """One form of a sentence, or all forms of a plural."""
    return (said,) if isinstance(said, str) else tuple(said) if isinstance(said, list | tuple) else ()


@cache
def dutch_in(text: str) -> tuple[str, ...]:
    """The Dutch sentences that a text on the screen holds; most texts are asked about once for each look at a page."""
    return tuple(known.pattern for part, known in _dutch_patterns() if part in text and known.search(text))


@cache
def _dutch_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """By which each Dutch sentence is known on a screen, with anything filled in; not those that English says alike.

    Before each stands its longest part, without which it is nowhere: looking for that is twenty times as quick.
    """
    made = []
    for forms in sentences():
        one = english().get(forms[0])
        alike = forms_of(one.string) if one else ()
        for form in set(forms) - set(alike):
            pieces = re.split(r"%\(\w+\)[sd]", form.replace("%%", "%"))
            letters = sum(len(re.sub(r"\W", "", piece)) for piece in pieces)
            if letters < (6 if len(pieces) > 1 else 2):  # "%(page)d van %(pages)d" would be found everywhere
                continue
            words = ".*?".join(map(re.escape, pieces))
            whole = rf"\A{words}\Z" if len(form) < 16 else words
            made.append((max(pieces, key=len), re.compile(whole, re.DOTALL)))
    return tuple(made)
