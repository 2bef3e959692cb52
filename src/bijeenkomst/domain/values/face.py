"""Gezicht van de avond: how one recognises whose evening this is. All of it can be left out."""

import re
from dataclasses import dataclass

from bijeenkomst.domain.values.picture import Picture

ACCENT = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class Face:
    """A logo, a photo of the village, and a colour ("#rrggbb", "" for that of the program).

    The colour is as it was chosen; who shows it takes the nearest that can be read (`design.accent`).
    """

    logo: Picture | None = None
    village: Picture | None = None
    accent: str = ""
