import ast
import datetime as dt
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale
from babel.dates import format_date
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bijeenkomst import i18n
from bijeenkomst.i18n import (
    Translator,
    available_languages,
    gettext,
    long_date,
    ngettext,
    number,
    short_date,
    translator,
    use_language,
)
from tests.unit.window_sentences import KEYWORDS, ONE_READER, of_pages, sentences

ROOT = Path(__file__).parents[2]
DAY = dt.date(2026, 11, 24)
IN_BRACES = re.compile(rf"\{{[^{{}}]*\b(?:{'|'.join(KEYWORDS)})\(")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Languages as a translator hands them in: Polish, with three plurals, and Arabic."""
    polish = Catalog("pl")
    polish.add("Volgende", "Dalej")
    polish.add(("%(n)d mens", "%(n)d mensen"), ("%(n)d osoba", "%(n)d osoby", "%(n)d osób"))
    for language, catalog in {"pl": polish, "ar": Catalog("ar")}.items():
        place = tmp_path / language / "LC_MESSAGES"
        place.mkdir(parents=True)
        with (place / "bijeenkomst.mo").open("wb") as file:
            write_mo(file, catalog)
    return tmp_path


@pytest.fixture
def in_polish(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A process that speaks the Polish of `folder`."""
    monkeypatch.setattr(i18n, "resource", lambda *_parts: folder)
    i18n.available_languages.cache_clear()
    i18n._known.cache_clear()
    use_language("pl")
    yield
    i18n.available_languages.cache_clear()
    i18n._known.cache_clear()


def test_dutch_is_complete_by_itself() -> None:
    assert gettext("Volgende") == "Volgende"
    assert [ngettext("%d mens", "%d mensen", n) % n for n in (0, 1, 2)] == ["0 mensen", "1 mens", "2 mensen"]
    assert available_languages()[0] == "nl"


def test_dates_and_numbers_are_said_as_people_say_them() -> None:
    assert long_date(DAY) == "dinsdag 24 november 2026"
    assert short_date(DAY) == "24-11-2026"
    assert number(1250) == "1.250"


def test_another_language_is_a_file(folder: Path) -> None:
    """R33: more languages are a file, no code."""
    polish = Translator("pl", folder)
    assert polish.gettext("Volgende") == "Dalej"
    counted = [polish.ngettext("%(n)d mens", "%(n)d mensen", n) % {"n": n} for n in (1, 3, 5)]
    assert counted == ["1 osoba", "3 osoby", "5 osób"]
    assert polish.long_date(DAY) == "wtorek 24 listopada 2026"
    assert polish.own_name == "polski"
    assert polish.direction == "ltr"


@pytest.mark.parametrize("language", available_languages())
def test_what_is_known_of_a_language_here_is_what_babel_says(language: str) -> None:
    """It is written down, so that a phone page need not load Babel's data of every language."""
    babel = Locale.parse(language)
    assert language in i18n.OWN_NAMES, "each phone page loads Babel's data for it"
    assert translator(language).own_name == babel.get_display_name()
    assert translator(language).direction == babel.text_direction


def test_dutch_dates_are_babels() -> None:
    for days in range(400):
        day = DAY + dt.timedelta(days)
        assert long_date(day) == format_date(day, "EEEE d MMMM y", locale="nl")


def test_a_page_that_names_all_languages_reads_the_sentences_of_none(folder: Path) -> None:
    polish = Translator("pl", folder)
    (folder / "pl" / "LC_MESSAGES" / "bijeenkomst.mo").write_bytes(b"")
    assert (polish.own_name, polish.direction) == ("polski", "ltr")


