"""What is said of a details file: each sentence about a key comes after its place."""

from bijeenkomst.i18n import gettext as _


def too_large(name: str) -> str:
    return _('"%(name)s" is te groot voor de gegevens van een avond. Is dit het goede bestand?') % {
        "name": name
    }


def at_line(name: str, line: int, sentence: str) -> str:
    return _('Bestand "%(name)s", regel %(line)d: %(why)s') % {"name": name, "line": line, "why": sentence}


def at_key(name: str, line: int | None, key: str, sentence: str) -> str:
    values = {"name": name, "line": line, "key": key, "sentence": sentence}
    if line is None:
        return _('Bestand "%(name)s", "%(key)s": %(sentence)s') % values
    return _('Bestand "%(name)s", regel %(line)d, "%(key)s": %(sentence)s') % values


def said_before() -> str:
    return _("hier staat iets dat al eerder in het bestand stond.")


def not_toml() -> str:
    return _('dit is niet te lezen. Schrijf het zo: title = "tekst".')


def unknown_key(near: str) -> str:
    if near:
        return _('dit wordt niet gelezen. Bedoelt u "%(near)s"?') % {"near": near}
    return _("dit kennen we niet en wordt niet gelezen.")


def too_long(longest: int) -> str:
    return _("dit is te lang: er mogen %(longest)d tekens staan.") % {"longest": longest}


def text_expected() -> str:
    return _("hier hoort tekst te staan, tussen aanhalingstekens.")


def date_expected() -> str:
    return _('hier hoort een datum te staan. Schrijf hem zo: "24-11-2026".')


def no_such_day() -> str:
    return _('deze dag bestaat niet. Schrijf hem zo: "24-11-2026".')


def no_date() -> str:
    return _('dit is geen datum. Schrijf hem zo: "24-11-2026".')


def no_time() -> str:
    return _('dit is geen tijd. Schrijf hem zo: "19:30".')


def ambiguous(one: str, other: str) -> str:
    """A file cannot be asked, so it is told how to write what is meant."""
    return _('dit kan twee dingen betekenen. Schrijf "%(one)s" of "%(other)s".') % {
        "one": one,
        "other": other,
    }


def before_the_evening() -> str:
    return _("deze datum ligt voor de avond zelf. Klopt dat?")


def contact_expected() -> str:
    return _('schrijf hier naam, telefoon en e-mail: "Ans de Vries, 06 12345678, ans@voorbeeld.nl".')
