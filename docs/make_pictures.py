"""Makes the pictures of README and manual from the example meeting, without a screen.

Run in the project's environment: `python docs/make_pictures.py`. Needs Chromium and pdftoppm, as the tests do.
"""

import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("LC_ALL", None)
os.environ.update(LANG="nl_NL.UTF-8", LANGUAGE="nl")  # the window starts in the system's language
sys.path.insert(0, str(Path(__file__).parents[1]))

from docs.kept_pictures import keep, until
from docs.paper_pictures import paper
from docs.phone_pictures import groups_on_phones
from docs.slide_sheets import OUT, every_slide, settle, small
from docs.story_pictures import stories
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from bijeenkomst.app.making import make_example
from bijeenkomst.app.window import open_meeting, services
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.group_work import Place, PlanField
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.letting_go import Written, WrittenKind
from bijeenkomst.domain.values.recognition import Tally
from bijeenkomst.domain.values.sheet_row import SheetRow
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.export import package_names
from bijeenkomst.export.handover.hand_over import write_handover
from bijeenkomst.export.report.writing import write_report
from bijeenkomst.export.sheets import Carrier, Choice, list_layout, write_sheets
from bijeenkomst.export.sheets.group_sheet_layout import FIELDS, HEADING, row_of
from bijeenkomst.export.sheets.write_in_boxes import phone_box_lefts
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.letting_go.leftover import Leftover, LeftoverKind, Leftovers
from bijeenkomst.ui.handover.handover_window import HandoverWindow
from bijeenkomst.ui.handover.usb_sticks import stick_at
from bijeenkomst.ui.paper.paper_parts import PaperPart
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.report.report_window import ReportWindow
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.shell.program import Program
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.slides.build_content import slide_content
from bijeenkomst.ui.slides.joining import JoinInfo
from bijeenkomst.ui.slides.paint import Look, paint
from bijeenkomst.ui.start import StartScreen
from bijeenkomst.ui.style import apply_style
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from bijeenkomst.wording.handing_over import group_name
from tests.integration.chromium import chromium, phone
from tests.support.photographed import photograph, printed, write

GROUP_WANTS = "Een plek in de oude school"
PLAN = {
    PlanField.WANT: "Een plek waar je zomaar binnen kunt lopen, ook op zondag",
    PlanField.HOW: "De oude winkel vragen, en om de beurt koffie zetten",
    PlanField.WHO: "Anna vraagt de eigenaar. Bram zoekt stoelen.",
    PlanField.MISSING: "Iemand die de sleutel wil bewaren",
    PlanField.DAY: "dinsdag 8 december",
    PlanField.TIME: "half acht",
    PlanField.PLACE: "De oude winkel, achterom",
}
PEOPLE = ("Anna de Vries", "Mohammed El Amrani", "Fatma Yılmaz", "Jan van der Berg", "Olena Kovalenko")

ABOVE = 64
"""Pixels of the page that stay in sight above a part that is scrolled to the top."""


def bring_to_top(part: QWidget) -> None:
    """Scroll the page so that this part is at its top."""
    area: QWidget | None = part
    while not isinstance(area, QScrollArea):
        assert area is not None
        area = area.parentWidget()
    page = area.widget()
    assert page is not None
    area.verticalScrollBar().setValue(part.mapTo(page, QPoint(0, 0)).y() - ABOVE)


