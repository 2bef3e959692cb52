"""The bar that warns on every page of more answers by phone than there are people (R22, N16)."""

from PySide6.QtWidgets import QWidget

from bijeenkomst.domain.commands import ForgetAnswers
from bijeenkomst.i18n import clock_time, ngettext
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Flood
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.widgets.notice import NoticeBar


class FloodBar(NoticeBar):
    """Hidden as long as there is no flood of answers. After it is closed it returns only for another flood."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._shown: Flood | None = None
        listen(self, controller.status_changed, self.refresh)
        listen(self, controller.updated, self.refresh)
        self.refresh()

    def refresh(self, _news: object = None) -> None:
        """Show the current flood."""
        flood = self._controller.status.flood
        count = self._still_counted(flood) if flood else 0
        if flood is None or not count:
            self._shown = None
            self.clear()
        elif flood != self._shown:
            self._shown = flood
            self.say(self._flood_sentence(flood, count), "warn", (_("Vergeet deze antwoorden"), self._forget))

    def _still_counted(self, flood: Flood) -> int:
        return len(flood.voters & self._controller.meeting.answers.get(flood.theme, {}).keys())

    def _flood_sentence(self, flood: Flood, count: int) -> str:
        theme = self._controller.meeting.themes.get(flood.theme)
        where = ngettext(
            "van %(places)d plek op de wifi", "van %(places)d plekken op de wifi", flood.places
        ) % {"places": flood.places}
        return _(
            "Bij thema %(number)s kwamen meer antwoorden van telefoons dan er mensen zijn: %(count)d daarvan "
            "%(where)s, tussen %(since)s en %(until)s uur. Vergeet u ze? Wie echt antwoordde, steekt dan een hand op."
        ) % {
            "number": theme.number if theme else "",
            "count": count,
            "where": where,
            "since": clock_time(flood.since.astimezone()),
            "until": clock_time(flood.until.astimezone()),
        }

    def _forget(self) -> None:
        if self._shown is not None:
            self._controller.do(ForgetAnswers(self._shown.theme, self._shown.voters))
