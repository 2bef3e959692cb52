"""Which pictures there are, and what makes them."""

from collections.abc import Callable
from dataclasses import dataclass

from docs import (
    closing_pictures,
    paper_pictures,
    phone_pictures,
    slide_sheets,
    story_pictures,
    wall_pictures,
    window_pictures,
)


@dataclass(frozen=True)
class Scene:
    """What makes pictures together, with their names."""

    make: Callable[[], None]
    names: tuple[str, ...]


SCENES = (
    Scene(window_pictures.starting, ("start.png",)),
    Scene(window_pictures.steps, window_pictures.STEPS),
    Scene(
        window_pictures.preparing,
        ("aanmeldbladen.png", "bladen-drukken.png", "zaalcheck.png", "splitsen.png"),
    ),
    Scene(window_pictures.slides, tuple(window_pictures.SLIDES)),
    Scene(slide_sheets.every_slide, slide_sheets.SHEETS),
    Scene(phone_pictures.taking_part, phone_pictures.TAKING_PART),
    Scene(phone_pictures.at_work, phone_pictures.AT_WORK),
    Scene(paper_pictures.paper, tuple(name for name, _width in paper_pictures.PAPER.values())),
    Scene(
        closing_pictures.handing_over,
        ("overdragen.png", *closing_pictures.PACKAGE, closing_pictures.WORKBOOK),
    ),
    Scene(
        closing_pictures.reporting,
        ("verslag.png", "verslag-fotos.png", *closing_pictures.REPORT_PAGES, "verslag-telefoon.png"),
    ),
    Scene(
        closing_pictures.copying_paper,
        ("papier-invoeren.png", "papier-foto.png", "even-nalopen.png", "groepsblad-overtypen.png"),
    ),
    Scene(closing_pictures.forgetting, ("iemand-wil-eraf.png", "loslaten.png", "lijst-kwijt.png")),
    Scene(window_pictures.rehearsing, ("oefenen.png",)),
    Scene(window_pictures.groups_at_work, ("aan-de-slag.png", "oogst.png")),
    Scene(
        story_pictures.stories,
        ("gesprekken.png", "stapel-naar-thema.png", "stapels-van-tafel.png", "kaartje-overtypen.png"),
    ),
    Scene(wall_pictures.walls, wall_pictures.PICTURES),
)
