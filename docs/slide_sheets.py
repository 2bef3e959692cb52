"""Contact sheets of the slides: every kind on one picture, to look at critically; and each as it was before."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from docs.example_program import an_evening, opened
from docs.kept_pictures import OUT, kept, making, settle
from PIL import Image
from PySide6.QtCore import QRect, QRectF, Qt
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
from bijeenkomst.intake.stories import read_stories_file
from bijeenkomst.resource_files import resource
from bijeenkomst.ui.slides import content as see
from bijeenkomst.ui.slides import group_content
from bijeenkomst.ui.slides.build_content import check_content, logo_content, slide_content
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.joining import JoinInfo, join_code
from bijeenkomst.ui.slides.paint import Look, page_count, paint
from bijeenkomst.ui.slides.pictures import PictureStore

GAP = 12  # pixels between the slides on one picture
SHAPES = {"breed": (480, 270), "oud": (360, 270)}
JOIN = JoinInfo("http://192.168.137.1:8080")
BEFORE_AND_AFTER = "beelden-voor-en-na.png"
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


KNOWING_MORE = (SlideKind.QUESTION, SlideKind.JOIN, SlideKind.BREAK)
SHEETS = (
    *(f"beelden-{look.value}-{shape}.png" for look in Look for shape in SHAPES),
    *(f"beelden-{name}.png" for name in ("kort", "lang", "foto")),
    BEFORE_AND_AFTER,
)


def every_slide() -> None:
    """All kinds of slides on one picture: light and dark, wide and old screens, short and long, with photos."""
    with opened() as at:
        an_evening(at)
        sheets(at.meeting)


def sheets(meeting: Meeting) -> None:
    """Those that are asked for, of this meeting."""
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
    """One of each kind, with the covers, and those that look otherwise when more is known of the evening."""
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
    more = with_more(meeting)
    made += [slide_content(more, Slide(kind), JOIN) for kind in KNOWING_MORE]
    words = see.WordsContent("Eerst zingt het koor, dan praten we verder.", join_code(JOIN))
    return [*made, words, logo_content(meeting), check_content(meeting, JOIN)]


def with_more(meeting: Meeting) -> Meeting:
    """With the hall's Wi-Fi, and the stories of the small conversations."""
    drafts = read_stories_file(resource("examples", "verhalen.xlsx")).drafts()
    details = replace(meeting.details, wifi_name="Dorpshuis De Linde", wifi_password="kom gerust binnen")
    return meeting_of(replace(meeting, details=details), c.BringInStories(drafts))


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


def contact_sheet(contents: Sequence[SlideContent], look: Look, size: tuple[int, int], name: str) -> None:
    """All pages of these slides beside each other."""
    if making.wants(name):
        sheet = drawn(contents, look, size)
        with kept(name, sheet.width()) as path:
            sheet.save(str(path))


def drawn(contents: Sequence[SlideContent], look: Look, size: tuple[int, int], columns: int = 0) -> QImage:
    """The same as a picture."""
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
    return sheet


def before_and_after(contents: Sequence[SlideContent]) -> None:
    """Each slide as it was before, and beside it as it is."""
    if not making.wants(BEFORE_AND_AFTER):
        return
    with Image.open(BEFORE) as image:
        before = image.convert("RGB")
    width, height = SHAPES["breed"]
    after = as_pillow(drawn([replace(one, page=0) for one in contents], Look.LIGHT, (width, height), 1))
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
    with kept(BEFORE_AND_AFTER, both.width) as path:
        both.save(path)


def as_pillow(image: QImage) -> Image.Image:
    """A picture of Qt's as one of Pillow's."""
    plain = image.convertToFormat(QImage.Format.Format_RGBX8888)
    return Image.frombytes("RGBX", (plain.width(), plain.height()), bytes(plain.constBits())).convert("RGB")
