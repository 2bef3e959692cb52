"""The manual's pictures of what happens after the evening: paper, handing over, the report, and letting go."""

import subprocess
from datetime import date
from pathlib import Path

from docs.example_program import (
    ADDRESS,
    GROUP_WANTS,
    PEOPLE,
    Opened,
    a_photographed_group_sheet,
    a_photographed_list,
    an_evening,
    opened,
    planned,
)
from docs.kept_pictures import keep, kept, making, until
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.letting_go import Written, WrittenKind
from bijeenkomst.domain.values.sheet_row import SheetRow
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.export import package_names
from bijeenkomst.export.handover.hand_over import write_handover
from bijeenkomst.export.report.writing import write_report
from bijeenkomst.letting_go.leftover import Leftover, LeftoverKind, Leftovers
from bijeenkomst.ui.handover.handover_window import HandoverWindow
from bijeenkomst.ui.handover.usb_sticks import stick_at
from bijeenkomst.ui.paper.paper_parts import PaperPart
from bijeenkomst.ui.report.report_window import ReportWindow
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.slides.build_content import slide_content
from bijeenkomst.ui.slides.joining import JoinInfo
from bijeenkomst.ui.slides.paint import Look, paint
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from bijeenkomst.wording.handing_over import group_name
from tests.integration.chromium import chromium, phone

PACKAGE = {
    "pakket-lees-eerst.png": package_names.READ_FIRST,
    "pakket-deelnemers.png": package_names.LIST,
    "pakket-hulp.png": package_names.AGREEMENTS,
    "pakket-afspraken.png": package_names.PLAN,
    "pakket-aanbod.png": package_names.OFFERS,
}
WORKBOOK = "pakket-rekenblad.png"
REPORT_PAGES = {"verslag-voorkant.png": 1, "verslag-pdf.png": 3}


def page_of(pdf: Path, name: str, width: int, page: int = 1) -> None:
    """Take a picture of a page, as a PDF reader shows it."""
    if not making.wants(name):
        return
    with kept(name, width) as picture:
        where = ("-f", str(page), "-r", "110", "-png", "-singlefile", str(pdf), str(picture.with_suffix("")))
        subprocess.run(["pdftoppm", *where], check=True)


def handing_over() -> None:
    """The handover window, and a group's package as LibreOffice and a PDF reader show it."""
    with opened() as at:
        an_evening(at)
        first = at.codes[0]
        anna = at.meeting.group(first).members[0]
        again = c.JoinGroup(
            "again", first, "Anna", anna.phone, "", "", shares=True, adult=True, explicit=False, reunion=False,
            channel=Channel.PAPER,
        )  # fmt: skip
        step = c.WriteFirstStep(first, "Koffie op dinsdag in de oude winkel")
        at.do(c.NameFirstCaller(first, anna.id, date(2026, 12, 1)), step, again)
        until(lambda: at.meeting.sign_up_count(first) == len(PEOPLE) + 1)
        window = HandoverWindow(
            at.controller, at.available, FileDialogs(), found=lambda: (stick_at("BUURTHUIS", at.folder),)
        )
        window.show()
        window.destination.choices[1][0].click()
        keep(window, "overdragen.png")
        window.close()
        at.do(c.TakeAsOne(first, anna.id, "again"))
        planned(at)
        until(lambda: at.meeting.sign_up_count(first) == len(PEOPLE))
        group = write_handover(at.meeting, at.folder / "pakketten").written[0]
        for name, part in PACKAGE.items():
            page_of(group.folder / part, name, 560)
        profile = f"-env:UserInstallation={(at.folder / 'office').as_uri()}"
        office = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(at.folder)]
        subprocess.run([*office, str(group.path)], check=True, capture_output=True)
        page_of(at.folder / f"{group.path.stem}.pdf", WORKBOOK, 700)


def forgetting() -> None:
    """Removing somebody, letting go and a lost list, without doing any of it."""
    with opened() as at:
        an_evening(at)
        window, closing, controller = at.open.window, at.open.closing, at.controller
        first = at.meeting.in_order[0]
        package = at.folder / "pakketten" / group_name(first)
        package.mkdir(parents=True)
        controller.do(c.RecordWritten((Written(WrittenKind.PACKAGE, str(package)),)))
        controller.do(c.RecordHandover((first.code,), Way.FOLDER, str(package.parent)))
        until(lambda: bool(at.meeting.handovers))
        window.show_step(Step.CLOSING)
        closing.groups.withdraw.click()
        assert closing.withdrawing is not None
        closing.withdrawing.search.setText("fatma yilmaz")
        closing.withdrawing.resize(720, 420)
        keep(closing.withdrawing, "iemand-wil-eraf.png")
        closing.withdrawing.close()
        closing.path.let_go.click()
        until(lambda: "pakket" in closing.letting_go.goes.text())
        drive = Path("D:/Documenten")
        files = (
            Leftover(LeftoverKind.PACKAGE, drive / "Overdragen" / group_name(first)),
            Leftover(LeftoverKind.COPY, drive / "Lindendal (kopie).bijeenkomst"),
            Leftover(LeftoverKind.LOG, drive),
        )
        stick = Written(WrittenKind.PACKAGE, f"E:/{group_name(at.meeting.in_order[2])}")
        closing.letting_go._looked(Leftovers(files, (stick,)))  # no path of this computer in a manual
        keep(window, "loslaten.png")
        closing.letting_go.back.click()
        closing.groups.lost.click()
        keep(window, "lijst-kwijt.png")