def an_evening(program: Program) -> list[str]:
    """Bring the meeting halfway an evening; returns the codes of its themes."""
    assert program.meeting is not None
    controller = program.meeting.controller
    codes = [theme.code for theme in controller.meeting.in_order]
    joining = [
        c.JoinGroup(
            id=f"s{number}-{index}",
            theme=codes[index],
            name=name,
            phone=f"+316123456{number}{index}",
            email="",
            contribution="Ik kan koffie schenken" if number % 2 else "",
            shares=True,
            adult=True,
            explicit=False,
            reunion=False,
            channel=Channel.PHONE,
        )
        for index in range(3)
        for number, name in enumerate(PEOPLE[index:])
    ]
    commands: tuple[c.Command, ...] = (
        c.CountPresent(52),
        c.CountHands(codes[0], Tally(31, 6, 3)),
        c.AddAddition(
            "a", codes[0], "Zitbankjes bij de vijver, zodat je onderweg even kunt uitrusten", Channel.CONSOLE
        ),
        c.AddAddition("b", codes[0], "Een oven om samen brood te bakken", Channel.PHONE),
        c.AddAddition("d", codes[2], "Drempels in de Dorpsstraat", Channel.PHONE),
        *joining,
        c.ShowRecognition(codes[0]),
        c.ShowSlide(Slide(SlideKind.RECOGNITION, codes[0])),
    )
    for command in commands:
        controller.do(command)
    until(lambda: controller.meeting.stage.slide.kind is SlideKind.RECOGNITION and controller.status.running)
    until(
        lambda: controller.meeting.sign_up_count(codes[0]) == len(PEOPLE)
    )  # a slide does not wait for the disk
    return codes


def windows(program: Program, codes: list[str]) -> None:
    """Take pictures of the steps of the window, and of what the hall sees."""
    assert program.meeting is not None
    meeting, controller = program.meeting, program.meeting.controller
    meeting.window.resize(1366, 768)
    for step, name in zip(Step, ("voorbereiden.png", "de-avond.png", "afronden.png"), strict=True):
        meeting.window.show_step(step)
        keep(meeting.window, name)
    meeting.window.show_step(Step.PREPARATION)
    meeting.window.preparation.show_section(Section.SHEETS)
    keep(meeting.window, "aanmeldbladen.png")
    sheets = meeting.window.preparation.sheets
    controller.do(c.ChooseAddress("http://192.168.137.1:8080"))
    until(lambda: sheets.sheets.rows[Carrier.LABELS].thumbnail.isEnabled() and sheets.preview.pages > 0)
    sheets.look_at(Carrier.CARD)
    until(lambda: sheets.preview.name.text() == sheets.sheets.rows[Carrier.CARD].box.text())
    bring_to_top(sheets.sheets.themes)
    keep(meeting.window, "bladen-drukken.png")
    controller.do(c.ChooseAddress(""))
    meeting.window.preparation.show_section(Section.PREFLIGHT)
    keep(meeting.window, "zaalcheck.png")
    meeting.window.show_theme(codes[0])
    themes = meeting.window.preparation.themes.list
    themes.split(codes[0])
    settle()
    keep(meeting.window, "splitsen.png")
    themes.close_editor()
    hall = meeting.hall
    hall.screens.start_in_window()
    hall.window.set_motion(False)
    hall.window.resize(1280, 720)
    for slide, name in (
        (Slide(SlideKind.JOIN), "beeld-meedoen.png"),
        (Slide(SlideKind.THEME, codes[0]), "beeld-thema.png"),
        (Slide(SlideKind.QUOTES, codes[0]), "beeld-citaten.png"),
        (Slide(SlideKind.BREAK), "beeld-pauze.png"),
        (Slide(SlideKind.GROUP, codes[0]), "beeld-groep.png"),
        (Slide(SlideKind.RECOGNITION, codes[0]), "beeld-herkennen.png"),
        (Slide(SlideKind.GROUPS), "beeld-groepen.png"),
    ):
        controller.do(c.ShowSlide(slide))
        until(lambda wanted=slide: controller.meeting.stage.slide.kind is wanted.kind)  # type: ignore[misc]  # bound at once
        keep(hall.window, name)


