"""Contact sheets of the slides: every kind on one picture, to look at critically; and each as it was before."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.addition import Visibility
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.face import Face
from bijeenkomst.domain.values.group_work import Place, PlanField
from bijeenkomst.domain.values.picture import PictureFile
from bijeenkomst.domain.values.recognition import Tally
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.ui.slides import content as see
from bijeenkomst.ui.slides import group_content
from bijeenkomst.ui.slides.build_content import check_content, logo_content, slide_content
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.joining import JoinInfo
from bijeenkomst.ui.slides.paint import Look, page_count, paint
from bijeenkomst.ui.slides.pictures import PictureStore

OUT = Path(__file__).parent / "pictures"
GAP = 12  # pixels between the slides on one picture
SHAPES = {"breed": (480, 270), "oud": (360, 270)}
JOIN = JoinInfo("http://192.168.137.1:8080")
BEFORE = OUT / "beelden-voorheen.png"
"""What all slides looked like before they stood on a grid; kept as a picture, since nothing makes it any more."""
BEFORE_OF: dict[type[SlideContent], int] = {
    see.WelcomeContent: 0,
    see.QuestionContent: 1,
    see.JoinContent: 2,
    see.ThemeContent: 3,
    see.QuotesContent: 4,
    see.SilenceContent: 5,
    see.RecognitionContent: 6,
    see.AdditionsContent: 7,
    see.SummaryContent: 8,
    see.OverviewContent: 9,
    see.BreakContent: 10,
    group_content.GroupsContent: 11,
    group_content.GroupContent: 12,
    group_content.ThanksContent: 13,
    see.LogoContent: 14,
    see.CheckContent: 15,
}
"""Where each slide stands on that picture, in rows of three."""


def settle(milliseconds: int = 400) -> None:
    """Wait for fades and layouts to finish."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def small(path: Path, width: int = 1280) -> None:
    """Reduce a picture to a useful width, and to as few colours as look the same."""
    with Image.open(path) as image:
        plain = image.convert("RGB")
    if plain.width > width:
        plain = plain.resize((width, round(plain.height * width / plain.width)), Image.Resampling.LANCZOS)
    plain.quantize(256).save(path, optimize=True)


def every_slide(meeting: Meeting) -> None:
    """All kinds of slides on one picture: light and dark, wide and old screens, short and long, with photos."""
    usual = slides_of(meeting)
    for look in Look:
        for shape, (width, height) in SHAPES.items():
            contact_sheet(usual, look, (width, height), f"beelden-{look.value}-{shape}.png")
    lengths = {
        "kort": slides_of(shortest()),
        "lang": slides_of(longest()),
        "foto": slides_of(with_photos(meeting)),
    }
    for name, contents in lengths.items():
        contact_sheet(contents, Look.LIGHT, SHAPES["breed"], f"beelden-{name}.png")
    before_and_after(usual)


def slides_of(meeting: Meeting) -> list[SlideContent]:
    """One of each kind, with the covers."""
    meeting = with_group_work(meeting)
    at_work = meeting_of(meeting, c.StartWork(45))  # its clock would stand at the foot of all others
    kinds: dict[SlideKind, Slide] = {}
    for part in programme(meeting):
        kinds.setdefault(part.slide.kind, part.slide)
    made = []
    for kind, slide in kinds.items():
        made.append(slide_content(at_work if kind is SlideKind.WORK else meeting, slide, JOIN))
        shown = meeting.additions_of(slide.theme, Visibility.SHOWN) if kind is SlideKind.ADDITIONS else ()
        if shown:
            made.append(slide_content(meeting, replace(slide, addition=shown[-1].id), JOIN))
    return [*made, logo_content(meeting), check_content(meeting, JOIN)]


def with_group_work(meeting: Meeting) -> Meeting:
    """With a round of work: places for most groups, and what the first of them tells the hall."""
    codes = [theme.code for theme in meeting.in_order]
    words = ("bij het raam", "tafel 2", "tafel 3", "in de hal", "", "op het podium")
    places = tuple((code, Place(words[number % 6])) for number, code in enumerate(codes) if words[number % 6])
    plan = {
        PlanField.WANT: "Een plek waar iedereen zomaar binnen kan lopen",
        PlanField.FIRST_STEP: "Koffie op dinsdag in de oude winkel",
        PlanField.DAY: "dinsdag 1 december",
        PlanField.TIME: "10 uur",
    }
    told = [
        command
        for field, text in (plan.items() if len(codes) > 1 else ())
        for command in (c.WritePlan(codes[0], field, text, ""), c.ReleasePlanText(codes[0], field, True))
    ]
    return meeting_of(meeting, c.PlanGroupWork(True), c.ChoosePlaces(places), *told)


def shortest() -> Meeting:
    """A theme with a title and nothing else, and nothing known of the evening."""
    return meeting_of(Meeting(code_seed=2), c.BringInThemes((ThemeDraft("Rust"),)))


