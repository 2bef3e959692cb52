"""The second half of an evening as people live it: places, a market, plans on a phone and on paper, Oogst, and home.

Three groups: one writes on a phone, one on paper, one writes nothing. Real windows (offscreen), a real meeting process,
real browsers, a real photo of a printed sheet; what comes out is read by other programs than those that wrote it.
"""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import httpx
import pytest
import vobject
import zxingcpp
from playwright.sync_api import Page
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from bijeenkomst.domain.commands import ChooseAddress
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.values.doubt import Doubt
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.export.sheets.carriers import Carrier
from bijeenkomst.ui.paper.paper_parts import PaperPart
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.slides.build_content import slide_content
from bijeenkomst.ui.slides.group_content import HarvestContent, WorkContent
from tests.integration.evening_at_work import LEFT, Evening, evening, phones
from tests.integration.forms import forms_of, sign_up_values
from tests.integration.phone_evening import fill_in
from tests.support.packages import everything_in, text_of
from tests.support.photographed import photograph, printed
from tests.support.printed import QR_ONLY
from tests.unit.ui.paper.dropping import drop
from tests.unit.ui.tabs import click_tab

pytestmark = pytest.mark.usual_ports

__all__ = ["evening", "phones"]

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
BY_PHONE = {
    "want": "Een zonnebankje bij de vijver", "how": "Met hout van de kringloop", "who": "Wie kan zagen, komt",
    "first_step": "Hout ophalen bij de molen", "day": "donderdag 10 december", "time": "half acht",
    "place": "Het Gemaal",
}  # fmt: skip
ON_PAPER = {
    "want": "Een veilig zebrapad", "first_step": "Zaterdag tellen bij het hek", "day": "12 december",
    "time": "10 uur", "place": "De Kaasboerderij",
}  # fmt: skip
JPEG = b"\xff\xd8\xff"
RELEASED, KEPT = ("want", "first_step"), ("how", "who", "day", "time", "place")


def test_an_evening_at_work(evening: Evening, phones: Callable[[], Page]) -> None:
    """R11, R35, R41, R45, R47-R56: three groups, by phone, on paper and with nothing, until nobody is left."""
    plan_and_print(evening)
    scribe, reader, neighbour = phones(), phones(), phones()
    sign_up(evening, reader)
    go_to_work(evening, reader)
    write_on_a_phone(evening, scribe, reader)
    write_on_paper(evening)
    harvest(evening, scribe, reader)
    leave_a_door_and_an_offer(evening, reader, neighbour)
    walk_through(evening)
    hand_over(evening)
    report(evening)
    let_go(evening, neighbour)


def plan_and_print(evening: Evening) -> None:
    """R47: places in words; the table signs and groepsbladen that are printed say the same."""
    preparation = evening.window.preparation
    preparation.show_section(Section.THEMES)
    card = preparation.themes.group_work
    evening.click(card.wanted)
    evening.click(card.propose)
    evening.until(lambda: len(evening.meeting.places) == 3)
    one, two, _three = evening.codes
    evening.type(card.rows[one].place.table, "bij het raam", Qt.Key.Key_Return)
    evening.type(card.rows[two].place.table, "", Qt.Key.Key_Delete, Qt.Key.Key_Return)
    evening.until(lambda: two not in evening.meeting.places)
    preparation.show_section(Section.SHEETS)
    sheets = preparation.sheets
    evening.controller.do(ChooseAddress(evening.url))  # a test's phones are on this laptop itself
    evening.until(lambda: evening.meeting.address == evening.url)
    wanted = (Carrier.GROUP_SHEET, Carrier.TABLE_SIGN, Carrier.OFFER)
    for carrier, row in sheets.sheets.rows.items():
        if row.box.isChecked() is not (carrier in wanted):
            row.box.click()
    evening.click(sheets.make)
    evening.until(lambda: evening.meeting.printed_address != "")
    groups, offers, signs = (
        text_of(evening.sheet(kind).read_bytes()) for kind in ("Groepsbladen", "Strookjes", "Tafelborden")
    )
    assert signs.count("bij het raam") == 2, "to read from both sides"
    assert signs.count("tafel 3") == 2
    assert "tafel 2" not in signs
    assert all(evening.meeting.scribe_code(code) in groups.replace(" ", "") for code in evening.codes)
    assert "Iets te bieden?" in offers