def phones(url: str, codes: list[str]) -> None:
    """Take pictures of the phone pages at 360 x 740."""
    with chromium() as browser:
        page = phone(browser).new_page()
        page.goto(f"{url}/{codes[2]}")
        page.screenshot(path=OUT / "telefoon-thema.png")
        page.goto(f"{url}/{codes[2]}?open=meedoen#meedoen")
        page.fill("[autocomplete=name]", "Joke Jansen")
        page.fill("[autocomplete=tel]", "06 12345678")
        page.check("[name=shares]")
        page.check("[name=adult]")
        page.click("form[data-form=sign-up] button.primary")
        page.wait_for_selector("#meedoen .saved, #meedoen [role=status]")
        page.locator("#meedoen").scroll_into_view_if_needed()
        page.screenshot(path=OUT / "telefoon-aangemeld.png")
        page.goto(f"{url}/groepen")
        page.locator("form[data-form=sign-up]").scroll_into_view_if_needed()
        page.screenshot(path=OUT / "telefoon-groepen.png")
    for name in ("telefoon-thema.png", "telefoon-aangemeld.png", "telefoon-groepen.png"):
        small(OUT / name, 540)


def handing_over(program: Program, available: Services, folder: Path) -> None:
    """Take pictures of the handover window, and of a group's package as LibreOffice and a PDF reader show it."""
    assert program.meeting is not None
    controller = program.meeting.controller
    first = controller.meeting.in_order[0].code
    anna = controller.meeting.group(first).members[0]
    again = c.JoinGroup(
        "again", first, "Anna", anna.phone, "", "", shares=True, adult=True, explicit=False, reunion=False,
        channel=Channel.PAPER,
    )  # fmt: skip
    for command in (
        c.NameFirstCaller(first, anna.id, date(2026, 12, 1)),
        c.WriteFirstStep(first, "Koffie op dinsdag in de oude winkel"),
        again,
    ):
        controller.do(command)
    until(lambda: controller.meeting.sign_up_count(first) == len(PEOPLE) + 1)
    window = HandoverWindow(
        controller, available, FileDialogs(), found=lambda: (stick_at("BUURTHUIS", folder),)
    )
    window.show()
    window.destination.choices[1][0].click()
    keep(window, "overdragen.png")
    window.close()
    controller.do(c.TakeAsOne(first, anna.id, "again"))
    for written in (
        *(c.WritePlan(first, field, text, "", None) for field, text in PLAN.items()),
        c.NameSecondCaller(first, controller.meeting.group(first).members[1].id),
        c.MakeOffer(
            "zaal", "Een zaal voor twintig mensen, op dinsdag", "Gerrit de Wit", "+31687654321", "", shares=True,
            adult=True, channel=Channel.PAPER,
        ),
    ):  # fmt: skip
        controller.do(written)
    until(lambda: bool(controller.meeting.offers))
    until(lambda: controller.meeting.sign_up_count(first) == len(PEOPLE))
    group = write_handover(controller.meeting, folder / "pakketten").written[0]
    for field, text in PLAN.items():  # its groepsblad is typed over in a later picture
        controller.do(c.WritePlan(first, field, "", text, None))
    pages = {
        "pakket-lees-eerst.png": group.folder / package_names.READ_FIRST,
        "pakket-deelnemers.png": group.folder / package_names.LIST,
        "pakket-hulp.png": group.folder / package_names.AGREEMENTS,
        "pakket-afspraken.png": group.folder / package_names.PLAN,
        "pakket-aanbod.png": group.folder / package_names.OFFERS,
        "pakket-rekenblad.png": folder / f"{group.path.stem}.pdf",
    }
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    office = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*office, str(group.path)], check=True, capture_output=True)
    for name, page in pages.items():
        where = ("-r", "110", "-png", "-singlefile", str(page), str((OUT / name).with_suffix("")))
        subprocess.run(["pdftoppm", *where], check=True)
        small(OUT / name, 1000 if name == "pakket-rekenblad.png" else 560)


