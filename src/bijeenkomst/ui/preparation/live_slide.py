"""What the hall will see of a theme, beside the form in which it is typed: the same picture, small (P15)."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.hall_size import USUAL_ASPECT
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.domain.values.theme import Theme, ThemeDraft, look
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.preparation.theme_editor import ThemeEditor
from bijeenkomst.ui.projector.slide_preview import SlidePreview
from bijeenkomst.ui.slides.build_content import slide_content
from bijeenkomst.ui.slides.joining import JoinInfo
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, hbox, vbox

SHARE, LEAST, MOST = 0.36, 160, 400  # of the width; pixels
SPACING = 16  # pixels between the two


class EditorWithSlide(QWidget):
    """The form, and at its right the slide of the theme, or of the quotes while one of these is typed.

    In a window that is too narrow for both the form has the room.
    """

    def __init__(
        self,
        editor: ThemeEditor,
        meeting: Callable[[], Meeting],
        join: JoinInfo | None,
        parent: QWidget | None = None,
    ) -> None:
        """`meeting` gives it as it is now: a picture of the theme is kept at once."""
        super().__init__(parent)
        self.editor, self._meeting, self._join = editor, meeting, join
        self.kind = SlideKind.THEME
        self.preview = SlidePreview(_("Zo ziet de zaal het"))
        self._beside = QWidget()
        title = label(_("Zo ziet de zaal het"), "muted", wrap=False)
        vbox(title, (self.preview, 1), STRETCH, on=self._beside, margins=0, spacing=8)
        row = hbox((editor, 1), self._beside, on=self, margins=0, spacing=SPACING)
        row.setAlignment(self._beside, Qt.AlignmentFlag.AlignTop)
        editor.typed.connect(self.refresh)
        editor.about.connect(self._show_about)
        self.refresh()

    def refresh(self) -> None:
        """Show the slide with what was typed up to now."""
        now = self._meeting()
        code = self.editor.code or now.next_code(0)
        meeting = _with_draft(now, code, self.editor.draft)
        self.preview.show_content(slide_content(meeting, Slide(self.kind, code), self._join))

    def fit(self, width: int) -> None:
        """Share this width with the form."""
        wide = min(max(round(width * SHARE), LEAST), MOST)
        self.preview.setFixedWidth(wide)
        self.preview.setMinimumHeight(round(wide / USUAL_ASPECT))  # it would be smaller than its place

    def minimumSizeHint(self) -> QSize:
        """The width of the form."""
        return QSize(self.editor.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the slide where it fits."""
        super().resizeEvent(event)
        fits = (
            event.size().width()
            >= self.editor.minimumSizeHint().width() + SPACING + self.preview.minimumWidth()
        )
        self._beside.setVisible(fits)

    def _show_about(self, quotes: bool) -> None:
        kind = SlideKind.QUOTES if quotes and self.editor.draft.quotes else SlideKind.THEME
        if kind is not self.kind:
            self.kind = kind
            self.refresh()


def _with_draft(meeting: Meeting, code: str, draft: ThemeDraft) -> Meeting:
    """The meeting as it would be once the form is saved; nothing of it is kept."""
    known = meeting.themes.get(code)
    if known is None:
        known = Theme(code, len(meeting.in_order) + 1, *look(meeting.codes_issued + 1), "")
    words = replace(
        known,
        title=draft.title or _("Titel"),
        core_sentence=draft.core_sentence,
        quotes=draft.quotes,
        sensitive=draft.sensitive,
    )
    return replace(meeting, themes={**meeting.themes, code: words})
