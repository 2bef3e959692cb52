"""What is said of photos of cards on a table: what is not certain, or cannot be used (R62)."""

from collections.abc import Iterator, Mapping, Sequence

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.intake.photos.piles import PileInPhoto

MOST_NAMED = 12  # runs of numbers in one sentence


def about(pile: PileInPhoto) -> tuple[str, ...]:
    """What people should know about one photo; () when everything in it is certain."""
    return tuple(_about(pile))


def in_two_piles(twice: Mapping[int, Sequence[str]]) -> tuple[str, ...]:
    """A sentence for the numbers that lie on the same photos."""
    together: dict[tuple[str, ...], list[int]] = {}
    for number, names in twice.items():
        together.setdefault(tuple(names), []).append(number)
    return tuple(
        ngettext(
            "Kaartje %(numbers)s ligt op meer foto's: %(names)s. Kijk op welke stapel het hoort.",
            "Kaartjes %(numbers)s liggen op meer foto's: %(names)s. Kijk op welke stapel ze horen.",
            len(numbers),
        )
        % {"numbers": listed(numbers), "names": ", ".join(names)}
        for names, numbers in together.items()
    )


def not_seen(numbers: Sequence[int]) -> str:
    """Which cards are in none of the photos."""
    said = ngettext(
        "Niet gezien op de foto's: kaartje %(numbers)s.",
        "Niet gezien op de foto's: kaartjes %(numbers)s.",
        len(numbers),
    )
    return said % {"numbers": listed(numbers)}


def listed(numbers: Sequence[int]) -> str:
    """Numbers in order, those that follow one another together: "1-4, 9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words = [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]
    if len(runs) <= MOST_NAMED:
        return ", ".join(words)
    more = sum(len(run) for run in runs[MOST_NAMED:])
    return _("%(numbers)s en nog %(more)d") % {"numbers": ", ".join(words[:MOST_NAMED]), "more": more}


def _about(pile: PileInPhoto) -> Iterator[str]:
    if not (pile.numbers or pile.gone or pile.of_others or pile.blank):
        yield _(
            "Op '%(name)s' is geen kaartje te lezen. Maak de foto recht van boven en van dichterbij, zo dat van elk "
            "kaartje het teken rechtsboven te zien is."
        ) % {"name": pile.name}
    if pile.gone:
        yield _("Op '%(name)s' liggen kaartjes van verhalen die er niet meer zijn: %(numbers)s.") % {
            "name": pile.name,
            "numbers": listed(pile.gone),
        }
    for count, said in (
        (
            pile.of_others,
            ngettext(
                "Op '%(name)s' ligt een kaartje van een andere bijeenkomst. Dat telt niet mee.",
                "Op '%(name)s' liggen %(count)d kaartjes van een andere bijeenkomst. Die tellen niet mee.",
                pile.of_others,
            ),
        ),
        (
            pile.blank,
            ngettext(
                "Op '%(name)s' ligt een kaartje dat met de hand is beschreven. Typ dat verhaal eerst over.",
                "Op '%(name)s' liggen kaartjes die met de hand zijn beschreven. Typ die verhalen eerst over.",
                pile.blank,
            ),
        ),
        (
            pile.unread,
            ngettext(
                "Op '%(name)s' is van een kaartje het teken niet te lezen. Kijk welk nummer erop staat.",
                "Op '%(name)s' is van %(count)d kaartjes het teken niet te lezen. Kijk welke nummers erop staan.",
                pile.unread,
            ),
        ),
    ):
        if count:
            yield said % {"name": pile.name, "count": count}
