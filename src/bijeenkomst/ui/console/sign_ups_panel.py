"""How many people joined each group, in the kopgroep's order (R3); the console, so the true numbers."""

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.wording.parts import cut

LONGEST = 80  # characters of a title: two lines
FIRST = 12  # lines: the rest of the console stays in reach, also with very many groups


class SignUpsPanel(QFrame):
    """A line a group; of very many the first, and all of them when asked."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller = controller
        self._title = label("", "subheading")
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setVerticalSpacing(6)
        self.counts: dict[str, QLabel] = {}
        self._shows_all = False
        self._names: tuple[tuple[str, str], ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addWidget(self._title)
        layout.addLayout(self._grid)
        self.all = button("", "quiet")
        self.all.clicked.connect(self._show_all)
        layout.addWidget(self.all)
        self.paper = button(_("Papier invoeren (Ctrl+4)"), "", "sheet")
        self.sheets = button(_("Bladen bijdrukken…"), "", "print")
        for one in (self.paper, self.sheets):
            layout.addWidget(one)

    def refresh(self) -> None:
        """Show the counts of now."""
        meeting = self._controller.meeting
        names = tuple((theme.code, f"{theme.number}. {theme.title}") for theme in meeting.in_order)
        if names != self._names:
            self._names = names
            self._list()
        for code, count in self.counts.items():
            count.setText(str(meeting.sign_up_count(code)))
        total = sum(meeting.sign_up_count(code) for code, _name in names)
        words = ngettext("%(count)d aanmelding", "%(count)d aanmeldingen", total)
        self._title.setText(words % {"count": total} if total else _("Nog geen aanmeldingen"))

    def _show_all(self) -> None:
        self._shows_all = True
        if self.all.hasFocus():
            self.paper.setFocus()  # it goes; this comes after the lines that come
        self._list()
        self.refresh()

    def _list(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.counts = {}
        shown = self._names if self._shows_all else self._names[:FIRST]
        self.all.setText(_("Toon alle %(count)d groepen") % {"count": len(self._names)})
        self.all.setVisible(len(shown) < len(self._names))
        for row, (code, name) in enumerate(shown):
            self.counts[code] = label("0", "label", wrap=False)
            words = label(cut(name, LONGEST))
            words.setToolTip(name if words.text() != name else "")
            self._grid.addWidget(words, row, 0)
            self._grid.addWidget(self.counts[code], row, 1)
