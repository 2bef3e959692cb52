"""Phone numbers of forty countries and e-mail addresses of every legal form, as hypothesis strategies."""

import re
from functools import cache

import idna
import phonenumbers
from hypothesis import strategies as st
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from tests.integration.evenings.evening import Address, Number
from tests.integration.evenings.scripts import letters

COUNTRIES = (
    "NL BE DE FR GB IE ES PT IT AT CH LU DK SE NO FI IS PL CZ SK HU RO BG GR TR UA MA TN DZ EG SY IQ IR AF ER ET SO SR "
    "CW ID PH CN IN US BR"
).split()
KINDS = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)
SEPARATORS = (" ", "-", ".", "", "\u00a0", " - ")
ATOM = "abcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+/=?^_`{|}~-"
NOT_IN_A_LINK = re.compile("[%?&#]")  # there they mean something else (RFC 6068)
ENDINGS = ("nl", "com", "org", "de", "eu", "pl", "ua", "ma", "amsterdam", "xn--p1ai")
OWN_SCRIPT_DOMAINS = (
    *(
        "münchen.de",
        "café-de-brug.nl",
        "пошта.укр",
        "مثال.مصر",
        "日本語.jp",
        "ελλάδα.gr",
        "straße.de",
        "łódź.pl",
    ),
)
ACCENTED = tuple("josé zoë søren müller jürgen renée олена δημήτρης 山田 عائشة".split())


@cache
def _example(country: str, kind: int) -> phonenumbers.PhoneNumber:
    found = phonenumbers.example_number_for_type(country, kind)
    assert found is not None, country
    return found


@st.composite
def _numbers(draw: st.DrawFn) -> Number:
    """A number that exists, and one of the ways to write it."""
    country, kind = draw(st.sampled_from(COUNTRIES)), draw(st.sampled_from(KINDS))
    example = phonenumbers.format_number(_example(country, kind), PhoneNumberFormat.E164)
    other = example[:-4] + f"{draw(st.integers(0, 9999)):04}"
    read = phonenumbers.parse(other)
    if not phonenumbers.is_valid_number(read):
        read = phonenumbers.parse(example)
    e164 = phonenumbers.format_number(read, PhoneNumberFormat.E164)
    international = phonenumbers.format_number(read, PhoneNumberFormat.INTERNATIONAL)
    written = [international, e164, "00" + e164[1:], f"tel: {international}"]
    if country == "NL":
        national = phonenumbers.format_number(read, PhoneNumberFormat.NATIONAL)
        written += [national, re.sub(r"\D", "", national), international.replace("+31 ", "+31 (0)")]
    typed = draw(st.sampled_from(written)).replace(" ", draw(st.sampled_from(SEPARATORS)))
    return Number(typed, e164)


def _domain() -> st.SearchStrategy[str]:
    label = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz0123456789"), min_size=2, max_size=12)
    longer = st.text(st.sampled_from("abcdefghij"), min_size=40, max_size=63)
    with_hyphen = st.builds("{}-{}".format, label, label)
    host = st.lists(label | with_hyphen, min_size=1, max_size=3).map(".".join) | longer
    usual = st.sampled_from(
        ("gmail.com", "ziggo.nl", "kpnmail.nl", "outlook.com", "Voorbeeld.NL", "GMIAL.com")
    )
    return (
        usual
        | st.builds("{}.{}".format, host, st.sampled_from(ENDINGS))
        | st.sampled_from(OWN_SCRIPT_DOMAINS)
    )


def _local() -> st.SearchStrategy[str]:
    atom = st.text(st.sampled_from(ATOM), min_size=1, max_size=12)
    dotted = st.lists(atom, min_size=1, max_size=3).map(".".join)
    tagged = st.builds("{}+{}".format, st.sampled_from(("jan", "Fatma.Y", "a")), atom)
    longest = st.text(st.sampled_from("abc123"), min_size=64, max_size=64)
    other = st.text(st.sampled_from(letters("Cyrillic") + letters("Greek")), min_size=2, max_size=8)
    return dotted | tagged | longest | st.sampled_from(ACCENTED) | other


@st.composite
def _addresses(draw: st.DrawFn) -> Address:
    """An address of which the form is right, with the domain in small letters and, for a header, in A-labels."""
    local, domain = draw(_LOCAL), draw(_DOMAIN)
    known = domain.lower()
    header = known if known.isascii() else idna.encode(known, uts46=True).decode()
    if domain.endswith(".xn--p1ai"):  # an A-label is read back as the word that it stands for
        known = known.removesuffix("xn--p1ai") + "рф"
    ways = ("{}", " {} ") if NOT_IN_A_LINK.search(local) else ("{}", " {} ", "mailto:{}")
    typed = draw(st.sampled_from(ways)).format(f"{local}@{domain}")
    return Address(typed, f"{local}@{known}", f"{local}@{header}")


_LOCAL, _DOMAIN = _local(), _domain()
numbers = _numbers()
addresses = _addresses()
