"""R31: the form of an address is checked, what is wrong is said, and a likely typo is suggested."""

import email_validator
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.contact_details import EmailAddress, Unusable, complete_email, parse_email, suggest_email


def taken(text: str) -> str:
    result = parse_email(text)
    assert isinstance(result, EmailAddress), result
    return result.address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (" anna@gmail.com ", "anna@gmail.com"),
        ("Anna.de.Vries+dorp@Gmail.COM", "Anna.de.Vries+dorp@gmail.com"),
        ("mailto:anna@voorbeeld.nl", "anna@voorbeeld.nl"),
        ("jan@EXÄMPLE.nl", "jan@exämple.nl"),
        ("jan@xn--exmple-cua.nl", "jan@exämple.nl"),
        ("josé@voorbeeld.nl", "josé@voorbeeld.nl"),
        ("anna\u200b@voorbeeld.nl", "anna@voorbeeld.nl"),
        ("=1+1@voorbeeld.nl", "=1+1@voorbeeld.nl"),
    ],
)
def test_an_address_is_kept_as_written_with_the_domain_in_small_letters(text: str, address: str) -> None:
    assert taken(text) == address


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "Vul een e-mailadres in"),
        ("anna", "mist het apenstaartje"),
        ("anna de vries@gmail.com", "een spatie"),
        ("anna@@gmail.com", "meer dan één apenstaartje"),
        ("a@b.nl b@c.nl", "meer dan één apenstaartje"),
        ("anna@gmail", "hoort een punt te staan"),
        ("anna@gmail.", "eindigt met een punt"),
        ("anna@gmail,com", "een komma"),
        ("anna..v@gmail.com", "twee punten"),
        (".anna@gmail.com", "een punt te veel"),
        ("anna.@gmail.com", "een punt te veel"),
        ("@gmail.com", "Voor het apenstaartje"),
        ("anna@", "Na het apenstaartje"),
        ("anna@ziggo.n", "mist een letter"),
        ("anna@-dorp.nl", "kan niet bestaan"),
        ("anna@1.2.3.44", "kan niet bestaan"),
        ("anna@dorp.local", "kan niet bestaan"),
        ("anna@" + "d" * 64 + ".nl", "kan niet bestaan"),
        ("<script>@dorp.nl", "kan niet bestaan"),
        ("Truus <truus>", "mist het apenstaartje"),
        ("<truus@dorp.nl> <jan@dorp.nl>", "meer dan één"),
        ("a" * 250 + "@b.nl", "te lang"),
    ],
)
def test_an_address_that_cannot_exist_is_refused_with_what_is_wrong(text: str, what: str) -> None:
    """R31."""
    result = parse_email(text)
    assert isinstance(result, Unusable)
    assert what in result.sentence


def test_no_address_shows_in_a_repr_so_none_ends_in_a_log() -> None:
    assert "anna" not in repr(parse_email("anna@gmail.com"))
    assert "anna" not in repr(parse_email("anna@gmail"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Truus Jansen <truus@gmail.com>", "Truus Jansen"),
        ('"Jansen, Truus" <Truus@Gmail.com>;', "Jansen, Truus"),
        ("Truus Jansen<mailto:truus@gmail.com>", "Truus Jansen"),
        ("<truus@gmail.com>", ""),
        ("mailto:truus@gmail.com?subject=Hallo", ""),
        ("E-mail: truus@gmail.com", ""),
        ("truus@gmail.com.", ""),
        ("truus@gmail.com,", ""),
        ("truus @ gmail.com", ""),
        ("“truus@gmail.com”", ""),
        ("(truus@gmail.com)", ""),
        ("'truus@gmail.com'", ""),
        ("ｔｒｕｕｓ＠ｇｍａｉｌ．ｃｏｍ", ""),
        ("عائشة <truus@gmail.com>", "عائشة"),
    ],
)
def test_an_address_is_taken_out_of_what_was_pasted_with_it(text: str, name: str) -> None:
    result = parse_email(text)
    assert isinstance(result, EmailAddress), result
    assert (result.address.lower(), result.name) == ("truus@gmail.com", name)
    assert suggest_email(text) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Truus Jansen truus@dorp.nl", "truus@dorp.nl"),  # or is it one address with a space in it?
        ("truus jansen@gmial.com", "jansen@gmail.com"),
        ("josé@gmail.com", "jose@gmail.com"),  # none of the large providers hands out an é
        ("Zoë@Hotmail.com", "Zoe@hotmail.com"),
        ("Truus <truus@gmial.com>", "truus@gmail.com"),
    ],
)
def test_what_may_be_meant_is_asked(text: str, meant: str) -> None:
    """R31."""
    assert suggest_email(text) == meant


