"""Pages that need no meeting and no template: for when something is refused or broken."""

from dataclasses import dataclass

from bijeenkomst.web.live import Receive, Scope, Send

PAGE = """<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8">\
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title></head>\
<body><h1>{title}</h1><p>{text}</p><p><a href="/">Naar het begin</a></p></body></html>"""


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A small page with one sentence; an ASGI application by itself."""

    status: int
    title: str
    text: str

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Send it."""
        body = PAGE.format(title=self.title, text=self.text).encode()
        headers = [
            (b"content-type", b"text/html; charset=utf-8"),
            (b"content-length", str(len(body)).encode()),
            (b"cache-control", b"no-store"),
        ]
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})


NOT_HERE = PlainPage(
    421, "Dit adres klopt niet", "Typ het adres over dat op het scherm in de zaal of op het blad staat."
)
OTHER_SITE = PlainPage(
    403, "Dit kwam van een andere website", "Ga zelf naar de pagina van de bijeenkomst en probeer het daar."
)
MISTAKE = PlainPage(
    500,
    "Er ging iets mis",
    "Dat ligt niet aan u. Probeer het nog een keer, of schrijf u in op papier. Wat eerder bewaard is, blijft bewaard.",
)
TOO_MUCH = PlainPage(413, "Dit is te veel tekst", "Maak het korter en probeer het nog een keer.")
TOO_SLOW = PlainPage(408, "Dit duurde te lang", "De verbinding is te traag. Probeer het nog een keer.")
NOT_A_FORM = PlainPage(415, "Dit begrijpen we niet", "Gebruik het formulier op de pagina.")
NOT_SO = PlainPage(405, "Dit kan hier niet", "Gebruik de knoppen op de pagina.")
