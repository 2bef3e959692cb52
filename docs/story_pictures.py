"""The manual's pictures of stories: where they come in, photos of cards, and a pile that becomes a theme."""

import tempfile
from pathlib import Path
from random import Random

from docs.example_program import Opened, opened
from docs.kept_pictures import keep, settle, until
from PIL import Image, ImageDraw

from bijeenkomst.app.making import new_meeting
from bijeenkomst.document.file import create
from bijeenkomst.domain.commands import BringInStories
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.export.story_kit.kit import KitPart, write_part
from bijeenkomst.intake.stories import read_stories_file
from bijeenkomst.resource_files import resource
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.stories.theme_of_pile import ThemeOfPileWindow
from bijeenkomst.ui.story_photos.cards_window import StoryCardsWindow
from bijeenkomst.ui.story_photos.table_window import PilesFromTableWindow
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from tests.support.photographed_table import PIXELS_A_MM, cards_of, laid_out, photograph_table

MARKED = ("zie ik mijn buren alleen nog in de auto", "één middag per week koffie willen schenken")

PILES = {"Omkijken": (1, 4, 9, 12), "De bus": (2, 3, 7)}
"""Names on notes, and the cards that lie beside each."""
WRITTEN = (
    "Op maandag breng ik de krant",
    "van mijn buurman binnen. Dan",
    "drinken we koffie. Als er niets",
    "buiten ligt, weet ik dat hij",
    "hulp nodig heeft.",
)


def stories() -> None:
    """A meeting of which the themes are still stories, without making one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Verhalen.bijeenkomst"
        create(path, new_meeting(Details(title="Dorpsavond Lindendal"), ()))
        with opened(path) as at:
            from_stories(at)


def from_stories(at: Opened) -> None:
    """The page where they come in, a pile that becomes a theme, and photos of cards."""
    window, controller, available, folder = at.open.window, at.controller, at.available, at.folder
    drafts = read_stories_file(resource("examples", "verhalen.xlsx")).drafts()
    controller.do(BringInStories(drafts))
    until(lambda: len(controller.meeting.stories) == len(drafts))
    window.preparation.show_section(Section.CONVERSATIONS)
    keep(window, "gesprekken.png")
    pile = next(key for key, one in controller.meeting.piles.items() if one.name == "Ontmoeten")
    making = ThemeOfPileWindow(controller, pile, window)
    making.show()
    making.resize(1040, 640)
    making.form.core.setPlainText("Een plek waar je zomaar binnen kunt lopen")
    for shown in making.told.stories.values():
        for words in MARKED:
            if words in shown.text():
                shown.mark(words)
    keep(making, "stapel-naar-thema.png")
    making.close()
    table = PilesFromTableWindow(controller, available, FileDialogs(), window)
    table.take_files(photographed_piles(controller.meeting, folder))
    show(table)
    until(lambda: len(table.rows) == len(PILES) and not table.reading.busy)
    table.rows[0].name.setText(next(iter(PILES)))
    keep(table, "stapels-van-tafel.png")
    table.close()
    cards = StoryCardsWindow(controller, available, FileDialogs(), window)
    cards.take_files((photographed_card(controller.meeting, folder),))
    show(cards)
    until(lambda: bool(cards.cards) and not cards.reading.busy)
    cards.form.conversation.setText("keukentafel Kerkweg")
    cards.form.story.setPlainText(" ".join(WRITTEN[:3]).partition(" Als")[0])
    keep(cards, "kaartje-overtypen.png")
    cards.form.next_story()
    cards.close()


def show(window: PilesFromTableWindow | StoryCardsWindow) -> None:
    """In the size in which it opens on a usual laptop."""
    window.show()
    window.resize(1040, 700)
    settle()


def photographed_piles(meeting: Meeting, folder: Path) -> tuple[Path, ...]:
    """A photo of each pile as a phone takes it by lamp light, with a note on which its name is written."""
    cards = cards_of(write_part(meeting, KitPart.STORY_CARDS, folder / "kaartjes.pdf"), len(meeting.stories))
    photos = []
    for at, (name, numbers) in enumerate(PILES.items()):
        table = laid_out([cards[number - 1] for number in numbers], Random(at + 4), across=2, aslant=12)
        table = table.crop((0, 0, 330 * PIXELS_A_MM, 380 * PIXELS_A_MM))
        note = Image.new("RGB", (90 * PIXELS_A_MM, 34 * PIXELS_A_MM), (250, 238, 120))
        ImageDraw.Draw(note).text((30, 36), name, fill=(20, 30, 120), font_size=17 * PIXELS_A_MM)
        table.paste(
            note.rotate(6, expand=True, fillcolor=(150, 120, 90)), (24, table.height - 46 * PIXELS_A_MM)
        )
        photos.append(folder / f"stapel {at + 1}.jpg")
        photograph_table(table, photos[-1], size=(1800, 1350), blur=0.8, noise=3.0)
    return tuple(photos)


def photographed_card(meeting: Meeting, folder: Path) -> Path:
    """A photo of a card on which somebody wrote a story."""
    (card,) = cards_of(write_part(meeting, KitPart.BLANK_CARDS, folder / "leeg.pdf"), 1)
    drawing = ImageDraw.Draw(card)
    for line, words in enumerate(WRITTEN):
        place = (11 * PIXELS_A_MM, round((52.5 + 12 * line) * PIXELS_A_MM))
        drawing.text(place, words, fill=(20, 30, 120), font_size=6 * PIXELS_A_MM)
    table = laid_out([card], Random(1), across=1, aslant=6)
    photograph_table(table, folder / "kaartje.jpg", size=(2400, 1800), blur=0.6, noise=3.0)
    return folder / "kaartje.jpg"
