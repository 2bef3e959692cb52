"""Which chapter of the manual belongs to the page that one is on."""

from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.steps import Step

EVENING = "De avond zelf"
OF_SECTION = {
    Section.CONVERSATIONS: "Van verhalen naar thema's",
    Section.THEMES: "Een bijeenkomst maken",
    Section.DETAILS: "Gegevens van de avond",
    Section.SHEETS: "Bladen drukken",
    Section.PREFLIGHT: "Zaalcheck: doe dit in de zaal",
}
CLOSING, PAPER, LETTING_GO, LIST_LOST = "Afronden", "Papier invoeren", "Loslaten", "Lijst kwijt?"
ALL = (EVENING, *OF_SECTION.values(), CLOSING, PAPER, LETTING_GO, LIST_LOST)


def chapter_here(window: MainWindow, closing: ClosingPage) -> str:
    """The title of the chapter about what the window shows."""
    match Step(window.pages.currentIndex()):
        case Step.PREPARATION:
            return OF_SECTION[window.preparation.section]
        case Step.EVENING:
            return EVENING
        case Step.CLOSING:
            shown = closing.pages.currentWidget()
            if shown is closing.paper:
                return PAPER
            if shown is closing.__dict__.get("letting_go"):
                return LETTING_GO
            return LIST_LOST if shown is closing.__dict__.get("list_lost") else CLOSING
