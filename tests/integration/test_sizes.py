"""The sizes that an evening must carry without trouble: 60 themes, 5,000 sign-ups, 5,000 additions, long titles."""

import threading
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from bijeenkomst.app.info import counts
from bijeenkomst.app.making import new_meeting
from bijeenkomst.document.file import create, read_only
from bijeenkomst.domain.commands import AddAddition, Command, JoinGroup
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.values.addition import Visibility
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.handover.hand_over import write_handover
from bijeenkomst.export.sheets import Carrier, Choice, write_sheets
from bijeenkomst.session.interface import Done, Reply, Request
from bijeenkomst.session.local import LocalSession
from bijeenkomst.ui.slides.build_content import slide_content
from bijeenkomst.ui.slides.joining import JoinInfo
from bijeenkomst.ui.slides.paint import Look, page_count, paint
from bijeenkomst.web.pages.kept_pages import KeptPage
from bijeenkomst.web.pages.rendering import PageRenderer
from bijeenkomst.web.server.phone_id import Tokens
from tests.unit.domain.evening import DETAILS

THEMES, PEOPLE = 60, 5000
NAMES = ("Anna de Vries", "李小龍", "محمد الأمين", "Олена Коваленко", "🙂 Ünal", "=1+1")


def ask_all(session: LocalSession, commands: list[Command]) -> None:
    """Run all of them; each must be stored."""
    done = threading.Semaphore(0)
    wrong: list[Reply] = []

    def took(reply: Reply) -> None:
        if not isinstance(reply, Done):
            wrong.append(reply)
        done.release()

    for command in commands:
        session.submit(Request(command), took)
    for _command in commands:
        assert done.acquire(timeout=60)
    assert wrong == []


def test_a_very_large_evening_is_carried_from_file_to_paper_and_screen(tmp_path: Path, qtbot: QtBot) -> None:
    """R1, P15: titles of 300 characters, names in any script, emoji."""
    drafts = [ThemeDraft(f"Thema {number} " + "lang en breed " * 20, "Kernzin") for number in range(THEMES)]
    path = tmp_path / "groot.bijeenkomst"
    create(path, new_meeting(DETAILS, drafts))
    session = LocalSession.open(path)
    codes = [theme.code for theme in session.meeting.in_order]
    joining: list[Command] = [
        JoinGroup(
            id=str(number),
            theme=codes[number % THEMES],
            name=f"{NAMES[number % len(NAMES)]} {number}",
            phone="",
            email=f"p{number}@voorbeeld.nl",
            contribution="",
            shares=True,
            adult=True,
            explicit=True,
            reunion=False,
            channel=Channel.PHONE,
        )
        for number in range(PEOPLE)
    ]
    adding: list[Command] = [
        AddAddition(str(number), codes[number % THEMES], f"Aanvulling {number} 🙂", Channel.CONSOLE)
        for number in range(PEOPLE)
    ]
    ask_all(session, joining + adding)
    meeting = session.meeting
    session.close()
    assert read_only(path) == meeting
    assert sum(theme["sign_ups"] for theme in counts(meeting)["themes"]) == PEOPLE
    assert sum(len(meeting.additions_of(code, Visibility.SHOWN)) for code in codes) == PEOPLE
    page = PageRenderer().theme(meeting, meeting.in_order[0], Tokens(meeting.code_seed).phone(""))
    assert isinstance(page, KeptPage)
    assert b"Thema 0 " in page.plain(page.new_ids())
    assert len(write_handover(meeting, tmp_path / "lijsten").written) == THEMES
    choice = Choice("http://192.168.137.1:8080")
    assert write_sheets(meeting, Carrier.LIST, tmp_path / "bladen.pdf", choice).pages == THEMES
    picture = QImage(1280, 720, QImage.Format.Format_RGB32)
    for part in (*programme(meeting)[:6], *programme(meeting)[-2:]):
        content = slide_content(meeting, part.slide, JoinInfo("http://192.168.137.1:8080"))
        assert page_count(content, 16 / 9) >= 1
        painter = QPainter(picture)
        paint(painter, QRect(0, 0, 1280, 720), content, Look.LIGHT)
        painter.end()