def test_a_language_that_is_not_there_is_said_at_once(folder: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Translator("xx", folder)


def test_what_has_no_translation_is_said_in_dutch(folder: Path) -> None:
    assert Translator("pl", folder).gettext("Dit is nieuw.") == "Dit is nieuw."


def test_arabic_runs_from_right_to_left(folder: Path) -> None:
    """R33: Arabic, right to left."""
    assert Translator("ar", folder).direction == "rtl"


@pytest.mark.usefixtures("in_polish")
def test_a_process_speaks_one_language_while_a_page_speaks_its_own() -> None:
    assert gettext("Volgende") == "Dalej"
    assert available_languages() == ("nl", "ar", "pl")
    assert translator("nl").gettext("Volgende") == "Volgende"


@pytest.mark.parametrize("asked", ["xx", "", "../../etc", "nl-NL,nl;q=0.9", "\0"])
def test_whatever_a_phone_asks_for_it_gets_a_language_that_exists(asked: str) -> None:
    assert translator(asked).language == "nl"
    assert translator(asked).long_date(DAY) == "dinsdag 24 november 2026"


def test_all_sentences_can_be_extracted_for_translators(tmp_path: Path) -> None:
    """R33: every sentence is found in the sources and in the pages, by the command of the README."""
    out = tmp_path / "bijeenkomst.pot"
    command = ["extract", "-F", str(ROOT / "babel.cfg"), "-o", str(out), str(ROOT)]
    subprocess.run(
        [sys.executable, "-m", "babel.messages.frontend", "-q", *command], check=True, capture_output=True
    )
    with out.open("rb") as file:
        catalog = read_po(file)
    assert "Er is niets om ongedaan te maken." in catalog
    ids = [message.id if isinstance(message.id, str) else message.id[0] for message in catalog if message.id]
    assert not [text for text in ids if not text.strip()], "nothing to translate"
    assert not [text for text in ids if "{" in text], "what is filled in stands as %(name)s"


def test_no_sentence_hides_in_an_f_string() -> None:
    """What stands in an f-string is not found for translators (Babel reads those as one text before Python 3.12)."""
    hidden = [
        f"{file.relative_to(ROOT)}:{line}"
        for file in sorted((ROOT / "src").rglob("*.py"))
        for line in hidden_in(file.read_text("utf-8"))
    ]
    assert not hidden


def hidden_in(source: str) -> list[int]:
    """The lines of calls within f-strings. What has no call in braces is not parsed, which takes long."""
    if not IN_BRACES.search(source):
        return []
    return [
        call.lineno
        for text in ast.walk(ast.parse(source))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in KEYWORDS
    ]


@pytest.mark.parametrize(
    "source",
    [
        "f'{_(1)}'",
        "def f():\n    return f'{1:>3} {n:{width}} {\"\".join([ngettext(1, 2, 3)])}'",
        'f"""een\n{\nN_(1)\n}"""',
    ],
)
def test_a_sentence_in_an_f_string_is_seen(source: str) -> None:
    assert hidden_in(source)
    assert not hidden_in(source.replace("f'", "'").replace('f"', '"'))


@ONE_READER
def test_no_sentence_has_two_plurals() -> None:
    """gettext knows a sentence by its singular: two plurals for one would overwrite each other."""
    plurals: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for one, *many in [*sentences(), *of_pages()]:
        plurals[one].add(tuple(many))
    assert plurals
    assert not {one: forms for one, forms in plurals.items() if len(forms) > 1}


@pytest.mark.parametrize(
    "catalogue", sorted((ROOT / "resources" / "locale").rglob("*.po")), ids=lambda path: path.parts[-3]
)
def test_no_sentence_stands_twice_in_a_catalogue(catalogue: Path) -> None:
    """A reader takes one of them; who mends the other changes nothing."""
    entries = re.findall(r"(?m)^msgid ((?:\"(?:[^\"\\]|\\.)*\"\s*)+)", catalogue.read_text("utf-8"))
    joined = ["".join(re.findall(r"\"((?:[^\"\\]|\\.)*)\"", entry)) for entry in entries]
    assert len(joined) > 100
    assert sorted(set(joined)) == sorted(joined)
