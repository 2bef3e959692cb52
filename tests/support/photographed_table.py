"""Cards of stories as a phone photographs them: laid in a pile by hand, at an angle on a table, by lamp light."""

import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path
from random import Random

from PIL import Image, ImageChops, ImageFilter

from bijeenkomst.intake.photos.row_places import Spot, fitted

PIXELS_A_MM = 5
PHOTO = (4000, 3000)
CARD = (105, 148.5)  # millimetres
TABLE = (150, 120, 90)
BICUBIC = Image.Resampling.BICUBIC


def cards_of(pdf: Path, count: int) -> list[Image.Image]:
    """The first cards of a PDF of four on a page, cut apart."""
    cards: list[Image.Image] = []
    with tempfile.TemporaryDirectory() as folder:
        command = [
            "pdftoppm",
            "-r",
            str(PIXELS_A_MM * 25.4),
            "-l",
            str(-(-count // 4)),
            str(pdf),
            f"{folder}/page",
        ]
        subprocess.run(command, check=True)
        for path in sorted(Path(folder).iterdir()):
            page = Image.open(path).convert("RGB")
            wide, high = page.width // 2, page.height // 2
            cards += [
                page.crop((across * wide, down * high, (across + 1) * wide, (down + 1) * high))
                for down in range(2)
                for across in range(2)
            ]
    return cards[:count]


def laid_out(
    cards: Sequence[Image.Image], chance: Random, *, across: int = 6, aslant: float = 20, turned: bool = False
) -> Image.Image:
    """A table with the cards as roof tiles on it, so that the top of each is in sight.

    Each lies up to `aslant` degrees askew; `turned`: some were laid by who sits at another side of the table.
    """
    apart = [
        round((1.45 if turned else roof) * side * PIXELS_A_MM)
        for roof, side in zip((1.3, 0.7), CARD, strict=True)
    ]
    down = -(-len(cards) // across)
    room = round(1.4 * CARD[1] * PIXELS_A_MM)
    table = Image.new("RGB", (across * apart[0] + room, down * apart[1] + room), TABLE)
    for at, card in enumerate(cards):
        angle = chance.uniform(-aslant, aslant) + (chance.choice((0, 90, 180, 270)) if turned else 0)
        lying = card.convert("RGBA").rotate(angle, BICUBIC, expand=True)
        x, y = (place * step for place, step in zip((at % across, at // across), apart, strict=True))
        jitter = [round(chance.uniform(0, 8) * PIXELS_A_MM) for _axis in range(2)]
        table.paste(lying, (x + jitter[0] + room // 8, y + jitter[1] + room // 8), lying)
    return table


def photograph_table(
    table: Image.Image, out: Path, *, size: tuple[int, int] = PHOTO, blur: float = 1.2, noise: float = 10.0
) -> None:
    """Photograph the table to `out`, from where somebody stands beside it."""
    width, height = table.size
    corners: list[Spot] = [(0, 0), (width, 0), (width, height), (0, height)]
    # what is farther away is smaller, and the phone was held a little askew
    seen = [(0.12, 0.06), (0.9, 0.03), (0.99, 0.97), (0.02, 0.93)]
    lying = [(x * size[0], y * size[1]) for x, y in seen]
    back = fitted(list(zip(lying, corners, strict=True)))
    assert back is not None
    shown = table.transform(size, Image.Transform.PERSPECTIVE, astuple(back), BICUBIC, fillcolor=(90, 80, 70))
    shade = Image.linear_gradient("L").resize(size).point(lambda grey: 120 + grey // 2)
    shown = ImageChops.multiply(shown, Image.merge("RGB", [shade] * 3))  # a lamp at one side
    shown = shown.filter(ImageFilter.GaussianBlur(blur))
    grains = Image.effect_noise(size, noise)
    ImageChops.add(shown, Image.merge("RGB", [grains] * 3), 1, -128).save(out, quality=80)