def after_the_evening(program: Program, folder: Path) -> None:
    """Take pictures of removing somebody, letting go and a lost list, without doing any of it."""
    assert program.meeting is not None
    window, closing, controller = program.meeting.window, program.meeting.closing, program.meeting.controller
    first = controller.meeting.in_order[0]
    package = folder / "pakketten" / group_name(first)
    controller.do(c.RecordWritten((Written(WrittenKind.PACKAGE, str(package)),)))
    controller.do(c.RecordHandover((first.code,), Way.FOLDER, str(package.parent)))
    until(lambda: bool(controller.meeting.handovers))
    window.show_step(Step.CLOSING)
    closing.groups.withdraw.click()
    assert closing.withdrawing is not None
    closing.withdrawing.search.setText("fatma yilmaz")
    closing.withdrawing.resize(720, 420)
    keep(closing.withdrawing, "iemand-wil-eraf.png")
    closing.withdrawing.close()
    closing.path.let_go.click()
    until(lambda: "pakket" in closing.letting_go.goes.text())
    home = Path("D:/Documenten")
    files = (
        Leftover(LeftoverKind.PACKAGE, home / "Overdragen" / group_name(first)),
        Leftover(LeftoverKind.COPY, home / "Lindendal (kopie).bijeenkomst"),
        Leftover(LeftoverKind.LOG, home),
    )
    stick = Written(WrittenKind.PACKAGE, f"E:/{group_name(controller.meeting.in_order[2])}")
    closing.letting_go._looked(Leftovers(files, (stick,)))  # no path of this computer in a manual
    keep(window, "loslaten.png")
    closing.letting_go.back.click()
    closing.groups.lost.click()
    keep(window, "lijst-kwijt.png")
    closing.list_lost.back.click()
    window.show_step(Step.EVENING)


def reporting(program: Program, available: Services, folder: Path) -> None:
    """Take pictures of the report window, and of the report as a PDF reader and a phone show it."""
    assert program.meeting is not None
    controller = program.meeting.controller
    code = controller.meeting.in_order[0].code
    controller.ask_first_with(None)  # do not ask about these texts
    for key, text in (("n", "Bel mij op 06 98765432 voor een oven"), ("m", "Anna weet van de oude winkel")):
        controller.do(c.AddAddition(f"report-{key}", code, text, Channel.CONSOLE))
    until(lambda: "report-m" in controller.meeting.additions[code])
    window = ReportWindow(controller, available, FileDialogs())
    window.show()
    until(lambda: window.preview.pages > 0 and window.findings.list.count() > 1)
    keep(window, "verslag.png")
    photographs(window, folder)
    window.close()
    pdf, _figures, _press, page = write_report(controller.meeting, folder / "verslag").paths
    for number, name in (("1", "verslag-voorkant"), ("3", "verslag-pdf")):
        where = ("-f", number, "-r", "110", "-png", "-singlefile", str(pdf), str(OUT / name))
        subprocess.run(["pdftoppm", *where], check=True)
        small(OUT / f"{name}.png", 720)
    with chromium() as browser:
        on_phone = phone(browser).new_page()
        on_phone.goto(page.as_uri())
        on_phone.locator(f"[id={code}]").scroll_into_view_if_needed()
        on_phone.evaluate("code => document.getElementById(code).scrollIntoView()", code)
        on_phone.screenshot(path=OUT / "verslag-telefoon.png")
    small(OUT / "verslag-telefoon.png", 540)


def photographs(window: ReportWindow, folder: Path) -> None:
    """Take a picture of photos in the report, which are pictures of slides: no people are shown."""
    paths = []
    meeting = window._controller.meeting
    themes = meeting.in_order[:2]
    for number, theme in enumerate(themes):
        picture = QImage(1600, 1200, QImage.Format.Format_RGB32)
        picture.fill(QColor("#8a7a66"))
        painter = QPainter(picture)
        slide = slide_content(meeting, Slide(SlideKind.THEME, theme.code), JoinInfo(""))
        paint(painter, QRect(260, 160, 1080, 608), slide, Look.LIGHT)
        painter.end()
        paths.append(folder / f"zaal{number}.png")
        picture.save(str(paths[-1]))
    window.photos.add(paths)
    until(lambda: len(window.photos.rows) == 2 and not window.photos.busy)
    window.photos.rows[0].caption.setText(f"'{themes[0].title}' op het scherm")
    window.photos.agree.click()
    settle(1500)
    window.resize(window.width(), 1090)
    keep(window, "verslag-fotos.png")


