import datetime as dt
from pathlib import Path

from babel.messages.extract import extract_from_dir

from bijeenkomst.i18n import gettext, long_date, ngettext, short_date, translator

ROOT = Path(__file__).parents[2]


def test_dutch_is_complete_by_itself() -> None:
    assert gettext("Volgende") == "Volgende"
    assert [ngettext("%d mens", "%d mensen", n) % n for n in (1, 2)] == ["1 mens", "2 mensen"]


def test_dates_are_said_as_people_say_them() -> None:
    day = dt.date(2026, 11, 24)
    assert long_date(day) == "dinsdag 24 november 2026"
    assert short_date(day) == "24-11-2026"
    assert translator("pl").long_date(day) == "wtorek 24 listopada 2026"


def test_a_language_without_a_file_speaks_dutch() -> None:
    assert translator("xx").gettext("Volgende") == "Volgende"


def test_all_sentences_can_be_extracted_for_translators() -> None:
    """R33: more languages are a file, no code; so every sentence must be found in the sources."""
    found = {
        message
        for _file, _line, message, _comments, _context in extract_from_dir(
            ROOT / "src", [("**.py", "python")], {}, keywords={"_": None, "ngettext": (1, 2)}
        )
    }
    assert "Er is niets om ongedaan te maken." in found
    assert not [message for message in found if "{" in str(message)], "an f-string cannot be translated"
