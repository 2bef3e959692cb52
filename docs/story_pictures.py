"""The manual's pictures of stories: the page where they come in, and a pile that becomes a theme."""

from pathlib import Path

from docs.kept_pictures import keep, until

from bijeenkomst.app.making import new_meeting
from bijeenkomst.document.file import create
from bijeenkomst.domain.commands import BringInStories
from bijeenkomst.domain.values.details import Details
from bijeenkomst.intake.stories import read_stories_file
from bijeenkomst.resource_files import resource
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.shell.program import Program
from bijeenkomst.ui.stories.theme_of_pile import ThemeOfPileWindow

MARKED = ("zie ik mijn buren alleen nog in de auto", "één middag per week koffie willen schenken")


def stories(program: Program, folder: Path) -> None:
    """Take pictures of a meeting of which the themes are still stories, without making one."""
    path = folder / "Verhalen.bijeenkomst"
    create(path, new_meeting(Details(title="Dorpsavond Lindendal"), ()))
    program.open(path)
    assert program.meeting is not None
    window, controller = program.meeting.window, program.meeting.controller
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