def sign_up(evening: Evening, reader: Page) -> None:
    """R29, R35: nine people in the first group, of whom one is followed; one in the sensitive group."""
    evening.go_to(Step.EVENING)
    evening.click(evening.console.projector.in_window)
    evening.until(evening.hall.isVisible)
    evening.hall.set_motion(False)
    evening.walk_to(SlideKind.GROUPS)
    reader.goto(f"{evening.url}/{evening.codes[0]}")
    fill_in(reader)
    reader.click("[data-form=sign-up] .primary")
    reader.wait_for_selector("#meedoen .saved")
    for number in range(9):
        with httpx.Client(base_url=evening.url, follow_redirects=True) as phone:
            place = f"/{evening.codes[1 if number == 8 else 0]}"
            form = forms_of(phone.get(place).text)["sign-up"]
            values = sign_up_values(form, f"Buur Zoveel{number}", f"06 1234560{number}")
            assert phone.post(form.action, data=values).status_code == 200
    evening.until(lambda: [evening.meeting.sign_up_count(code) for code in evening.codes] == [9, 1, 0])


def go_to_work(evening: Evening, reader: Page) -> None:
    """R47, R53: one click for a second table and one for the clock; hall and phones say the same."""
    reader.goto(f"{evening.url}/{evening.codes[0]}/groep")
    reader.wait_for_selector("#waar >> text=bij het raam")
    evening.walk_to(SlideKind.WORK)
    crowded = evening.console.at_work.crowded
    evening.until(lambda: crowded.sentence.startswith("Groep 1"))
    evening.click(crowded.action_buttons[0])
    evening.until(lambda: not crowded.isVisible())
    second = evening.meeting.places[evening.codes[0]].second_table
    evening.click(evening.console.times.start)
    evening.until(evening.console.times.more.isVisible)
    evening.console.setFocus()
    QTest.keyClick(evening.console, Qt.Key.Key_M)
    evening.until(
        lambda: isinstance(evening.hall.painted, WorkContent) and "49:" in evening.hall.painted.left
    )
    assert isinstance(evening.hall.painted, WorkContent)
    seated = [place for _badge, _title, place in evening.hall.painted.places]
    assert seated == [f"bij het raam en {second}", "", "tafel 3"]
    reader.wait_for_selector(f"#waar >> text=bij het raam en {second}")  # by itself, as all that follows
    reader.wait_for_selector(".clock >> text=Nog 50 min.")


def write_on_a_phone(evening: Evening, scribe: Page, reader: Page) -> None:
    """R49, R50, R54: in by the code on the sheet, read along, "klopt", what is missing, and who wants to call."""
    sheet = printed(evening.sheet("Groepsbladen"))
    (address,) = {one.text for one in zxingcpp.read_barcodes(sheet, formats=QR_ONLY)}
    scribe.goto(address)
    scribe.click("[data-form=scribe] .primary")
    for name, text in BY_PHONE.items():
        scribe.click(f"#plan-{name}")
        scribe.keyboard.type(text)
    reader.wait_for_selector(f"[data-line=place] >> text={BY_PHONE['place']}")
    scribe.wait_for_selector("[data-stand=bewaard]:visible")
    reader.fill("#missing_line", "Wie heeft een zaag?")
    reader.click("#klopt .primary")
    scribe.wait_for_selector("#gemist >> text=Wie heeft een zaag?")
    reader.click("[data-form=volunteer] button")
    reader.wait_for_selector("#bellen .saved")
    cards, plan = evening.console.at_work.list, evening.console.at_work.plan
    evening.until(lambda: "er wordt geschreven" in cards.card(evening.codes[0]).lines)
    QTest.mouseClick(cards.viewport(), LEFT, pos=cards.place_of(evening.codes[0]).center())
    evening.until(plan.isVisible)
    assert "Wie heeft een zaag?" in plan.missed.text()
    who = plan.callers.who
    (willing,) = (at for at in range(who.count()) if "wil wel bellen" in who.itemText(at))
    assert who.itemText(willing).startswith("Fatma Yılmaz")
    who.setFocus()
    for _step in range(willing):
        QTest.keyClick(who, Qt.Key.Key_Down)
    evening.until(lambda: evening.codes[0] in evening.meeting.first_callers)
    evening.click(plan.back)
    for page in (scribe, reader):
        assert "Zoveel" not in page.content(), "nobody reads who else is in the group"


def write_on_paper(evening: Evening) -> None:
    """R11, R48, R49: a photo of the third sheet, aslant on a table, is known; it is typed over beside it."""
    photo = evening.folder / "IMG_0003.JPG"
    photograph(printed(evening.sheet("Groepsbladen"), 3), photo)
    evening.go_to(Step.CLOSING)
    evening.click(evening.closing.path.paper)
    page = evening.closing.paper
    assert drop(page, photo)
    evening.until(lambda: page.part is PaperPart.GROUP_SHEETS and page.strip.has_row)
    assert page.group_sheet.code == evening.codes[2]
    for name, text in ON_PAPER.items():
        evening.type(page.group_sheet.form.fields[PlanField(name)].line, text, Qt.Key.Key_Tab)
    evening.until(lambda: {name: evening.text(3, PlanField(name)) for name in ON_PAPER} == ON_PAPER)
    (kept,) = evening.meeting.photos.values()
    assert (kept.theme, kept.sheet) == (evening.codes[2], GROUP_SHEET)


