"""Under the header, on every page: that more answers came from phones than there are people (R22, N16)."""

from PySide6.QtWidgets import QWidget

from bijeenkomst.domain.commands import ForgetAnswers
from bijeenkomst.i18n import clock_time, ngettext
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Flood
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.widgets.notice import NoticeBar


class FloodBar(NoticeBar):
    """Nothing at all while the answers fit in the hall. Closed, it comes back when the flood is another."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._said: Flood | None = None
        listen(self, controller.status_changed, self.look)
        listen(self, controller.updated, self.look)
        self.look()

    def look(self, _news: object = None) -> None:
        """Say what floods now."""
        flood = self._controller.status.flood
        left = self._still_counted(flood) if flood else 0
        if flood is None or not left:
            self._said = None
            self.clear()
        elif flood != self._said:
            self._said = flood
            self.say(self._told(flood, left), "warn", (_("Vergeet deze antwoorden"), self._forget))

    def _still_counted(self, flood: Flood) -> int:
        return len(flood.voters & self._controller.meeting.answers.get(flood.theme, {}).keys())

    def _told(self, flood: Flood, left: int) -> str:
        theme = self._controller.meeting.themes.get(flood.theme)
        where = ngettext(
            "van %(places)d plek op de wifi", "van %(places)d plekken op de wifi", flood.places
        ) % {"places": flood.places}
        return _(
            "Bij thema %(number)s kwamen meer antwoorden van telefoons dan er mensen zijn: %(count)d daarvan "
            "%(where)s, tussen %(since)s en %(until)s uur. Vergeet u ze? Wie echt antwoordde, steekt dan een hand op."
        ) % {
            "number": theme.number if theme else "",
            "count": left,
            "where": where,
            "since": clock_time(flood.since.astimezone()),
            "until": clock_time(flood.until.astimezone()),
        }

    def _forget(self) -> None:
        if self._said is not None:
            self._controller.do(ForgetAnswers(self._said.theme, self._said.voters))
