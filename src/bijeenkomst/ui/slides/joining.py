"""How phones join, on the slides: the code and its address, the Wi-Fi, and what to do without (R10, N13)."""

from dataclasses import dataclass

from bijeenkomst import qr
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.slides import content as see
from bijeenkomst.ui.slides import on_screen


@dataclass(frozen=True, slots=True)
class JoinInfo:
    """Where the phones reach this laptop now, e.g. `http://192.168.137.1:8080`."""

    base_url: str


def make_codes(meeting: Meeting, join: JoinInfo | None) -> None:
    """Make the codes of all slides and keep them: from any thread, since it takes long."""
    for code in ("", *(theme.code for theme in meeting.in_order)):
        join_code(join, code)
    wifi_code(meeting.details)


def join_slide(details: Details, join: JoinInfo | None) -> see.JoinContent:
    """The slide that says how: by phone, or on paper while no phone can (N15)."""
    if join is None:
        on_paper = _("Op tafel liggen bladen. Vul er een in, of vraag om hulp.")
        return see.JoinContent(_("Doe mee op papier"), (on_paper,), None)
    heading, code = _("Doe mee met uw telefoon"), join_code(join)
    paper = _("Liever op papier? Het blad ligt op tafel.")
    if join.base_url.startswith("https://"):
        return see.JoinContent(heading, (_("Scan of typ:"),), code, paper=paper)
    if beside := wifi_beside(details, join):
        return see.JoinContent(heading, (), code, beside, captions(), paper)
    wifi = wifi_code(details)
    first = _("Neem hetzelfde Wi-Fi als deze laptop.")
    if wifi is not None:
        first = _("Wi-Fi: %(name)s") % {"name": wifi.name}
        first += f" · {wifi.label} {wifi.password}" if wifi.password else ""
    return see.JoinContent(heading, (first, _("Scan of typ:")), code, paper=paper)


def join_code(join: JoinInfo | None, code: str = "") -> on_screen.JoinCode:
    """The code to a theme's page, or without `code` to the start; the start's where a theme's does not fit (R12)."""
    if join is None:
        return on_screen.JoinCode("", "", on_paper=_("Meedoen? Vul een blad in."))
    for scanned in (qr.join_address(join.base_url, code), qr.join_address(join.base_url)):
        try:
            qr.encode(scanned, qr.Level.M)
        except qr.TooMuchForACode:
            continue
        return on_screen.JoinCode(scanned, qr.typed_address(join.base_url, code), code)
    return on_screen.JoinCode("", qr.typed_address(join.base_url, code), code)


def wifi_code(details: Details) -> see.WifiCode | None:
    """The Wi-Fi of the hall, with nothing to scan when its name and password do not fit; None when it is not known."""
    name, password = details.wifi_name.strip(), details.wifi_password.strip()
    if not name:
        return None
    scanned = qr.wifi_text(name, password)
    try:
        qr.encode(scanned, qr.Level.M)
    except qr.TooMuchForACode:
        scanned = ""
    return see.WifiCode(scanned, name, _("Wachtwoord:") if password else "", password)


def wifi_beside(details: Details, join: JoinInfo | None) -> see.WifiCode | None:
    """The code for the Wi-Fi where it stands beside the one to join (N13): a public address needs none."""
    if join is None or join.base_url.startswith("https://"):
        return None
    wifi, code = wifi_code(details), join_code(join)
    return wifi if wifi is not None and wifi.scanned and code.scanned else None


def captions() -> tuple[str, str]:
    """What stands above both codes, in their order: 1 and 2 (N13)."""
    return _("Wi-Fi"), _("Meedoen")
