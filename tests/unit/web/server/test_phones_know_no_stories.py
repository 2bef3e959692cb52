"""R59: a phone never gets a story that is no quote on a slide: what is behind the web server does not hold one."""

import pickle
from pathlib import Path

import pytest

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.domain.values.story import StoryDraft
from bijeenkomst.session.interface import Request, Update
from bijeenkomst.web.server.phone_session import PhoneSession
from tests.support.told_evening import SAID, SECRET, a_told_evening
from tests.unit.domain.evening import NOW
from tests.unit.web.hall import Hall, a_hall


def test_the_meeting_that_the_server_has_holds_no_word_of_a_story(tmp_path: Path) -> None:
    with a_hall(tmp_path, a_told_evening(along=True)) as hall:
        phones = PhoneSession(hall.session)
        heard: list[Update] = []
        phones.listen(heard.append)
        hall.does(c.BringInStories((StoryDraft("Bij Zilvermeeuw regent het naar binnen."),)))
        hall.does(c.MakePile("nat", (4,), 0, 0, "Zilvermeeuw"))
        hall.does(c.EditStory(4, "Bij Zilvermeeuw is het droog.", ""))
        hall.does(c.CountPresent(40))
        for held in (phones.meeting, phones.history, heard):
            data = pickle.dumps(held)
            for words in (*SECRET, "Zilvermeeuw"):
                assert words.encode() not in data
        assert heard[-1].meeting.present == 40
        assert SAID.encode() in pickle.dumps(phones.meeting), "the quote stands in its theme"
        assert phones.meeting.all_told == hall.session.meeting.all_told
        assert "Zilvermeeuw" in hall.session.meeting.stories[4].text


@pytest.mark.parametrize("kind", list(SlideKind))
def test_no_page_says_a_word_of_a_story(tmp_path: Path, kind: SlideKind) -> None:
    """Whatever the hall sees: the pages of a phone, of one that follows the hall, and of a helper."""
    with a_hall(tmp_path, a_told_evening(along=True)) as hall:
        hall.does(c.ChooseHelperCode("ABCDEF"))
        about = hall.code(4)
        slides = (Slide(kind, about), Slide(kind))
        for slide in slides:
            hall.session.ask(_request(slide))
        for page in pages(hall, about):
            for words in SECRET:
                assert words not in page


def pages(hall: Hall, code: str) -> list[str]:
    phone = hall.phone()
    addresses = ("/", f"/{code}", "/groepen", f"/{code}/groep", "/helper", "/aanbod", "/niets")
    return [phone.get(address).text for address in addresses]


def _request(slide: Slide) -> Request:
    return Request(c.ShowSlide(slide), by_console=True)


def test_what_goes_to_a_log_has_no_word_of_a_story() -> None:
    """A command, a change or a meeting in an error's message."""
    meeting = a_told_evening(along=True)
    bring_in = c.BringInStories((StoryDraft("Bij Zilvermeeuw regent het."),))
    shown = (
        meeting,
        bring_in,
        c.EditStory(1, "Bij Zilvermeeuw is het droog.", ""),
        decide(meeting, bring_in, NOW),
        meeting.stories,
        meeting.picked_quotes,
    )
    for value in shown:
        for words in (*SECRET, "Zilvermeeuw"):
            assert words not in repr(value)