def harvest(evening: Evening, scribe: Page, reader: Page) -> None:
    """R51, R53: each on its own word; of a group without words none; the clock that still runs is on no slide."""
    one, two, three = evening.codes
    for name in RELEASED:
        scribe.click(f"#tonen form:has([value={name}]) button")
        scribe.wait_for_selector("#zaal .saved")
    evening.go_to(Step.EVENING)
    reader.goto(f"{evening.url}/{one}")
    evening.walk_to(SlideKind.HARVEST, one)
    reader.wait_for_selector(f"#oogst >> text={BY_PHONE['want']}")
    scribe.click("#tonen form:has([value=want]) [aria-pressed=true]")
    reader.wait_for_selector("#oogst:not(:has-text('zonnebankje'))")
    scribe.wait_for_selector("#tonen form:has([value=want]) button:not([aria-pressed=true])")
    scribe.click("#tonen form:has([value=want]) button")
    reader.wait_for_selector(f"#oogst >> text={BY_PHONE['want']}")
    reader.goto(f"{evening.url}/{one}/groep")  # a page of a theme follows the hall
    evening.walk_to(SlideKind.HARVEST, two)
    evening.walk_to(SlideKind.HARVEST, three)
    plan = evening.console.at_work.plan
    for name in RELEASED:
        evening.click(plan.lines[PlanField(name)].tick)
    evening.until(
        lambda: all(evening.meeting.plan_text(three, PlanField(name)).released for name in RELEASED)
    )
    assert evening.meeting.stage.timer is not None
    for code, told in ((one, BY_PHONE), (two, {}), (three, ON_PAPER)):
        slide = next(
            part.slide
            for part in programme(evening.meeting)
            if part.slide.theme == code and part.kind is SlideKind.HARVEST
        )
        content = slide_content(evening.meeting, slide, None)
        assert isinstance(content, HarvestContent)
        assert [text for _label, text in content.lines] == [told[name] for name in RELEASED if told]
        assert content.foot == ""
        assert bool(content.invitation) is not bool(told)
    evening.until(lambda: isinstance(evening.hall.painted, HarvestContent))


def leave_a_door_and_an_offer(evening: Evening, reader: Page, neighbour: Page) -> None:
    """R55, R56: by consents of their own; one offer from a phone, one from a slip of paper."""
    reader.click("#wegwijzer summary")
    reader.fill("#wegwijzer [autocomplete=name]", "Fatma van het bankje")
    reader.fill("#wegwijzer [autocomplete=tel]", "06 11112222")
    for box in ("shares", "on_page"):
        reader.check(f"#wegwijzer [name={box}]")
    reader.click("[data-form=signpost] .primary")
    reader.wait_for_selector("#wegwijzer .saved")
    neighbour.goto(f"{evening.url}/aanbod")
    neighbour.fill("#offer", "Een bakfiets op zondag")
    neighbour.fill("[autocomplete=name]", "Truus Gever")
    neighbour.fill("[autocomplete=tel]", "06-87654321")
    for box in ("shares", "adult"):
        neighbour.check(f"[name={box}]")
    neighbour.click("[data-form=offer] .primary")
    neighbour.wait_for_selector("section >> text=Een bakfiets op zondag")


def walk_through(evening: Evening) -> None:
    """R11, R39, R56: a slip with an offer whose number is unreadable, and who was on paper in the third group."""
    evening.go_to(Step.CLOSING)
    page, offer = evening.closing.paper, evening.closing.paper.offer
    click_tab(page.tabs, PaperPart.OFFERS)
    for field, text in zip(
        offer.fields.all, ("De sleutel van de kerk", "Koos Koster", "0612", "koos@kerk.example"), strict=True
    ):
        evening.type(field.line, text)
    offer.fields.phone.line.setFocus()
    QTest.keyClick(offer.fields.phone.line, Qt.Key.Key_F3)
    evening.click(offer.shares)
    evening.click(offer.save)
    evening.until(lambda: len(evening.meeting.offers) == 2)
    click_tab(page.tabs, PaperPart.ROWS)
    entry = page.entry
    evening.type(entry.code.line, f"{evening.codes[2]} 1 01")
    evening.type(entry.fields.name.line, "Jan van der Berg")
    evening.type(entry.fields.email.line, "jan@ziggo.nl")
    entry.crosses.shares.click()
    evening.click(entry.save)
    evening.until(lambda: evening.meeting.sign_up_count(evening.codes[2]) == 1)
    click_tab(page.tabs, PaperPart.REVIEW)
    (unread,) = (key for key, one in evening.meeting.offers.items() if one.doubts)
    evening.until(lambda: unread in page.review.offers.cards)
    card = page.review.offers.cards[unread]
    card.lines[Doubt.PHONE].clear()
    evening.click(card.right)
    evening.until(lambda: not any(one.doubts for one in evening.meeting.offers.values()))
    evening.click(page.back)


