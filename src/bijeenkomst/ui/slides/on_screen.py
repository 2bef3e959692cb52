"""What slides have in common: their frame, how to join, what a theme is known by, and whose evening it is."""

from dataclasses import dataclass

from bijeenkomst.domain.values.picture import Picture


@dataclass(frozen=True, slots=True)
class JoinCode:
    """How to join: what the QR code holds ("" when that would be too dense to read, R12) and what to type.

    Without an address that a phone can reach there is only `on_paper`: how to join without (P22, R11).
    """

    scanned: str
    typed: str
    code: str = ""
    on_paper: str = ""


@dataclass(frozen=True, slots=True)
class Badge:
    """What a theme is known by: shape, colour and number together, never colour alone (R1, R15).

    With a `picture` of its own, that stands on its band.
    """

    shape: str
    colour: str
    number: int
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Face:
    """Whose evening it is: a photo of the village or else the `pattern` of that number, and a logo."""

    pattern: int = 0
    village: Picture | None = None
    logo: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OnScreen:
    """What every slide has: its page, a line at its foot for a clock or a timer ("" for none, R27), a mark over
    its upper edge ("" for none): in a rehearsal, that it is one, and the evening's own accent ("" for the usual)."""

    page: int = 0
    foot: str = ""
    mark: str = ""
    accent: str = ""