def a_photographed_list(meeting: Meeting, code: str, folder: Path) -> Path:
    """Make a photo of the first list of a theme, with five people on it."""
    choice = Choice("http://192.168.137.1:8080", (code,))
    sheet = printed(write_sheets(meeting, Carrier.LIST, folder / "blad.pdf", choice).path)
    for row, name in enumerate(PEOPLE, start=1):
        write(sheet, list_layout.NAME.left + 2, list_layout.row_top(row) + 4, name)
        for place, digit in zip(phone_box_lefts(list_layout.BOXES_LEFT), f"061234567{row}", strict=True):
            write(sheet, place + 0.6, list_layout.row_top(row), digit)
        write(sheet, list_layout.TICKS.left + 1, list_layout.row_top(row) - 0.4, "×")
    photograph(sheet, folder / "foto.jpg")
    return folder / "foto.jpg"


def a_photographed_group_sheet(meeting: Meeting, code: str, folder: Path) -> Path:
    """A photo of the groepsblad of this theme as a phone takes it, with what the group wrote on it."""
    choice = Choice("http://192.168.137.1:8080", (code,))
    sheet = printed(write_sheets(meeting, Carrier.GROUP_SHEET, folder / "groepsblad.pdf", choice).path)
    for field, words in ((PlanField.WANT, GROUP_WANTS), (PlanField.FIRST_STEP, "Zaterdag de sleutel halen")):
        place = FIELDS[row_of(field) - 1].place
        write(sheet, place.left + 2, place.top + HEADING + 4, words)
    photograph(sheet, folder / "groepsblad.jpg")
    return folder / "groepsblad.jpg"


def copying_paper(program: Program, folder: Path) -> None:
    """Take pictures of entering paper and of the doubtful rows."""
    assert program.meeting is not None
    meeting, controller = program.meeting, program.meeting.controller
    code = controller.meeting.in_order[0].code
    written: tuple[tuple[str, str, tuple[Doubtful, ...]], ...] = (
        ("Joke Jansen", "+31612345690", ()),
        ("Henk", "", (Doubtful(Doubt.PHONE, "06 123?5678"),)),
        ("Mevrouw Smit", "+31505551234", (Doubtful(Doubt.NAME),)),
    )
    for row, (name, number, doubts) in enumerate(written, start=1):
        where = SheetRow(code, 1, row).code
        controller.do(
            c.EnterRow(
                where,
                code,
                where,
                name,
                number,
                "",
                "",
                shares=True,
                explicit=False,
                reunion=False,
                doubts=doubts,
            )
        )
    until(lambda: controller.meeting.sign_up_count(code) == len(PEOPLE) + 2)
    meeting.window.show_step(Step.CLOSING)
    meeting.closing.show_paper(PaperPart.ROWS)
    entry = meeting.closing.paper.entry
    entry.code.copy(SheetRow(code, 1, 4))
    entry.fields.name.line.setText("Pieter van den Berg")
    entry.fields.phone.line.setText("06 12345679")
    entry.fields.email.line.setText("pieter@gmial.com")
    entry.fields.email.line.setFocus()
    keep(meeting.window, "papier-invoeren.png")
    entry.fields.clear()
    paper = meeting.closing.paper
    paper.adding.add([a_photographed_list(controller.meeting, code, folder)])
    until(lambda: paper.strip.isVisible())
    entry.code.copy(SheetRow(code, 1, 5))
    entry.fields.name.line.setText("Olena")
    keep(meeting.window, "papier-foto.png")
    meeting.closing.show_paper(PaperPart.REVIEW)
    keep(meeting.window, "even-nalopen.png")
    entry.fields.clear()
    paper.take_files((a_photographed_group_sheet(controller.meeting, code, folder),))
    until(lambda: paper.part is PaperPart.GROUP_SHEETS and paper.strip.has_row)
    paper.group_sheet.form.fields[PlanField.WANT].show_text(GROUP_WANTS)
    keep(meeting.window, "groepsblad-overtypen.png")
    paper.group_sheet.form.fields[PlanField.WANT].show_text("")


