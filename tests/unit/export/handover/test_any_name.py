"""Any name, address, number and contribution that a sign-up takes gives a package that is read back whole (R63)."""

from itertools import count
from unittest.mock import Mock

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bijeenkomst.contact_details.emails import EmailAddress, mail_address, parse_email
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.commands import NameFirstCaller
from bijeenkomst.domain.rules import decide
from bijeenkomst.export import package_names
from bijeenkomst.export.handover import check_package
from bijeenkomst.export.handover.check_package import check_meant
from bijeenkomst.export.handover.make_package import make_package
from tests.support.workbook_evening import MADE_ON, code_of
from tests.unit.domain.evening import NOW, an_evening, joining, run

SCRIPTS = (
    "abcDEé ñŁ'-.",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويىءآأإةلا ",
    "אבגדהוזחטיכלמנסעפצקרשת ",
    "абвгдежзіїєґ ",
    "ΑΒΓαβγ",
    "王小明陳美玲",
    "김철수박",
    "田中さくらア",
    "កខគាំ្",
    "सीताराम् ि",
    "தமிழ்",
    "ไทยกข่้",
    "ሃይለኣብ",
    "Արամ",
    "აბგდ",
    "ⵣⴰⵎ",
    "𞤀𞤢𞤣",
    "𪛖𠀀",
    "🙂👩‍🌾🏳️‍🌈",
    "=+-@\t",
    "\"'(),;:<>[]{}«»/\\|_x0041_&%#*?!",
    "0123456789٠١٢۳",
    "\u0301\u0302\u0323\u0308",
    "\u200b\u200c\u200d\u00ad\u2028\ufeff",
    "\x00\x07\x1b\ud800",
    "ﷺﷲﬁ",
)
one_script = st.sampled_from(SCRIPTS).flatmap(
    lambda letters: st.text(st.sampled_from(letters), min_size=1, max_size=14)
)
texts = st.one_of(
    st.lists(one_script, min_size=1, max_size=8).map("".join).map(lambda text: text[:100]),
    st.text(min_size=1, max_size=100),
)
numbers = st.sampled_from(["+31612345678", "+48512345678", "+905321234567", "+12125550123", "+212612345678"])
locals_ = st.sampled_from(
    ["jan", "josé", "a.b+c", "عائشة", "юлія", "x" * 64, "2jan", "o'neil", "jan-" * 12 + "x", "王"]
)
domains = st.sampled_from(
    [
        "ziggo.nl",
        "münchen.de",
        "café-de-brug.nl",
        "пошта.укр",
        "مثال.السعودية",
        "डाटामेल.भारत",
        "a-" * 20 + "b.example.nl",
    ]
)
addresses = st.one_of(st.just(""), st.builds("{}@{}".format, locals_, domains))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(texts, numbers, addresses, st.one_of(st.just(""), texts)), min_size=1, max_size=5))
@example([("\u200dلآ", "+31612345678", "", "السلام عليكم 👩\u200d🌾 لا")])
def test_any_name_gives_a_package(people: list[tuple[str, str, str, str]]) -> None:
    meeting, numbered = an_evening(), count()
    for name, phone, address, offer in people:
        key = f"k{next(numbered)}"
        parsed = parse_email(address)
        taken = parsed.address if isinstance(parsed, EmailAddress) else ""
        given_here = {"name": name, "phone": phone, "email": taken, "contribution": offer, "owner": key}
        outcome = decide(meeting, joining(meeting, 3, key=key, **given_here), NOW)
        if isinstance(outcome, tuple):  # nothing is left of some names
            meeting = apply_all(meeting, outcome)
    code = code_of(meeting)
    if not (group := meeting.group(code)).members:
        return
    caller = group.members[0]
    meeting = run(meeting, NameFirstCaller(code, caller.id))
    package = make_package(meeting.only(code), code, made_on=MADE_ON)
    check_meant(package)
    assert (package_names.DRAFT in package.files) is bool(caller.email)


def test_a_large_group_is_read_back_with_each_card_made_once_or_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Not once more for every other card, which takes minutes for a full hall."""
    meeting = an_evening()
    for number in range(60):
        joined = joining(meeting, 3, key=f"k{number}", phone=f"+316123456{number:02}", owner=f"o{number}")
        meeting = run(meeting, joined)
    code = code_of(meeting)
    package = make_package(meeting.only(code), code, made_on=MADE_ON)
    as_card = Mock(side_effect=check_package._as_card)
    monkeypatch.setattr(check_package, "_as_card", as_card)
    check_meant(package)
    assert 0 < as_card.call_count <= 2 * 60


def test_an_address_stands_in_a_mail_as_mail_programs_send_it() -> None:
    """Its domain in the letters of the DNS, the part before the @ as it is; what cannot be sent to is None."""
    sent = {
        "jan@ziggo.nl": "jan@ziggo.nl",
        "jan@münchen.de": "jan@xn--mnchen-3ya.de",
        "josé@voorbeeld.nl": "josé@voorbeeld.nl",
        "юлія@пошта.укр": "юлія@xn--80a1acn3a.xn--j1amh",
        "jan bos@ziggo.nl": None,
        "a@b": None,
        'x"@ziggo.nl': None,
    }
    assert {address: mail_address(address) for address in sent} == sent