def hand_over(evening: Evening) -> None:
    """R41, R52: each package holds its own plan and people, all offers, and nothing of another group."""
    evening.click(evening.closing.groups.hand_over)
    window = evening.closing.handover
    assert window is not None
    evening.click(window.go)
    evening.until(window.open_folder.isVisible)
    evening.until(lambda: len(evening.meeting.handovers) == 3)
    window.close()
    packages = [
        {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file()
        }
        for folder in sorted((evening.folder / "lijsten").iterdir())
    ]
    read = [everything_in(files) for files in packages]
    own = ((*BY_PHONE.values(), "Fatma", "Zoveel0"), ("Zoveel8",), (*ON_PAPER.values(), "jan@ziggo.nl"))
    offers = ("Een bakfiets op zondag", "Truus Gever", "De sleutel van de kerk", "koos@kerk.example")
    for number, text in enumerate(read):
        flat = " ".join(text.split())
        assert [words for words in (*own[number], *offers) if words not in flat] == []
        others = [words for at, theirs in enumerate(own) if at != number for words in theirs]
        assert [words for words in others if words in flat] == []
        assert "Wie heeft een zaag?" not in flat
    starts = [_starts(files.get("Eerste afspraak.ics")) for files in packages]
    assert starts == [
        datetime(2026, 12, 10, 19, 30, tzinfo=AMSTERDAM),
        None,
        datetime(2026, 12, 12, 10, tzinfo=AMSTERDAM),
    ]


def _starts(data: bytes | None) -> datetime | None:
    """When the one event in it begins, by another library than the one that wrote it."""
    if data is None:
        return None
    (event,) = vobject.readOne(data.decode()).vevent_list
    begins: datetime = event.dtstart.value
    return begins


def report(evening: Evening) -> None:
    """R51, R52: released lines only, and nobody."""
    evening.click(evening.closing.path.report)
    window = evening.closing.report
    assert window is not None
    evening.until(lambda: window.preview.pages > 0)
    evening.click(window.save)
    evening.until(lambda: window.notice.sentence.startswith("Klaar en nagelezen"))
    window.close()
    for path in (evening.folder / "verslag").iterdir():
        text = " ".join(everything_in({path.name: path.read_bytes()}).split())
        told = () if path.suffix == ".txt" else RELEASED  # a message for the press tells some of it
        for plan in (BY_PHONE, ON_PAPER):
            assert [plan[name] for name in told if plan[name] not in text] == [], path.name
            assert [plan[name] for name in KEPT if plan.get(name, "") in text and name in plan] == [], (
                path.name
            )
        assert not [word for word in ("Fatma", "Zoveel", "Berg", "bakfiets", "Koster") if word in text]


def let_go(evening: Evening, neighbour: Page) -> None:
    """R45, R55: no byte of anybody but who is public by choice, of no plan but what the hall saw, and no photo."""
    assert evening.meeting.photos
    evening.click(evening.closing.path.let_go)
    page = evening.closing.letting_go
    evening.until(lambda: "foto" in page.goes.text())
    assert "Fatma van het bankje" in " ".join(one.text() for one in page.signposts.findChildren(QLabel))
    before = evening.controller.path.read_bytes()
    page.sure.click()
    evening.click(page.go)
    evening.until(lambda: page.notice.sentence.startswith("Losgelaten"))
    data = evening.controller.path.read_bytes()
    gone = (
        "Zoveel",
        "Yılmaz",
        "Berg",
        "jan@ziggo.nl",
        "Truus",
        "bakfiets",
        "Koster",
        "zaag?",
        *(BY_PHONE[name] for name in KEPT),
    )
    assert [word for word in gone if word.encode() not in before or word.encode() in data] == []
    assert [JPEG in one for one in (before, data)] == [True, False], "no photo"
    assert [
        plan[name] for plan in (BY_PHONE, ON_PAPER) for name in RELEASED if plan[name].encode() not in data
    ] == []
    assert list((evening.folder / "lijsten").rglob("*.*")) == []
    neighbour.goto(evening.url)
    assert "Fatma van het bankje" in neighbour.inner_text("dl")
