"""Sheets from the command line that depend on what people agreed to."""

from pathlib import Path

import pytest

from bijeenkomst.app import main
from bijeenkomst.app.making import make_example
from bijeenkomst.domain.commands import EditTheme, GiveSignpost, LeaveGroup, RemoveTheme, TakeSignpostBack
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.session.interface import Request
from bijeenkomst.session.local import LocalSession
from tests.support.printed import text_of
from tests.unit.domain.evening import joining


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The example evening."""
    return make_example(tmp_path)


def test_the_wegwijzer_is_written_once_somebody_agreed_to_it(path: Path, tmp_path: Path) -> None:
    """R55, R4: and no slips for it where every theme is sensitive, without that being called a trouble."""
    out = tmp_path / "uit"
    session = LocalSession.open(path)
    theme = session.meeting.in_order[2]
    session.ask(Request(joining(session.meeting, 3, id="truus")))
    session.ask(
        Request(
            GiveSignpost(
                theme.code, "truus", "Truus de Wit", "", "truus@voorbeeld.nl", shares=True, on_sheet=True,
                on_cards=False, on_page=False, channel=Channel.PAPER,
            )
        )
    )  # fmt: skip
    session.close()
    assert main(["sheets", str(path), "--out", str(out)]) == 0
    words = text_of(out / "wegwijzer.pdf")
    assert theme.title in words
    assert "truus@voorbeeld.nl" in words
    assert (out / "wegwijzer-strookjes.pdf").exists()
    session = LocalSession.open(path)
    for one in session.meeting.in_order:
        if one.code != theme.code:
            session.ask(Request(RemoveTheme(one.code)))
    session.ask(Request(TakeSignpostBack(theme.code)))
    session.ask(Request(LeaveGroup(theme.code, "truus")))
    session.ask(Request(EditTheme(theme.code, ThemeDraft(theme.title, sensitive=True))))
    session.close()
    again = tmp_path / "nog eens"
    assert main(["sheets", str(path), "--out", str(again)]) == 0
    assert not {file.name for file in again.iterdir()} & {"wegwijzer.pdf", "wegwijzer-strookjes.pdf"}
    assert (again / "tafelborden.pdf").exists()