def test_an_accent_at_a_domain_of_its_own_is_taken() -> None:
    assert taken("josé@voorbeeld.nl") == "josé@voorbeeld.nl"
    assert suggest_email("josé@voorbeeld.nl") is None


@given(st.text(max_size=60) | st.emails())
def test_whatever_is_typed_gets_an_answer(text: str) -> None:
    result = parse_email(text)
    if isinstance(result, EmailAddress):
        assert parse_email(result.address) == result
    assert suggest_email(text) != text


@given(st.from_regex(r"[a-z.+_'-]{1,8}@([a-z0-9-]{1,6}\.){1,3}(nl|com|test|local|x9|arpa)", fullmatch=True))
def test_the_quick_road_takes_nothing_that_the_library_refuses(text: str) -> None:
    result = parse_email(text)
    try:
        email_validator.validate_email(text, check_deliverability=False)
    except email_validator.EmailNotValidError:
        assert isinstance(result, Unusable)
    else:
        assert isinstance(result, EmailAddress)


@pytest.mark.parametrize(
    ("domain", "meant"),
    [
        ("gmial.com", "gmail.com"),
        ("gmail.co", "gmail.com"),
        ("gmail.nl", "gmail.com"),
        ("gmail,com", "gmail.com"),
        ("gnail.con", "gmail.com"),
        ("gmail", "gmail.com"),
        ("hotmial", "hotmail.com"),
        ("hotmail.cm", "hotmail.com"),
        ("hotmail.nll", "hotmail.nl"),
        ("Hotmial.com", "hotmail.com"),
        ("outlok", "outlook.com"),
        ("outlok.com", "outlook.com"),
        ("ziggo.n", "ziggo.nl"),
        ("zigo.nl", "ziggo.nl"),
        ("kpnmail.com", "kpnmail.nl"),
        ("lve.nl", "live.nl"),
        ("yaho.com", "yahoo.com"),
    ],
)
def test_a_likely_typo_in_the_domain_is_suggested(domain: str, meant: str) -> None:
    """R31."""
    assert suggest_email(f"Anna@{domain}") == f"Anna@{meant}"


@pytest.mark.parametrize(
    "domain",
    "gmail.com GMAIL.com hotmail.nl mail.com email.com me.com live.be kabelfoon.net gemeente.nl spectrum.nl dorp.nl "
    "planet.com x nl".split(),
)
def test_a_domain_that_is_right_or_looks_like_none_is_left_alone(domain: str) -> None:
    assert suggest_email(f"anna@{domain}") is None


@pytest.mark.parametrize("text", ["", "anna", "@gmial.com", "anna@", "anna@" + "g" * 300])
def test_what_is_no_address_gets_no_suggestion(text: str) -> None:
    assert suggest_email(text) is None


def test_a_typo_is_never_changed_by_itself() -> None:
    """R31."""
    assert taken("anna@gmial.com") == "anna@gmial.com"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("anna@g", "anna@gmail.com"),
        ("Anna.B@H", "Anna.B@hotmail.com"),
        ("anna@o", "anna@outlook.com"),
        ("anna@z", "anna@ziggo.nl"),
        ("anna@kpn", "anna@kpnmail.nl"),
        ("anna@gmail.com", None),
        ("anna@voorbeeld", None),
        ("anna@", None),
        ("@g", None),
        ("anna", None),
    ],
)
def test_of_the_domains_to_tick_a_letter_is_enough(typed: str, meant: str | None) -> None:
    """R9: the boxes on the sheet, in one key each; proposed, never changed by itself (R31)."""
    assert complete_email(typed) == meant
