"""The mail to who calls, with the package attached, as a draft that a mail program opens to be sent (R42, R54)."""

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP

from bijeenkomst.contact_details.emails import mail_address
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.export.package_names import SPREADSHEET
from bijeenkomst.wording.first_call import (
    DISCREET,
    OURS_NOW,
    THANKS,
    FirstMeeting,
    call_words,
    called,
    invitation,
    others_of,
    password_is_rung,
)
from bijeenkomst.wording.handing_over import (
    ONLY_WHEN_STUCK,
    call_before,
    first_agenda,
    group_name,
    support_contact,
)

BOUNDARY = "=_bijeenkomst"  # occurs in no encoded part: neither base64 nor quoted-printable has "=_"
LONGEST_PLAIN = 60  # characters, so that the line has at most 76
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 '-]*")
TYPES = {
    SPREADSHEET: ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ".pdf": ("application", "pdf"),
    ".vcf": ("text", "vcard"),
    ".ics": ("text", "calendar"),
}


def draft_mail(
    group: ThemeGroup,
    details: Details,
    attached: dict[str, bytes],
    *,
    meets: FirstMeeting,
    rehearsal: bool,
    locked: bool,
) -> bytes | None:
    """The draft with these files attached; None if no first caller has a usable e-mail address.

    `X-Unsent` makes Outlook open it as a new mail. There is no sender and no date: those come when it is sent.
    It is one mail to the first and the second caller. `meets` is the first appointment as far as it may be told. The
    password of a locked spreadsheet never stands in it.
    """
    to = receivers(group)
    if not to:
        return None
    mail = EmailMessage(policy=SMTP)
    name = group_name(group.theme, rehearsal=rehearsal)
    # Of a sensitive theme the subject, which lies open in every list of mails, says nothing (R4).
    secret = f"Themagroep {group.theme.number}"
    mail["X-Unsent"] = "1"
    mail.set_content(
        _words(group, details, meets, rehearsal=rehearsal, locked=locked), cte="quoted-printable"
    )
    for file, data in attached.items():
        kind, sub = next(types for ending, types in TYPES.items() if file.endswith(ending))
        mail.add_attachment(data, maintype=kind, subtype=sub, filename=file)
    mail.set_boundary(BOUNDARY)  # the same group makes the same bytes
    subject = f"De lijst van {(secret if group.theme.sensitive and not rehearsal else name)}"
    return _subject(subject) + _to(to) + mail.as_bytes()


def receivers(group: ThemeGroup) -> tuple[tuple[str, str], ...]:
    """Name and address of the first caller, and of a second one with another address; () without the first."""
    first, second = _address(group.caller), _address(group.second)
    if group.caller is None or first is None:
        return ()
    to = [(group.caller.name, first)]
    if group.second is not None and second is not None and second.casefold() != first.casefold():
        to.append((group.second.name, second))
    return tuple(to)


def _address(person: SignUp | None) -> str | None:
    return mail_address(person.email) if person is not None and person.email else None


def _subject(words: str) -> bytes:
    words = " ".join(words.split())
    if not (_PLAIN.fullmatch(words) and len(words) < LONGEST_PLAIN):
        words = Header(words, "utf-8", header_name="Subject").encode(linesep="\r\n")
    return f"Subject: {words}\r\n".encode()


def _to(receivers: tuple[tuple[str, str], ...]) -> bytes:
    """The receivers. Each address stands on a line of its own: a name may be long.

    Written here: Python's own folding takes the quotes from a long name with commas, which makes it several addresses.
    """
    written = ",\r\n ".join(f"{_phrase(name)}\r\n <{address}>" for name, address in receivers)
    return f"To: {written}\r\n".encode()


def _phrase(name: str) -> str:
    name = " ".join(name.split())
    if not name.isascii() or "=?" in name:  # which would be taken for something encoded
        # In one piece, however long (RFC 2047 asks for pieces of 75): some readers put a space between two pieces.
        name = f"=?utf-8?b?{b64encode(name.encode()).decode()}?="
    elif not _PLAIN.fullmatch(name):
        name = '"' + re.sub(r'(["\\])', r"\\\1", name) + '"'
    return name


def _words(group: ThemeGroup, details: Details, meets: FirstMeeting, *, rehearsal: bool, locked: bool) -> str:
    names = [name for name, _address in receivers(group)]
    first_names = [called(name) for name in names]
    if len(set(first_names)) == len(names):
        names = first_names
    thanks = THANKS
    if len(names) > 1:
        thanks = f"Fijn dat {names[0]} de anderen belt. Dank u wel, allebei."
    parts = [f"Beste {' en '.join(names)},"]
    if len(group.members) > 1:
        parts += [f"{thanks} {OURS_NOW}", *_steps(group, details, meets, locked=locked)]
    else:
        parts.append(
            f"In de bijlage zit de lijst van de groep ‘{group.theme.title}’. U bent nu de enige: de groep rust even."
        )
    if len(group.members) > 1:
        agenda = "\n".join(f"{number}. {point}" for number, point in enumerate(first_agenda(group), 1))
        parts.append(f"Voor de eerste keer bij elkaar:\n{agenda}")
    parts.append("De lijst is van u en uw groep. Wij houden ons erbuiten.")
    if contact := support_contact(details):
        parts.append(f"{ONLY_WHEN_STUCK}\n{contact}")
    if details.organisation:
        parts.append(f"Veel plezier samen!\n{details.organisation}")
    if rehearsal:
        parts.insert(0, "OEFENING. Niets in deze mail is echt, ook de mensen niet.")
    return "\n\n".join(parts) + "\n"


def _steps(group: ThemeGroup, details: Details, meets: FirstMeeting, *, locked: bool) -> Iterator[str]:
    """The three things to do. The only other person named is the one in reserve, who receives this mail as well."""
    caller, others = group.caller, others_of(group)
    lock = f"\nHet rekenblad is op slot. {password_is_rung(details)}" if locked else ""
    yield (
        f"1. Open de lijst van de groep ‘{group.theme.title}’: het rekenblad in de bijlage, "
        f"met {len(group.members)} mensen.{lock}"
    )
    before = call_before(group)
    instead = f" Kan dat niet? Dan belt {group.second.name}." if group.second is not None else ""
    many = f"de {len(others)} anderen" if len(others) > 1 else "de ander"
    yield (
        f"2. Bel {many}{f' vóór {before}' if before else ''}.{instead}\n"
        f"Zo kunt u beginnen: {call_words(group.theme, details, caller, meets.words)}"
        + (f"\n{DISCREET}" if group.theme.sensitive else "")
    )
    if locked and caller is not None:  # no number is readable beside a locked list
        caller = replace(caller, phone="", email="")
    invited = invitation(group.theme, caller, meets.to_invite, between="\n")
    yield f"3. Prik een datum. {meets.to_find}\nEen uitnodiging om over te nemen:\n\n{invited}"
