"""The details of the evening, and which of them are necessary before people can sign up (R5)."""

import datetime as dt
import re
from dataclasses import dataclass, field
from enum import StrEnum

DAYS_UNTIL_DELETE = 28  # R5
MAIN_QUESTION = (
    "Wat heeft u zowel nu als in de toekomst nodig om een prettige manier te kunnen leven en wonen "
    "in de buurt / het dorp, en wat wilt u hier zelf aan bijdragen?"
)
NEIGHBOURHOOD, VILLAGE = "de buurt", "het dorp"
EITHER = re.compile(
    r"(?:de|deze|onze) buurt\s*/\s*(?:het|dit|ons) dorp"
    r"|(?:het|dit|ons) dorp\s*/\s*(?:de|deze|onze) buurt",
    re.IGNORECASE,
)
"""The usual question leaves open which of the two it is, but the hall should read only one."""


class Missing(StrEnum):
    """The details without which nobody can sign up (R5)."""

    ORGANISATION = "organisation"
    CONTACT_NAME = "contact_name"
    CONTACT_REACH = "contact_reach"
    DELETE_ON = "delete_on"


@dataclass(frozen=True, slots=True)
class Details:
    """Title, place, date and who is responsible. The contact person is public: named on sheets and phones.

    `picture_width` and `room_depth` were measured in the hall, in metres as people write them ("2,5"): see `hall_size`.
    The Wi-Fi is the one that guests may use: the hall sees its name and password on the slide about joining (N13).
    """

    title: str = ""
    place: str = ""
    date: dt.date | None = None
    starts_at: str = ""
    main_question: str = MAIN_QUESTION
    organisation: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    contact_email: str = ""
    support_contact: str = ""
    delete_on: dt.date | None = None
    picture_width: str = ""
    room_depth: str = ""
    wifi_name: str = ""
    wifi_password: str = field(default="", repr=False)

    @property
    def leaves_place_open(self) -> bool:
        """Whether the main question still says "de buurt / het dorp"."""
        return EITHER.search(self.main_question) is not None

    def question_about(self, place: str) -> str:
        """The main question about `place`: NEIGHBOURHOOD or VILLAGE."""
        return EITHER.sub(place, self.main_question)

    @property
    def question_for_all(self) -> str:
        """The main question as the hall reads it; until somebody chooses, it is a village if the details say "dorp"."""
        named = f"{self.title} {self.place} {self.organisation}".lower()
        return self.question_about(VILLAGE if "dorp" in named else NEIGHBOURHOOD)

    @property
    def missing_for_sign_up(self) -> tuple[Missing, ...]:
        """What has to be filled in before people can sign up (R5); () when nothing is missing."""
        checks = (
            (Missing.ORGANISATION, bool(self.organisation)),
            (Missing.CONTACT_NAME, bool(self.contact_name)),
            (Missing.CONTACT_REACH, bool(self.contact_phone or self.contact_email)),
            (Missing.DELETE_ON, self.delete_on is not None),
        )
        return tuple(missing for missing, is_there in checks if not is_there)


def usual_delete_date(evening: dt.date) -> dt.date:
    """The delete date to propose: 28 days after the evening (R5)."""
    return evening + dt.timedelta(days=DAYS_UNTIL_DELETE)
