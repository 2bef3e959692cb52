"""The bar of a form for words that everybody may read: why they are not kept, or what is asked before they are."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from bijeenkomst.domain.refusals import Field, Refusal
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.wording.refusals import field_of, say


class FormNotice(NoticeBar):
    """It stays until something is typed or answered: there is no button to close it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.close_button.hide()

    def ask(
        self,
        sentence: str,
        *,
        correct: Callable[[], object],
        mask: Callable[[], object],
        keep: Callable[[], object],
    ) -> None:
        """Ask what to do with words that seem to identify somebody (R2, R59); correcting them has the focus.

        Whoever corrects or masks them goes on where the keyboard was.
        """
        before = self.window().focusWidget()

        def go_back(act: Callable[[], object]) -> None:
            if before is not None:
                before.setFocus()
            act()

        self.say(
            sentence,
            "warn",
            (_("Ik pas het aan"), lambda: go_back(correct)),
            (_("Maak het onleesbaar"), lambda: go_back(mask)),
            (_("Bewaar het toch"), keep),
        )
        self.action_buttons[0].setFocus()

    def refuse(self, refusal: Refusal, fields: Mapping[Field, LabelledField]) -> None:
        """Say why it cannot be kept: at the field that it is about, which gets the focus, or else here."""
        field = fields.get(at) if (at := field_of(refusal)) is not None else None
        if field is None:
            self.say(say(refusal), "warn")
        else:
            field.say_wrong(say(refusal))
            field.field.setFocus()