def rehearsal(program: Program) -> None:
    """Take a picture of a rehearsal after simulated phones have answered."""
    program.rehearse()
    assert program.meeting is not None
    meeting, controller = program.meeting, program.meeting.controller
    code = controller.meeting.in_order[0].code
    controller.do(c.CountPresent(24))
    controller.do(c.ShowSlide(Slide(SlideKind.RECOGNITION, code)))
    controller.do(c.ShowRecognition(code))
    until(lambda: controller.meeting.recognition(code).phones.total > 9 and controller.status.running)
    meeting.window.show_step(Step.EVENING)
    meeting.window.resize(1366, 768)
    keep(meeting.window, "oefenen.png")


def groups_at_work(program: Program, codes: list[str]) -> None:
    """Take pictures of the console while the groups are at work, and of a harvest from paper."""
    assert program.meeting is not None
    meeting, controller = program.meeting, program.meeting.controller
    first, second, third = codes[:3]
    plan = {PlanField.WANT: "Elke dinsdag koffie in de oude winkel", PlanField.DAY: "dinsdag 8 december"}
    for command in (
        c.PlanGroupWork(True),
        c.ChoosePlaces(
            ((first, Place("bij het raam")), (second, Place("tafel 2")), (third, Place("tafel 3")))
        ),
        *(c.WritePlan(second, field, text, "") for field, text in plan.items()),
        c.BecomeScribe(first, "phone"),
        c.WritePlan(first, PlanField.WANT, "Zitbankjes bij de vijver", "", "phone"),
        c.ShowSlide(Slide(SlideKind.WORK)),
        c.StartWork(45),
    ):
        controller.do(command)
    until(lambda: controller.meeting.stage.timer is not None)
    meeting.window.show_step(Step.EVENING)
    keep(meeting.window, "aan-de-slag.png")
    controller.do(c.ReleasePlanText(second, PlanField.WANT, True))
    controller.do(c.StopTimer())
    controller.do(c.ShowSlide(Slide(SlideKind.HARVEST, second)))
    until(lambda: meeting.evening.at_work.plan.lines[PlanField.WANT].tick.isChecked())
    keep(meeting.window, "oogst.png")


def main() -> None:
    """Make all pictures."""
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
            os.environ[name] = home
        app = QApplication([])
        apply_style(app, dark=False)
        start = StartScreen()
        start.show()
        keep(start, "start.png")
        start.close()
        worker = ExportWorker()
        local = services(worker)._replace(open_meeting=lambda path: open_meeting(path, "127.0.0.1"))
        program = Program(local)
        program.open(make_example(Path(home)))
        codes = an_evening(program)
        windows(program, codes)
        assert program.meeting is not None
        every_slide(program.meeting.controller.meeting)
        phones(program.meeting.controller.status.base_url, codes)
        groups_on_phones()
        assert program.meeting is not None
        paper(program.meeting.controller.meeting, Path(home))
        handing_over(program, local, Path(home))
        reporting(program, local, Path(home))
        copying_paper(program, Path(home))
        after_the_evening(program, Path(home))
        program.meeting.hall.screens.stop()
        rehearsal(program)
        program.open(make_example(Path(home)))
        groups_at_work(program, an_evening(program))
        stories(program, local, Path(home))
        program.close()
        worker.close()
    for picture in sorted(OUT.glob("*.png")):
        print(f"{picture.name:28} {picture.stat().st_size // 1024:4} KB")


if __name__ == "__main__":
    main()