def reporting() -> None:
    """The report window, and the report as a PDF reader and a phone show it."""
    with opened() as at:
        an_evening(at)
        planned(at)
        code = at.codes[0]
        at.controller.ask_first_with(None)  # do not ask about these texts
        for key, text in (
            ("n", "Bel mij op 06 98765432 voor een oven"),
            ("m", "Anna weet van de oude winkel"),
        ):
            at.do(c.AddAddition(f"report-{key}", code, text, Channel.CONSOLE))
        until(lambda: "report-m" in at.meeting.additions[code])
        window = ReportWindow(at.controller, at.available, FileDialogs())
        window.show()
        until(lambda: window.preview.pages > 0 and window.findings.list.count() > 1)
        keep(window, "verslag.png")
        photographs(window, at)
        window.close()
        pdf, _figures, _press, page = write_report(at.meeting, at.folder / "verslag").paths
        for name, number in REPORT_PAGES.items():
            page_of(pdf, name, 720, number)
        with chromium() as browser, kept("verslag-telefoon.png", 540) as picture:
            on_phone = phone(browser).new_page()
            on_phone.goto(page.as_uri())
            on_phone.locator(f"[id={code}]").scroll_into_view_if_needed()
            on_phone.evaluate("code => document.getElementById(code).scrollIntoView()", code)
            on_phone.screenshot(path=picture)


def photographs(window: ReportWindow, at: Opened) -> None:
    """Photos in the report, which are pictures of slides: no people are shown."""
    paths = []
    themes = at.meeting.in_order[:2]
    for number, theme in enumerate(themes):
        picture = QImage(1600, 1200, QImage.Format.Format_RGB32)
        picture.fill(QColor("#8a7a66"))
        painter = QPainter(picture)
        slide = slide_content(at.meeting, Slide(SlideKind.THEME, theme.code), JoinInfo(ADDRESS))
        paint(painter, QRect(260, 160, 1080, 608), slide, Look.LIGHT)
        painter.end()
        paths.append(at.folder / f"zaal{number}.png")
        picture.save(str(paths[-1]))
    window.photos.add(paths)
    until(lambda: len(window.photos.rows) == 2 and not window.photos.busy)
    window.photos.rows[0].caption.setText(f"'{themes[0].title}' op het scherm")
    window.photos.agree.click()
    window.resize(window.width(), 1090)
    keep(window, "verslag-fotos.png")


def copying_paper() -> None:
    """Entering paper, and the doubtful rows."""
    with opened() as at:
        an_evening(at)
        code = at.codes[0]
        written: tuple[tuple[str, str, tuple[Doubtful, ...]], ...] = (
            ("Joke Jansen", "+31612345690", ()),
            ("Henk", "", (Doubtful(Doubt.PHONE, "06 123?5678"),)),
            ("Mevrouw Smit", "+31505551234", (Doubtful(Doubt.NAME),)),
        )
        for row, (name, number, doubts) in enumerate(written, start=1):
            where = SheetRow(code, 1, row).code
            who = (where, code, where, name, number, "", "")
            at.do(c.EnterRow(*who, shares=True, explicit=False, reunion=False, doubts=doubts))
        until(lambda: at.meeting.sign_up_count(code) == len(PEOPLE) + 2)
        window, paper = at.open.window, at.open.closing.paper
        window.show_step(Step.CLOSING)
        at.open.closing.show_paper(PaperPart.ROWS)
        entry = paper.entry
        entry.code.copy(SheetRow(code, 1, 4))
        entry.fields.name.line.setText("Pieter van den Berg")
        entry.fields.phone.line.setText("06 12345679")
        entry.fields.email.line.setText("pieter@gmial.com")
        entry.fields.email.line.setFocus()
        keep(window, "papier-invoeren.png")
        entry.fields.clear()
        paper.adding.add([a_photographed_list(at.meeting, code, at.folder)])
        until(lambda: paper.strip.isVisible())
        entry.code.copy(SheetRow(code, 1, 5))
        entry.fields.name.line.setText("Olena")
        keep(window, "papier-foto.png")
        at.open.closing.show_paper(PaperPart.REVIEW)
        keep(window, "even-nalopen.png")
        entry.fields.clear()
        paper.take_files((a_photographed_group_sheet(at.meeting, code, at.folder),))
        until(lambda: paper.part is PaperPart.GROUP_SHEETS and paper.strip.has_row)
        paper.group_sheet.form.fields[PlanField.WANT].show_text(GROUP_WANTS)
        keep(window, "groepsblad-overtypen.png")
        paper.group_sheet.form.fields[PlanField.WANT].show_text("")
