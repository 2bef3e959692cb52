"""Pages that are kept for the whole hall: never behind, never with an id twice, never with anything of anybody."""

import gzip
import re
from collections.abc import Hashable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.commands import AddAddition, Recognise
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.i18n import speaking
from bijeenkomst.web.pages import kept_pages
from bijeenkomst.web.pages.groups_page import render_choice, render_consent
from bijeenkomst.web.pages.joined_page import after_joining, after_leaving
from bijeenkomst.web.pages.kept_pages import KeptPage, KeptPages, Shown
from bijeenkomst.web.pages.rendering import SAVED, FilledForm, PageRenderer
from bijeenkomst.web.server.phone_id import Phone, is_token
from tests.unit.domain.any_command import commands
from tests.unit.domain.evening import NOW, an_evening, joining, run
from tests.unit.web.hall import Hall, joining_fields

ID = re.compile(r'name="submission" value="([^"]+)"')
OWNER = Phone("phone-1")  # the one that signs up in `commands`
STRANGER = Phone("phone-2")


def read(page: str | KeptPage) -> str:
    """The page as a phone would get it, without the ids that are always new."""
    html = page if isinstance(page, str) else page.plain(page.new_ids()).decode()
    return ID.sub("", html)


def all_of(pages: PageRenderer, meeting: Meeting, phone: Phone, saved: str, person: int) -> list[str]:
    """Every page that may be kept."""
    return [
        read(pages.start(meeting, phone, saved)),
        read(render_choice(pages, meeting, phone, saved)),
        *(
            read(render_consent(pages, meeting, phone, chosen))
            for chosen in (meeting.in_order[:1], meeting.in_order)
            if chosen and not meeting.details.missing_for_sign_up
        ),
        *(
            read(pages.theme(meeting, theme, phone, saved=saved, person=person, came_from=came_from))
            for theme in meeting.in_order
            for came_from in ("", *meeting.themes)
        ),
    ]


KEPT, ANEW = PageRenderer(), PageRenderer()


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_a_kept_page_never_stays_behind_what_happens_in_the_hall(data: st.DataObject) -> None:
    """Whatever is done, each phone gets what a page made for it alone would show."""
    meeting, kept = an_evening(), KEPT
    for _turn in range(data.draw(st.integers(1, 6))):
        code = data.draw(st.sampled_from([theme.code for theme in meeting.in_order] or ["??"]))
        voter = f"phone-{data.draw(st.integers(1, 2))}.{data.draw(st.integers(0, 1))}"
        answering = Recognise(code, voter, data.draw(st.sampled_from(Answer)))
        outcome = decide(meeting, data.draw(st.one_of(st.just(answering), commands(meeting))), NOW)
        if isinstance(outcome, tuple):
            meeting = apply_all(meeting, outcome)
        saved, person = data.draw(st.sampled_from(["", *sorted(SAVED)])), data.draw(st.integers(0, 1))
        with speaking(data.draw(st.sampled_from(["nl", "ar"]))):
            for phone in (OWNER, STRANGER):
                ANEW._kept = KeptPages()
                anew = all_of(ANEW, meeting, phone, saved, person)
                assert all_of(kept, meeting, phone, saved, person) == anew


def test_no_two_phones_get_the_same_id_of_a_form(hall: Hall) -> None:
    """N15: what is stored once hangs on it, and a phone without cookies is known by it."""
    code = hall.code()
    for path in ("/", f"/{code}", f"/groepen?verder=ja&join-{code}=ja"):
        found = [one for _phone in range(5) for one in ID.findall(hall.phone().get(path).text)]
        assert len(found) == len(set(found)) >= 5
        assert all(map(is_token, found))


def test_a_page_with_something_of_this_phone_is_not_kept() -> None:
    """R35, R36: neither what it signed up for, nor what was typed."""
    meeting = an_evening()
    theme, pages = meeting.in_order[0], PageRenderer()
    joined = run(meeting, joining(meeting))
    typed = FilledForm("sign-up", {"name": "Fatma Yılmaz"}, {"phone": "x"})
    for page in (
        pages.start(joined, OWNER),
        render_choice(pages, joined, OWNER, ""),
        render_consent(pages, joined, OWNER, (theme,)),
        after_joining(pages, joined, OWNER, "one", "sign-up", "/groepen"),
        after_leaving(pages, meeting, theme, joined.sign_ups[theme.code]["one"]),
        pages.theme(joined, theme, OWNER),
        pages.theme(meeting, theme, STRANGER, filled=typed),
        render_consent(pages, meeting, STRANGER, (theme,), typed),
        pages.my_sign_ups(joined, [joined.sign_ups[theme.code]["one"]]),
        pages.helper(joined, is_in=True, filled=typed),
        pages.not_there(joined, "zz9"),
    ):
        assert isinstance(page, str)
    assert len(pages._kept) == 0
    assert isinstance(pages.theme(joined, theme, STRANGER), KeptPage)


