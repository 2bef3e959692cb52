"""What happened to the evening itself: what is known of it, what the hall sees, and who comes in where."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bijeenkomst.domain.positions import Position
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.face import Face
from bijeenkomst.domain.values.part import Part
from bijeenkomst.domain.values.stage import Stage


@dataclass(frozen=True, slots=True)
class DetailsChanged:
    """The details of the evening."""

    AT = Position("details")
    before: Details
    after: Details


@dataclass(frozen=True, slots=True)
class FaceChanged:
    """Another logo, photo or colour for the evening, or none."""

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
    """The programme was planned otherwise; () is the usual one."""

    AT = Position("parts")
    before: tuple[Part, ...]
    after: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class HelperCodeChanged:
    """Helpers come in with another code, or no longer ("")."""

    AT = Position("helper_code")
    before: str = field(repr=False)
    after: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class AddressChanged:
    """The address that sheets will carry was chosen ("" is: not known yet)."""

    AT = Position("address")
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PrintedAddressChanged:
    """Sheets were made that carry this address."""

    AT = Position("printed_address")
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PrintedSheetsChanged:
    """Sheets were made with these words on them, as fingerprints; what was made before and not now is kept."""

    AT = Position("printed_sheets")
    before: Mapping[str, str]
    after: Mapping[str, str]
