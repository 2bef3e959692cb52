"""A day of a group's plan in the sentences that its package makes of it (R48, R52)."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.support.group_plans import agreed
from tests.support.packages import BOOK, PAGES, files_of, mail_of, text_of, words_of
from tests.support.workbook_evening import a_group, opened, values, with_caller

ICS = "Eerste afspraak.ics"


@pytest.mark.parametrize(
    ("day", "time_words", "said"),
    [
        ("2026-12-10", "half acht", "donderdag 10 december 2026, half acht"),
        ("10-12", "19.30", "donderdag 10 december 2026, 19.30"),
        ("over twee weken", "20 uur", "dinsdag 8 december 2026, 20 uur"),
        ("do 10/12 om half acht", "", "donderdag 10 december 2026 om half acht"),
        ("donderdag 10 december", "half acht", "donderdag 10 december, half acht"),
        ("Zaterdagochtend", "10 uur", "Zaterdagochtend, 10 uur"),
        ("10-11-2026 of later", "half acht", "10-11-2026 of later, half acht"),
        ("31-11", "half acht", "31-11, half acht"),
    ],
)
def test_a_day_that_is_understood_is_said_in_words(day: str, time_words: str, said: str) -> None:
    """R52: nobody says "2026-12-10" by phone. What is not understood, and what is clear already, stays as it was."""
    meeting = agreed(with_caller(a_group()), day=day, time=time_words, place="De Linde")
    for password in ("", "kers wolk tafel"):
        read = " ".join(words_of(mail_of(files_of(meeting, password=password))).split())
        known = not password or ICS in files_of(meeting, password=password)
        assert (f"We zien elkaar {said}" in read) is known, read
        assert (f"voor het eerst {said}" in read) is known
    begin = values(opened(meeting)["Begin hier"])
    (call,) = (row[1] for row in begin if row and row[0] == "Zo kunt u beginnen")
    assert f"We zien elkaar {said}, De Linde." in str(call)
    assert said.split(",")[0] in " ".join(text_of(files_of(meeting)[PAGES[0]]).split())


@pytest.mark.parametrize(
    ("day", "place", "noted", "invited"),
    [
        ("", "Bij Ans thuis", "Bij Ans thuis", "op … (dag), Bij Ans thuis"),
        ("nog te bepalen", "", "nog te bepalen", "op … (dag), om … uur, in … (plek)"),
        ("weten we nog niet", "De Linde", "weten we nog niet, De Linde", "op … (dag), De Linde"),
    ],
)
def test_a_group_without_a_day_still_has_to_find_one(day: str, place: str, noted: str, invited: str) -> None:
    """R48: everything of a plan may stay empty; a place alone is no appointment."""
    files = files_of(agreed(with_caller(a_group()), day=day, place=place))
    begin = [str(row[1]) for row in values(load_workbook(BytesIO(files[BOOK]))["Begin hier"]) if len(row) > 1]
    page, mail = (" ".join(text.split()) for text in (text_of(files[PAGES[0]]), words_of(mail_of(files))))
    for text in (page, mail):
        assert f"Uw groep schreef al op: {noted}. Kies nog de dag waarop de meesten kunnen." in text
        assert "prikte" not in text
    for text in (page, mail, " ".join(begin)):
        assert "Ik wil samen een dag prikken. Wanneer kunt u?" in text
        assert f"We zien elkaar voor het eerst {invited}." in text
    assert any(row.startswith("3.  Prik een datum") for row in begin)