def test_what_is_kept_holds_nothing_of_anybody(hall: Hall) -> None:
    """R22, R35: a whole evening of one phone, and nothing of it in what the next phone may get."""
    code, phone = hall.code(), hall.phone()
    page = phone.get(f"/{code}").text
    phone.post(f"/{code}/sign-up", joining_fields(page, phone=""))
    phone.post(f"/{code}/sign-up", joining_fields(page))
    phone.post(f"/{code}/recognise", {"answer": "yes"})
    (member,) = hall.meeting.group(code).members
    after = f"/{code}?bewaard=sign-up"
    for path in ("/", f"/{code}", "/groepen", after, f"{after}&wie={member.id}"):
        phone.get(path)
        hall.phone().get(path)
    secrets = [
        member.id,
        member.name,
        member.phone,
        member.owner,
        "06 12345678",
        phone.cookies["bijeenkomst"],
    ]
    pages = list(hall.renderer._kept._pages.values())
    assert len(pages) >= 4
    for kept in pages:
        assert not [one for one in secrets if one.encode() in b"".join(kept.parts)]
    assert not [one for one in secrets if one in repr(list(hall.renderer._kept._pages))]


text = st.text(max_size=200) | st.lists(st.sampled_from(["value=", "abc", "\x00\x01", "ÿ", "é"])).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.lists(text, min_size=1, max_size=5))
def test_pressed_or_not_a_phone_reads_the_same(texts: list[str]) -> None:
    place = "<the place of an id>"
    page = KeptPage.made_of(place.join(texts), place)
    ids = page.new_ids()
    assert gzip.decompress(page.gzip(ids)) == page.plain(ids)
    whole = "".join(f"{one}{chr(0)}" for one in texts[:-1]) + texts[-1]
    filled = iter(ids)
    expected = (
        re.sub(b"\x00", lambda _at: next(filled), whole.encode()) if "\x00" not in "".join(texts) else None
    )
    assert expected is None or page.plain(ids) == expected


@pytest.mark.parametrize("accepts", ["gzip, deflate, br", "identity", ""])
def test_a_phone_gets_it_in_the_form_that_it_can_read(hall: Hall, accepts: str) -> None:
    for _time in range(2):
        answer = hall.phone().get(f"/{hall.code()}", headers={"accept-encoding": accepts})
        assert answer.headers.get("content-encoding", "") == ("gzip" if "gzip" in accepts else "")
        assert answer.headers["vary"] == "Accept-Encoding"
        assert answer.headers["cache-control"] == "no-store"
        assert answer.text.rstrip().endswith("</html>")
        assert len(ID.findall(answer.text)) == 3


def test_only_so_many_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that nobody asked for longest goes first."""
    monkeypatch.setattr(kept_pages, "MOST_KEPT", 2)
    pages = KeptPages()
    made: list[str] = []

    def ask(name: str) -> None:
        def make(_place: str) -> str:
            made.append(name)
            return name

        pages.page(name, make)

    for name in ("a", "b", "a", "c", "a", "b"):
        ask(name)
    assert made == ["a", "b", "c", "b"]
    assert len(pages) == 2


def test_pages_that_differ_in_one_value_only_are_told_apart() -> None:
    """Whatever it is: a theme or a detail is not in the hash of the key, an addition only by number."""
    meeting, pages = an_evening(), KeptPages()
    made: list[tuple[Hashable, ...]] = []
    first, second = meeting.in_order[:2]
    other_details = replace(meeting.details, contact_name="Iemand anders")
    usual = ("theme.html", "nl", meeting.details, first, ("Een bank",), 3, None)
    others = [
        ("theme.html", "nl", other_details, first, ("Een bank",), 3, None),
        ("theme.html", "nl", meeting.details, second, ("Een bank",), 3, None),
        ("theme.html", "nl", meeting.details, first, ("Een boom",), 3, None),
        ("theme.html", "nl", meeting.details, first, ("Een bank",), 4, None),
        ("theme.html", "nl", meeting.details, first, ("Een bank",), 3, Answer.YES),
    ]

    def ask(values: tuple[Hashable, ...]) -> None:
        def make(_place: str) -> str:
            made.append(values)
            return ""

        pages.page(Shown(values), make)

    for values in (usual, *others, *others, usual):
        ask(values)
    assert made == [usual, *others]


def test_every_answer_and_every_text_of_the_hall_makes_another_page() -> None:
    """Two phones of which one answered see each their own answer."""
    meeting, pages = an_evening(), PageRenderer()
    theme = meeting.in_order[0]
    answered = run(meeting, Recognise(theme.code, OWNER.voter(), Answer.PARTLY))
    assert 'value="partly" aria-pressed="true"' in read(pages.theme(answered, theme, OWNER))
    assert (
        'aria-pressed="true">' not in read(pages.theme(answered, theme, STRANGER)).partition("herkennen")[2]
    )
    shown = run(answered, AddAddition("x", theme.code, "Een <oven>", Channel.CONSOLE))
    assert "Een &lt;oven&gt;" in read(pages.theme(shown, theme, STRANGER))
    practising = replace(shown, rehearsal=True)
    assert "OEFENING" in read(pages.theme(practising, theme, STRANGER))
