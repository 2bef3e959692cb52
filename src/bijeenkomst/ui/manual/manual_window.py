"""The manual in a window of its own: chapters at the left, what one reads at the right, and searching (F1)."""

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QResizeEvent, QTextCursor, QTextTable
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from bijeenkomst.design.tokens import TEXT
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.manual.chapters import Chapter, chapters, folder
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.list_rows import ListRows
from bijeenkomst.ui.widgets.side_window import SideWindow
from bijeenkomst.wording.keys import keys_in_words

LIST_WIDTH, WIDEST_PICTURE = 250, 720  # pixels
CELL_PADDING = 6
PICTURE = "\ufffc"  # represents one in the text of its paragraph
BESIDE_PICTURE = 16  # pixels above and below it
AROUND_PICTURE = 64  # pixels: the margins of a page, and a scroll bar that may come


class ManualPage(QTextBrowser):
    """One chapter, with its pictures no wider than the page. Links to other chapters go to whoever listens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setAccessibleName(_("Handleiding"))
        self._text = ""
        self._width = 0
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(20)

    def show_text(self, markdown: str) -> None:
        """Show this Markdown from its beginning."""
        self._text = markdown
        self._set()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture of the manual, as wide as fits."""
        address = name.toString() if isinstance(name, QUrl) else name
        path = folder() / address
        if not address or path.suffix != ".png" or not path.is_file():
            return super().loadResource(kind, QUrl(address))
        picture = QImage(str(path))
        room = min(self.viewport().width() - AROUND_PICTURE, WIDEST_PICTURE)
        shown = min(max(1, room), picture.width())
        pixels = min(picture.width(), round(shown * self.devicePixelRatioF()))  # as sharp as the screen is
        if pixels < picture.width():
            picture = picture.scaledToWidth(pixels, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(pixels / shown)
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures have another width; one goes on reading at the same place."""
        super().resizeEvent(event)
        if self._text and abs(event.size().width() - self._width) > 24:
            bar = self.verticalScrollBar()
            share = bar.value() / max(1, bar.maximum())
            self._set()
            bar.setValue(round(share * bar.maximum()))

    def _set(self) -> None:
        self._width = self.viewport().width()
        self.document().clear()
        self.setMarkdown(self._text)
        font = self.document().defaultFont()
        font.setPixelSize(TEXT["body"] + 1)
        self.document().setDefaultFont(font)
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                shape = frame.format()
                shape.setCellPadding(CELL_PADDING)
                shape.setBorderCollapse(True)
                frame.setFormat(shape)
        self._set_pictures_apart()

    def _set_pictures_apart(self) -> None:
        """Markdown leaves no space between them and the words above and below."""
        block = self.document().begin()
        while block.isValid():
            if PICTURE in block.text():
                shape = block.blockFormat()
                shape.setTopMargin(BESIDE_PICTURE)
                shape.setBottomMargin(BESIDE_PICTURE)
                QTextCursor(block).setBlockFormat(shape)
            block = block.next()


class ManualWindow(SideWindow):
    """Beside the window that one works in, which goes on. Esc and F1 close it.

    The text is Dutch in every language of the window, as the manual is.
    """

    def __init__(self, chapter: str = "", parent: QWidget | None = None) -> None:
        """`chapter` is the title of the one to begin with."""
        super().__init__(parent)
        self.setWindowTitle(_("Handleiding"))
        self.page = ManualPage(self)
        self.page.anchorClicked.connect(self._follow)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Zoek in de handleiding"))
        self.search.setAccessibleName(_("Zoek in de handleiding"))
        self.search.setClearButtonEnabled(True)
        self.search.returnPressed.connect(self._find)
        self.nothing = label("", "small")
        self.nothing.hide()
        self.search.textEdited.connect(lambda _text: self.nothing.hide())
        self._all = (Chapter(_("Toetsen op de avond"), _keys()), *chapters())
        self.list = QListWidget()
        self.list.setAccessibleName(_("Hoofdstukken"))
        self.list.setWordWrap(True)
        rows = ListRows(self.list)
        for one in self._all:
            rows.add(one.title, {})
        self.list.currentRowChanged.connect(self._show)
        close = button(_("Sluit (Esc)"))
        close.clicked.connect(self.reject)
        left = QVBoxLayout()
        left.setSpacing(8)
        for part in (self.search, self.nothing):
            left.addWidget(part)
        left.addWidget(self.list, 1)
        left.addWidget(close)
        beside = QWidget()
        beside.setFixedWidth(LIST_WIDTH)
        left.setContentsMargins(0, 0, 0, 0)
        beside.setLayout(left)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(beside)
        row.addWidget(self.page, 1)
        screen = QGuiApplication.primaryScreen().availableSize()
        self.resize(QSize(1080, 760).boundedTo(screen))
        self.show_chapter(chapter)

    @property
    def chapter(self) -> str:
        """The title of the chapter that is shown."""
        return self._all[self.list.currentRow()].title

    def show_chapter(self, title: str) -> None:
        """Go to this chapter, or to the first."""
        titles = [one.title for one in self._all]
        self.list.setCurrentRow(titles.index(title) if title in titles else 1)
        self.page.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 again closes it; Enter is for the field and no button."""
        if event.key() == Qt.Key.Key_F1:
            self.reject()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _show(self, row: int) -> None:
        if row >= 0:
            self.page.show_text(self._all[row].text)

    def _follow(self, address: QUrl) -> None:
        wanted = address.fragment()
        for one in self._all:
            if one.anchor == wanted:
                self.show_chapter(one.title)

    def _find(self) -> None:
        """The next place, in this chapter and then in those after it."""
        wanted = self.search.text().strip()
        if not wanted or self.page.find(wanted):
            return
        here, count = self.list.currentRow(), len(self._all)
        for step in range(1, count + 1):
            row = (here + step) % count
            if wanted.casefold() in self._all[row].text.casefold():
                self.list.setCurrentRow(row)
                self.page.moveCursor(QTextCursor.MoveOperation.Start)
                if self.page.find(wanted):
                    return
        self.nothing.setText(_("'%(words)s' staat er niet in.") % {"words": wanted})
        self.nothing.show()


def _keys() -> str:
    """The keys of the evening as a table."""
    rows = [(use.shown, use.words) for use in keys_in_words()]
    rows += [
        ("Ctrl+Z", _("Ongedaan maken")),
        ("Ctrl+Y", _("Toch weer doen")),
        ("Ctrl+4", _("Papier invoeren")),
    ]
    title, key, does = _("Toetsen op de avond"), _("toets"), _("wat hij doet")
    head = f"## {title}\n\n| {key} | {does} |\n| --- | --- |\n"
    note = _("Ze werken in dit venster en op de projector. Typt u? Druk eerst op Esc.")
    return head + "".join(f"| **{shown}** | {words} |\n" for shown, words in rows) + f"\n{note}\n"
