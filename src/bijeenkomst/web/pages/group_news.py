"""What an open page of a group hears of its plan: told to who reads along and who writes, as soon as it changes."""

import json

from bijeenkomst.domain import changes as ch
from bijeenkomst.session.interface import Session
from bijeenkomst.web.pages.group_view import Role, plan_facts, role_of
from bijeenkomst.web.server.phone_id import Phone

AT_WORK = (ch.PlanChanged, ch.ScribesChanged, ch.PlanResponseChanged)
"""The changes after which the pages of a group hear something."""


class GroupNews:
    """The news of one group for one phone. Who it is, is looked at each time: a phone that left hears no more."""

    def __init__(self, session: Session, code: str, phone: Phone) -> None:
        self.code = code
        self._session = session
        self._phone = phone

    def message(self) -> bytes:
        """The plan as it stands, as a server-sent event; without the plan for a phone that is not of the group."""
        meeting = self._session.meeting
        theme = meeting.standing(self.code)
        role = Role.OUTSIDE if theme is None else role_of(meeting, theme.code, self._phone)
        facts = (
            {"role": role.value}
            if theme is None or role is Role.OUTSIDE
            else plan_facts(meeting, theme.code, role)
        )
        data = json.dumps({"code": self.code, **facts}, ensure_ascii=False, separators=(",", ":"))
        return f"event: groep\ndata: {data}\n\n".encode("utf-8", "replace")
