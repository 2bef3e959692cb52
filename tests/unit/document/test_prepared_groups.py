"""A meeting file in which somebody prepared what groups at work write: it is damage, or it does no harm."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bijeenkomst.app.letting_go import let_go
from bijeenkomst.document.file import create, read_only
from bijeenkomst.document.troubles import NotAMeeting
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.web.pages.let_go_page import let_go_page
from tests.unit.domain.evening import an_evening, joining, run
from tests.unit.domain.public_ones import giving, offering


def full() -> Meeting:
    meeting = an_evening()
    code = meeting.in_order[0].code
    return run(
        meeting,
        joining(meeting, key="a", owner="cees"),
        giving(code, on_page=True),
        offering(),
        c.ChoosePlaces(((code, None),)),
        c.WritePlan(code, PlanField.WANT, "Een pad", ""),
        c.BecomeScribe(code, "cees"),
        c.RespondToPlan(code, "cees", agrees=True),
        c.VolunteerToCall(code, "a", "cees"),
        c.RecordHandover((code,), Way.MAIL, ""),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "avond.bijeenkomst"
    create(path, full())
    return path


def prepare(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(sql)


@pytest.mark.parametrize(
    "sql",
    [
        """UPDATE plan SET others = '[1, {"a": 2}]'""",
        """UPDATE plan SET others = '"een tekst"'""",
        """UPDATE plan SET others = '{"een": "tekst"}'""",
        "UPDATE plan SET others = 'geen json'",
        "UPDATE plan SET field = 'secret'",
        """UPDATE offer SET doubts = '[["phone", 7]]'""",
        """UPDATE offer SET doubts = '[["phone", {"a": []}]]'""",
        """UPDATE offer SET doubts = '[["shoe size", "44"]]'""",
        """UPDATE offer SET doubts = '[["phone"]]'""",
        """UPDATE sign_up SET doubts = '[["name", ["x"]]]'""",
        "UPDATE offer SET consent_channel = 'stolen'",
        "UPDATE offer SET consent_given_at = 'gisteren'",
        "UPDATE signpost SET consent_given_at = ''",
        "UPDATE signpost SET consent_channel = ''",
        """UPDATE handover SET listed = '[["a"]]'""",
        """UPDATE handover SET listed = '"abc"'""",
        "UPDATE plan_response SET at = 'ooit'",
    ],
)
def test_a_value_that_no_version_wrote_is_damage_when_the_file_is_opened(path: Path, sql: str) -> None:
    """R63: and not a window that ends in the middle of the evening."""
    read_only(path)
    prepare(path, sql)
    with pytest.raises(NotAMeeting):
        read_only(path)


def test_a_signpost_of_a_sensitive_theme_is_on_no_page_and_goes_with_letting_go(
    path: Path, tmp_path: Path
) -> None:
    """R4, R55: whatever a file says."""
    code = full().in_order[0].code
    prepare(path, f"UPDATE theme SET sensitive = 1 WHERE code = '{code}'")
    assert "Cees" not in str(let_go_page(read_only(path)))
    let_go(path, tmp_path / "state")
    assert read_only(path).signposts == {}
    assert b"31612345671" not in path.read_bytes()


OF_NO_THEME = {
    "signpost": "INSERT INTO signpost VALUES ('Z9', 'Geheime Naam', '', 'x@y.example', '1', "
    "'2026-11-24T20:00:00+00:00', 'phone', 1, 1, 1, 1, '', '', 'nl')",
    "plan": "INSERT INTO plan VALUES ('Z9', 'want', 'Geheime Naam', '[]', '')",
    "scribe": "INSERT INTO scribe VALUES ('Z9', 'Geheime-Naam')",
    "plan_response": "INSERT INTO plan_response VALUES ('Z9', 'x', 1, 'Geheime Naam', '')",
    "second_caller": "INSERT INTO second_caller VALUES ('Z9', 'Geheime Naam')",
    "volunteer": "INSERT INTO volunteer VALUES ('Z9', 'Geheime Naam')",
}


@pytest.mark.parametrize("table", OF_NO_THEME)
def test_what_belongs_to_no_theme_does_not_outlive_letting_go(path: Path, tmp_path: Path, table: str) -> None:
    """R45: rows of a theme that is not there are damage, or gone afterwards."""
    prepare(path, OF_NO_THEME[table])
    try:
        let_go(path, tmp_path / "state")
    except NotAMeeting:
        return
    assert b"Geheime" not in path.read_bytes()


def test_a_theme_that_becomes_sensitive_loses_its_public_way(path: Path) -> None:
    """R4, R55: at once, and undo brings both back."""
    meeting = full()
    theme = meeting.in_order[0]
    after = run(meeting, c.EditTheme(theme.code, ThemeDraft(theme.title, sensitive=True)))
    assert after.signposts == {}
    same = run(meeting, c.EditTheme(theme.code, ThemeDraft("Anders")))
    assert same.signposts == meeting.signposts