def longest() -> Meeting:
    """As long as there is room for at full size (R1), twenty themes, and a hall of three hundred."""
    title, core = "Samen koken, eten en praten in de Linde", "Een plek waar jong en oud elkaar treffen. " * 3
    quote = "Ik zou best een middag per week koffie willen schenken, als er iemand naast mij staat. " * 2
    drafts = tuple(ThemeDraft(title, core.strip(), (quote.strip(),) * 3) for _theme in range(20))
    details = Details(title="Dorpsbrede bijeenkomst Lindendal en Over de Vaart", place="Dorpshuis De Linde")
    meeting = meeting_of(Meeting(code_seed=5, details=details), c.BringInThemes(drafts), c.CountPresent(300))
    code = meeting.in_order[0].code
    additions = (
        c.AddAddition(
            f"a{number}",
            code,
            f"{number}. Een bankje op elke hoek om uit te rusten",
            Channel.CONSOLE,
        )
        for number in range(9)
    )
    return meeting_of(meeting, *additions, c.CountHands(code, Tally(210, 40, 20)), c.ShowRecognition(code))


def with_photos(meeting: Meeting) -> Meeting:
    """The same evening with a photo of the village, a logo, and a picture for the first theme."""
    village, own, logo = (
        photo("#6F8F72", 1600, 1200),
        photo("#B98B5E", 1600, 1200),
        photo("#1E5B8C", 600, 240),
    )
    kept = {one.facts.digest: one.data for one in (village, own, logo)}
    store = PictureStore.of_program()
    store.fetch_with(lambda digest, take: take(kept.get(digest)))
    first = meeting.in_order[0]
    themes = {**meeting.themes, first.code: replace(first, picture=own.facts)}
    return replace(meeting, themes=themes, face=Face(logo.facts, village.facts, "#7a1f5c"))


def photo(colour: str, width: int, height: int) -> PictureFile:
    """Something like a landscape: fields, hills and a sky in tints of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour).lighter(170))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(Qt.PenStyle.NoPen))
    for step in range(5):
        painter.setBrush(QColor(colour).darker(90 + 22 * step))
        painter.drawEllipse(
            QRectF((step * 0.37 % 1 - 0.4) * width, height * (0.36 + 0.13 * step), width * 1.3, height)
        )
    painter.end()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "foto.png"
        image.save(str(path))
        return PictureFile(path.read_bytes(), width, height)


def meeting_of(meeting: Meeting, *commands: c.Command) -> Meeting:
    """What the commands make of it, as the program itself decides."""
    for command in commands:
        outcome = decide(meeting, command, datetime.now().astimezone())
        assert isinstance(outcome, tuple), outcome
        meeting = apply_all(meeting, outcome)
    return meeting


def contact_sheet(
    contents: Sequence[SlideContent], look: Look, size: tuple[int, int], name: str, columns: int = 0
) -> None:
    """All pages of these slides beside each other."""
    width, height = size
    columns = columns or 1488 // (width + GAP)
    pages = [
        replace(one, page=page) for one in contents for page in range(min(3, page_count(one, width / height)))
    ]
    rows = -(-len(pages) // columns)
    sheet = QImage(columns * (width + GAP) - GAP, rows * (height + GAP) - GAP, QImage.Format.Format_RGB32)
    for _painting in range(2):  # pictures of one's own are on their way after the first
        sheet.fill(QColor("#8A857C"))
        painter = QPainter(sheet)
        for number, content in enumerate(pages):
            row, column = divmod(number, columns)
            paint(painter, QRect(column * (width + GAP), row * (height + GAP), width, height), content, look)
        painter.end()
        settle()
    sheet.save(str(OUT / name))
    small(OUT / name, sheet.width())


def before_and_after(contents: Sequence[SlideContent]) -> None:
    """Each slide as it was before, and beside it as it is."""
    with Image.open(BEFORE) as image:
        before = image.convert("RGB")
    width, height = SHAPES["breed"]
    contact_sheet([replace(one, page=0) for one in contents], Look.LIGHT, (width, height), "na.png", 1)
    with Image.open(OUT / "na.png") as image:
        after = image.convert("RGB")
    kinds = [type(one) for one in contents]
    both = Image.new(
        "RGB", (4 * (width + GAP) - GAP, -(-len(BEFORE_OF) // 2) * (height + GAP) - GAP), "#8A857C"
    )
    for number, (kind, place) in enumerate(BEFORE_OF.items()):
        left, top = number % 2 * 2 * (width + GAP), number // 2 * (height + GAP)
        old = place % 3 * (width + GAP), place // 3 * (height + GAP)
        new = sum(min(3, page_count(one, 16 / 9)) for one in contents[: kinds.index(kind)]) * (height + GAP)
        both.paste(before.crop((*old, old[0] + width, old[1] + height)), (left, top))
        both.paste(after.crop((0, new, width, new + height)), (left + width + GAP, top))
    (OUT / "na.png").unlink()
    both.save(OUT / "beelden-voor-en-na.png")
    small(OUT / "beelden-voor-en-na.png", both.width)
