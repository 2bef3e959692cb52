"""Changes to the evening itself: its details, what the hall sees, the helpers' code and the addresses."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bijeenkomst.domain.positions import Position
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.face import Face
from bijeenkomst.domain.values.part import Part
from bijeenkomst.domain.values.stage import Stage


@dataclass(frozen=True, slots=True)
class DetailsChanged:
    """The details of the evening were edited."""

    AT = Position("details")
    before: Details
    after: Details


@dataclass(frozen=True, slots=True)
class FaceChanged:
    """The evening got another logo, photo or colour, or lost it."""

    AT = Position("face")
    before: Face
    after: Face


@dataclass(frozen=True, slots=True)
class PresentChanged:
    """The number of people present was counted."""

    AT = Position("present")
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class StageChanged:
    """The hall sees another slide, or the picture was covered or uncovered."""

    AT = Position("stage")
    before: Stage
    after: Stage


@dataclass(frozen=True, slots=True)
class ProgrammeChanged:
    """The programme was edited; () is the usual programme."""

    AT = Position("parts")
    before: tuple[Part, ...]
    after: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class HelperCodeChanged:
    """There is another code for helpers, or none ("")."""

    AT = Position("helper_code")
    before: str = field(repr=False)
    after: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class AddressChanged:
    """The address to print on sheets was chosen; "" when it is not known yet."""

    AT = Position("address")
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PrintedAddressChanged:
    """Sheets with this address were made."""

    AT = Position("printed_address")
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PrintedSheetsChanged:
    """Sheets were made; these are the fingerprints of the words on them, and on sheets that were made earlier."""

    AT = Position("printed_sheets")
    before: Mapping[str, str]
    after: Mapping[str, str]
