"""Somebody with a handful of phones tries to work out how many people joined or recognise a sensitive theme (R25)."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bijeenkomst.domain.commands import CountPresent, Recognise, ShowRecognition, ShowSlide
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.export.report.choice import ReportChoice
from bijeenkomst.export.report.filling import report_of
from bijeenkomst.ui.slides.build_content import slide_content
from bijeenkomst.web.pages.hall_screen import public_facts
from tests.integration.forms import forms_of
from tests.unit.domain.evening import NOW, an_evening, joining, run
from tests.unit.web.hall import Hall, Phone, a_hall, joining_fields

pytestmark = pytest.mark.xdist_group("sensitive attack")  # on a meeting of nobody: once
PHONES = 9
SENSITIVE = 2
OF_ONE_PAGE = re.compile(
    r'name="(?:submission|id)" value="[^"]*"|/mijn/\w+|id="plek-\w+"|(?<=>)[^<>]* doet mee, sinds [^<]*'
)
SLIDES = (SlideKind.RECOGNITION, SlideKind.SUMMARY, SlideKind.GROUP, SlideKind.GROUPS, SlideKind.OVERVIEW)


def with_real_people(count: int) -> Meeting:
    """So many people joined the sensitive theme, and recognise it."""
    meeting = run(an_evening(), CountPresent(60))
    code = meeting.in_order[SENSITIVE - 1].code
    people = [
        joining(meeting, SENSITIVE, f"echt-{n}", name=f"Mens {n}", explicit=True, owner=f"mens-{n}")
        for n in range(count)
    ]
    answers = [Recognise(code, f"mens-{n}.0", Answer.YES) for n in range(count)]
    return run(meeting, *people, *answers, ShowRecognition(code), ShowSlide(Slide(SlideKind.GROUPS)))


def seen_by(hall: Hall, phone: Phone) -> tuple[object, ...]:
    """Whatever anybody can see: phone pages, the live stream, the slides and the report."""
    meeting, code = hall.meeting, hall.code(SENSITIVE)
    visitors = (phone, hall.phone())
    paths = ("/", "/groepen", f"/{code}", "/helper")
    pages = [OF_ONE_PAGE.sub("", one.get(path).text) for one in visitors for path in paths]
    slides = [slide_content(meeting, Slide(kind, code), None, NOW) for kind in SLIDES]
    report = report_of(meeting, ReportChoice())
    return (*pages, public_facts(meeting), *slides, report)


def an_attack(hall: Hall) -> Iterator[tuple[object, ...]]:
    """Sign up and answer with one phone more each time, then change the answers, take it all back; look each time."""
    code = hall.code(SENSITIVE)
    phones = [hall.phone(address=f"192.168.137.{n}") for n in range(PHONES)]
    for number, phone in enumerate(phones):
        fields = joining_fields(phone.get(f"/{code}").text, name=f"Niemand {number}", explicit="ja")
        assert phone.post(f"/{code}/sign-up", fields).status_code == 303
        assert phone.post(f"/{code}/recognise", {"answer": "yes"}).status_code == 303
        yield seen_by(hall, phone)
    for answer in ("no", "partly"):
        for phone in phones:
            phone.post(f"/{code}/recognise", {"answer": answer})
            yield seen_by(hall, phone)
    for phone in phones:
        leave = forms_of(phone.get(f"/{code}").text)["leave"]
        assert phone.post(leave.action, leave.values).status_code == 303
        yield seen_by(hall, phone)


@pytest.fixture(scope="module")
def seen_beside_nobody(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[object, ...]]:
    with a_hall(tmp_path_factory.mktemp("niemand"), with_real_people(0)) as hall:
        return list(an_attack(hall))


@pytest.mark.parametrize("count", [1, 2, 4, 11])
def test_nine_phones_see_the_same_whatever_the_number_of_people_is(
    tmp_path: Path, seen_beside_nobody: list[tuple[object, ...]], count: int
) -> None:
    """R25: joining, leaving and changing answers moves nothing that tells nobody, one person and eleven apart."""
    with a_hall(tmp_path, with_real_people(count)) as hall:
        assert list(an_attack(hall)) == seen_beside_nobody


@pytest.mark.parametrize("there", [0, 1])
def test_what_one_person_does_moves_nothing_that_another_sees(tmp_path: Path, there: int) -> None:
    """R25: who watches a page while somebody joins, also as the first, answers or leaves, sees nothing of it."""
    with a_hall(tmp_path, with_real_people(there)) as hall:
        code, watching, person = hall.code(SENSITIVE), hall.phone(), hall.phone()
        before = seen_by(hall, watching)
        person.post(f"/{code}/sign-up", joining_fields(person.get(f"/{code}").text, explicit="ja"))
        person.post(f"/{code}/recognise", {"answer": "yes"})
        assert hall.meeting.sign_up_count(code) == there + 1
        assert seen_by(hall, watching) == before
