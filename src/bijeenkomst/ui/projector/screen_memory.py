"""Which screen the projector was last time, by what it is and never by its place or number (P1)."""

import re
from dataclasses import astuple, dataclass

from PySide6.QtCore import QSettings
from PySide6.QtGui import QScreen

KEY = "projector/screen"
CHOSEN = "projector/chosen"
BUILT_IN = re.compile(r"(eDP|LVDS|DSI)\b|built-?in|color lcd", re.IGNORECASE)
"""What Linux and macOS call the screen of a laptop."""

LAPTOP_WIDTHS = range(200, 401)  # millimetres: of 10 to 18 inches


@dataclass(frozen=True, slots=True)
class ScreenIdentity:
    """What a screen says of itself: its connector's name, model, serial number, and its size in millimetres."""

    name: str
    model: str
    serial: str
    size: str

    @property
    def built_in(self) -> bool:
        """Whether it is certainly a laptop's own; Windows does not say."""
        return BUILT_IN.match(self.name.strip()) is not None or BUILT_IN.match(self.model.strip()) is not None

    @property
    def like_a_laptop(self) -> bool:
        """Whether it is one, or as wide: projectors say 0, their picture's size, or 160 by 90 for 16 : 9."""
        width = self.size.partition("x")[0]
        return self.built_in or (width.isdigit() and int(width) in LAPTOP_WIDTHS)

    def likeness(self, other: "ScreenIdentity") -> int:
        """How much it looks like the same device: 0 is another one.

        A serial number decides alone. Otherwise the model has to agree, and then name and size count.
        """
        if self.serial and other.serial:
            return 10 if self.serial == other.serial and self.model == other.model else 0
        if self.model != other.model:
            return 0
        agreeing = (self.name == other.name) + (self.size == other.size)
        return agreeing if self.model else (2 if agreeing == 2 else 0)


@dataclass(frozen=True, slots=True)
class Remembered:
    """The projector of last time. `chosen`: somebody said so; otherwise it was the only one that it could be."""

    identity: ScreenIdentity
    chosen: bool = False


def identity(screen: QScreen) -> ScreenIdentity:
    """What `screen` says of itself."""
    size = screen.physicalSize()
    return ScreenIdentity(
        screen.name(), screen.model(), screen.serialNumber(), f"{size.width():.0f}x{size.height():.0f}"
    )


class ScreenMemory:
    """Remembers the facilitator's projector between evenings; what the system forces is never kept (P4)."""

    def __init__(self, settings: QSettings | None = None) -> None:
        """`settings` are the program's own unless others are given."""
        self._settings = settings if settings is not None else QSettings()

    def recall(self) -> Remembered | None:
        """The projector of last time."""
        kept = self._settings.value(KEY)
        if not isinstance(kept, list) or len(kept) != 4:
            return None
        chosen = self._settings.value(CHOSEN) in (True, "true")  # an INI file gives words back
        return Remembered(ScreenIdentity(*(str(part) for part in kept)), chosen)

    def remember(self, screen: QScreen, *, chosen: bool = True) -> None:
        """Keep `screen` as the one that the facilitator projects on."""
        self._settings.setValue(KEY, list(astuple(identity(screen))))
        self._settings.setValue(CHOSEN, chosen)
