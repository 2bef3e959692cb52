"""The base of the pages on which themes and stories come in: chosen as a file, dropped there, or pasted."""

from pathlib import Path

from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.themes import ENDINGS
from bijeenkomst.ui.meeting_parts.built_page import BuiltPage
from bijeenkomst.ui.meeting_parts.undo_notice import UndoNotice
from bijeenkomst.ui.preparation.bring_in import BringInPanel
from bijeenkomst.ui.preparation.incoming import Incoming
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.dropped import TakesDropped
from bijeenkomst.ui.widgets.file_dialogs import kinds_of_files


class BringInPage(TakesDropped, BuiltPage):
    """It has a notice, a panel for what would come in, and the buttons for it, which the page itself lays out.

    `empty_from_file` and `empty_paste` are for the card that stands there as long as there is nothing.
    """

    def make_bring_in(self, incoming: Incoming) -> None:
        """Make those parts."""
        self.setAcceptDrops(True)
        self._incoming = incoming
        self.notice = UndoNotice(self._controller, self)
        self.bring_in = BringInPanel(self._controller, incoming, self)
        self.bring_in.hide()
        self.bring_in.finished.connect(self._brought_in)
        self.bring_in.left.connect(self._left)
        self.from_file = button(_("Uit een bestand…"), "", "import")
        self.empty_from_file = button(incoming.choose_file, "primary", "import")
        for choose in (self.from_file, self.empty_from_file):
            choose.clicked.connect(self._choose_file)
        self.paste = button(_("Plakken…"), "", "copy")
        self.empty_paste = button(_("Plakken…"), "", "copy")
        for paste in (self.paste, self.empty_paste):
            paste.clicked.connect(self._paste)

    def begin(self) -> None:
        """Close what was open on the page, to do something else there."""
        raise NotImplementedError

    def show_what_fits(self) -> None:
        """Show the parts that fit what is being done, and what there is."""
        raise NotImplementedError

    def open_file(self, path: Path) -> None:
        """Show what a file would bring in."""
        self.begin()
        self.bring_in.read_file(path)
        self.show_what_fits()

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """Show what the file that was dropped would bring in; of more the likeliest."""
        chosen = next((path for path in paths if path.suffix.lower() in ENDINGS), paths[0])
        self.open_file(chosen)
        if len(paths) > 1:
            said = _("Er wordt één bestand tegelijk gelezen: %(name)s. Sleep de andere er daarna bij.")
            self.notice.say(said % {"name": chosen.name}, "warn")

    def take_text(self, text: str) -> None:
        """As if it was pasted."""
        self._paste()
        self.bring_in.text.setPlainText(text)

    def refuse(self, sentence: str) -> None:
        """Say it at the top of the page."""
        self.notice.say(sentence, "warn")

    def say_done(self, sentence: str, kind: str = "plain") -> None:
        """Say what was done, with a button to undo it."""
        self.notice.say_done(sentence, kind)

    def _choose_file(self) -> None:
        kinds = kinds_of_files(self._incoming.plural, ENDINGS)
        path = self._dialogs.open_file(self, self._incoming.which_file, kinds)
        if path is not None:
            self.open_file(path)

    def _paste(self) -> None:
        self.begin()
        self.bring_in.ask_for_text()
        self.show_what_fits()

    def _left(self) -> None:
        """The keyboard stays on this page: what had it is hidden now."""
        self.show_what_fits()
        (self.from_file if self.from_file.isVisible() else self.empty_from_file).setFocus()

    def _brought_in(self, count: int) -> None:
        self._left()
        self.say_done(self._incoming.came(count) % {"count": count}, "good")
