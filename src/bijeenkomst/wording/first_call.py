"""What the first caller can say by phone and write to the others, and who rings the password of a locked list.

Groups always get Dutch. Of a sensitive theme no sentence names it: a voice mail is heard, and a mail is seen, by others
in the house as well (R4).
"""

from dataclasses import dataclass

from bijeenkomst.contact_details import display_phone, is_title, split_name
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.i18n import translator

FILL_IN, YOUR_NAME = "…", "… (uw naam)"
MOST_NAMED = 10
"""The most people who are named where it says whom to call; for more it says where their list is."""

THANKS = "Fijn dat u de anderen belt. Dank u wel."
OURS_NOW = "Vanaf nu is de groep van u samen, en van niemand anders."
DISCREET = "Zeg pas waarover het gaat als u zeker weet wie u spreekt. Noem het thema niet in een bericht of voicemail."

_DUTCH = translator("nl")


@dataclass(frozen=True, slots=True)
class FirstMeeting:
    """When and where a group meets first, as far as it may be said here: `words` come after "we zien elkaar".

    `in_the_list`: there is more of it, which only the locked list tells. `noted` is what the group wrote while it names
    no day, and `beside_a_day` what of it can come after a day.
    """

    words: str = ""
    in_the_list: bool = False
    noted: str = ""
    beside_a_day: str = ""

    @property
    def to_find(self) -> str:
        """What the caller has to do about a day."""
        if self.words:
            where = " De plek staat in de lijst, op het blad Begin hier." if self.in_the_list else ""
            return f"Die prikte u al samen: {self.words}.{where}"
        if self.in_the_list:
            return (
                "Uw groep schreef er al iets over op: kijk in de lijst, op het blad Begin hier. "
                "Is er nog geen dag? Kies die waarop de meesten kunnen."
            )
        if self.noted:
            return f"Uw groep schreef al op: {self.noted}. Kies nog de dag waarop de meesten kunnen."
        return "Kies de dag waarop de meesten kunnen."

    @property
    def to_invite(self) -> str:
        """When and where, for an invitation, with a blank for a day that is missing or a place that may not be told."""
        if self.beside_a_day:
            return f"op {FILL_IN} (dag), {self.beside_a_day}"
        return f"{self.words}, in {FILL_IN} (plek)" if self.words and self.in_the_list else self.words


def called(name: str) -> str:
    """How to address somebody: "Jan" for Jan van der Berg; the whole name if it begins with a title or initials."""
    first = split_name(name).first
    title_or_initials = (
        "." in first or len(first) < 2 or is_title(first) or (first.isupper() and len(first) < 4)
    )
    return name if title_or_initials else first


def password_is_rung(details: Details) -> str:
    """Who passes on the password, and whom to ask for it; it is not written down anywhere."""
    who = details.contact_name or details.organisation
    if not who:
        return "Wie u deze map gaf, belt u met het wachtwoord: drie woorden."
    of = f" van {details.organisation}" if details.contact_name and details.organisation else ""
    rings = f"{who}{of} belt u met het wachtwoord: drie woorden."
    if details.contact_phone:
        return f"{rings} Nog niets gehoord? Bel zelf: {details.contact_phone}."
    return (
        f"{rings} Nog niets gehoord? Mail zelf: {details.contact_email}." if details.contact_email else rings
    )


def call_words(theme: Theme, details: Details, caller: SignUp | None, meets: str) -> str:
    """The first sentences of a call. `meets` is the first appointment in the group's own words, "" without one."""
    name = caller.name if caller is not None else YOUR_NAME
    if theme.sensitive:
        begins = f"Dag, u spreekt met {name}. Spreek ik met uzelf? Ik bel over {_evening(details)}."
    else:
        begins = f"Dag, u spreekt met {name}. We doen allebei mee met de groep ‘{theme.title}’, na {_evening(details)}."
    asks = (
        f"We zien elkaar {meets}. Kunt u dan ook?"
        if meets
        else "Ik wil samen een dag prikken. Wanneer kunt u?"
    )
    return f"{begins} {asks}"


def invitation(theme: Theme, caller: SignUp | None, meets: str, *, between: str = " ") -> str:
    """An invitation to the first meeting, to copy into a mail or a message. `between` stands between its sentences."""
    group = "onze groep" if theme.sensitive else f"de groep ‘{theme.title}’"
    when = meets or f"{FILL_IN} (dag), om {FILL_IN} uur, in {FILL_IN} (plek)"
    answer = display_phone(caller.phone) if caller is not None and caller.phone else ""
    if not answer and caller is not None:
        answer = caller.email
    return between.join(
        (
            f"Beste allemaal, fijn dat u meedoet met {group}.",
            f"We zien elkaar voor het eerst {'' if meets else 'op '}{when}.",
            f"Kunt u dan niet? Laat het mij weten: {answer or f'{FILL_IN} (uw nummer)'}.",
            f"Groet, {caller.name if caller is not None else YOUR_NAME}",
        )
    )


def on_the_list(count: int) -> str:
    """Where to find the people to call when they are not named."""
    if count == 1:
        return "Naam en nummer staan op het blad Deelnemers."
    return f"De namen en nummers van deze {count} mensen staan op het blad Deelnemers."


def others_of(group: ThemeGroup) -> tuple[SignUp, ...]:
    """Whom the first caller calls: all others, or everybody as long as there is no first caller."""
    caller = group.caller
    return tuple(person for person in group.members if person is not caller)


def _evening(details: Details) -> str:
    if details.date is None:
        return "onze avond"
    return f"de avond van {_DUTCH.long_date(details.date)}"
