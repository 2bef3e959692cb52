"""Pages that need no meeting and no template: for requests that are refused, and for mistakes of ours."""

from dataclasses import dataclass, field
from html import escape

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import spoken
from bijeenkomst.web.server.asgi import Receive, Scope, Send
from bijeenkomst.web.server.static_files import style


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A small page with one sentence. It is an ASGI application itself, and closes the connection."""

    status: int
    title: str
    text: str
    headers: tuple[tuple[bytes, bytes], ...] = ()
    more: str = field(default="", repr=False)  # HTML in place of the link to the start page

    @property
    def html(self) -> str:
        """The whole page, in the style of the others."""
        title, text, to_start = (
            escape(_(sentence)) for sentence in (self.title, self.text, N_("Naar het begin"))
        )
        start = f'<p><a class="button primary" href="/">{to_start}</a></p>'
        return (
            f'<!DOCTYPE html><html lang="{spoken().language}" dir="{spoken().direction}"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width,initial-scale=1">'
            f'<title>{title}</title><link rel="icon" href="data:,"><style>{style()}</style>'
            f'</head><body><main><section class="card notice"><h1>{title}</h1><p>{text}</p>'
            f"{self.more or start}</section></main></body></html>"
        )

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Send the page."""
        body = self.html.encode()
        headers = [
            (b"content-type", b"text/html; charset=utf-8"),
            (b"content-length", str(len(body)).encode()),
            (b"cache-control", b"no-store"),
            (b"connection", b"close"),
            *self.headers,
        ]
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})


def N_(sentence: str) -> str:
    """Mark a sentence for translation, which happens when the page is made."""
    return sentence


WRONG_HOST = PlainPage(
    421,
    N_("Dit adres klopt niet"),
    N_("Typ het adres over dat op het scherm in de zaal of op het blad staat."),
)
OTHER_SITE = PlainPage(
    403,
    N_("Dit kwam van een andere website"),
    N_("Er is niets bewaard. Ga zelf naar de pagina van de bijeenkomst en probeer het daar."),
)
MISTAKE = PlainPage(
    500,
    N_("Er ging iets mis"),
    N_(
        "Dat ligt niet aan u. Probeer het nog een keer, of schrijf u in op papier. "
        "Wat eerder bewaard is, blijft bewaard."
    ),
)
TOO_MUCH = PlainPage(
    413, N_("Dit is te veel tekst"), N_("Ga terug, maak het korter en probeer het nog een keer.")
)
TOO_LONG = PlainPage(
    414,
    N_("Dit adres is te lang"),
    N_("Typ het adres over dat op het scherm in de zaal of op het blad staat."),
)
TOO_MANY_HEADERS = PlainPage(
    431,
    N_("Dit kunnen we niet lezen"),
    N_("Uw telefoon stuurde te veel mee. Gebruik een andere browser."),
)
TOO_SLOW = PlainPage(
    408,
    N_("Dit duurde te lang"),
    N_("De verbinding is te traag. Ga terug en probeer het nog een keer."),
)
NOT_A_FORM = PlainPage(
    415, N_("Dit kunnen we niet lezen"), N_("Gebruik het formulier op de pagina van het thema.")
)
NOT_ALLOWED = PlainPage(405, N_("Dit kan hier niet"), N_("Gebruik de knoppen op de pagina."))
