"""The wall as a scene: an item a card and a pile, kept the same as the meeting by changing only what is different.

Items are pictures of Qt's own, so that drawing five hundred of them needs no Python (bench/story_wall.py).
"""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsScene

from bijeenkomst.design.tokens import Colours
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.story import Story
from bijeenkomst.domain.values.wall import CARD_HEIGHT, CARD_WIDTH
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.story_wall.wall_items import Around, Card, Ground, Heading
from bijeenkomst.ui.story_wall.wall_layout import PILE_LEVELS, Place, WallLayout, lay_out
from bijeenkomst.ui.story_wall.wall_state import Focus

LIFTED = 1_000_000_000
TRAY = ""


class WallScene(QGraphicsScene):
    """All cards, piles and the tray. `shown` is where they lie; what is lifted is elsewhere for a moment."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.colours = colours
        self.shown = WallLayout()
        self.cards: dict[int, Card] = {}
        self.grounds: dict[str, Ground] = {}
        self._lifted: tuple[frozenset[int], frozenset[str]] = frozenset(), frozenset()
        self._around: dict[Around, frozenset[int]] = {kind: frozenset() for kind in Around}
        self._drop: str | None = None
        self._focus, self._has_keys = Focus(), False

    def show_meeting(self, meeting: Meeting) -> None:
        """Move everything to where it lies now."""
        before, after = self.shown, lay_out(meeting)
        self.shown = after
        for number in [number for number in self.cards if number not in after.cards]:
            self.cards.pop(number).leave(self)
        for number, place in after.cards.items():
            self._show_card(meeting.stories[number], place, before.cards.get(number))
        for key in [key for key in self.grounds if key not in after.piles and key != TRAY]:
            self.grounds.pop(key).leave(self)
        self._ground(TRAY).lay(after.tray, Heading(_("Nog geen plek"), None), -1)
        for at, (key, rect) in enumerate(after.piles.items(), 1):
            pile = meeting.piles[key]
            theme = meeting.standing(pile.theme) if pile.theme else None
            heading = Heading(pile.name or _("stapel zonder naam"), theme)
            self._ground(key).lay(rect, heading, at * PILE_LEVELS)
        self._colour_grounds()

    def look_in(self, colours: Colours) -> None:
        """Use these colours from now on."""
        self.colours = colours
        parts: list[Card | Ground] = [*self.cards.values(), *self.grounds.values()]
        for part in parts:
            part.measure = None
        around = self._around
        for kind in Around:
            self.put_around(kind, ())
            self.put_around(kind, around[kind])
        self._colour_grounds()

    def there(self, x: float, y: float) -> Focus:
        """The card or pile that is visible there; where the name of a pile covers its cards, the pile."""
        number, pile = self.shown.card_at(x, y), self.shown.pile_at(x, y)
        if number is None:
            return Focus(pile=pile)
        on = self.shown.cards[number].pile
        return Focus(pile=on) if on and self.grounds[on].name_at(x, y) else Focus(card=number)

    # --- what stands out -------------------------------------------------------------------------------

    def put_around(self, kind: Around, numbers: Collection[int]) -> None:
        """Draw such a line around these cards and no others."""
        wanted = frozenset(numbers)
        for number in self._around[kind] ^ wanted:
            if (card := self.cards.get(number)) is not None:
                card.put_around(self, kind, wanted=number in wanted, colours=self.colours)
        self._around = {**self._around, kind: wanted & self.cards.keys()}

    def show_focus(self, focus: Focus, *, has_keys: bool) -> None:
        """Show what has the focus, and whether the keyboard is on the wall."""
        self._focus, self._has_keys = focus, has_keys
        here = (focus.card,) if focus.card else ()
        self.put_around(Around.FOCUS, here if has_keys else ())
        self.put_around(Around.FOCUS_WITHOUT_KEYS, () if has_keys else here)
        self._colour_grounds()

    def point_out(self, ground: str | None) -> None:
        """Show on which pile (or the tray, "") it would land; None for neither."""
        if ground != self._drop:
            self._drop = ground
            self._colour_grounds()

    def fade_all_but(self, clear: frozenset[int] | None) -> None:
        """Let only these cards stand out; None ends it."""
        pale = frozenset() if clear is None else self.cards.keys() - clear
        self.put_around(Around.VEIL, pale)

    # --- what is in the hand ---------------------------------------------------------------------------

    def lift(self, cards: Iterable[int], piles: Iterable[str]) -> None:
        """Raise these above all others until `put_down`."""
        self.put_down()
        self._lifted = frozenset(cards), frozenset(piles)
        for number in self._lifted[0]:
            place = self.shown.cards[number]
            self.cards[number].move(place.x, place.y, LIFTED + place.level)
        for at, key in enumerate(self.shown.piles, 1):
            if key in self._lifted[1]:
                self.grounds[key].raise_to(LIFTED + at * PILE_LEVELS)

    def shift(self, x: float, y: float) -> None:
        """Move what is lifted this far from where it lies."""
        for number in self._lifted[0]:
            if (place := self.shown.cards.get(number)) is not None:
                self.cards[number].move(place.x + x, place.y + y)
        for key in self._lifted[1]:
            if (ground := self.grounds.get(key)) is not None:
                ground.move(ground.rect.x + x, ground.rect.y + y)

    def put_down(self) -> None:
        """Put everything back to where the meeting says."""
        cards, piles = self._lifted
        self._lifted = frozenset(), frozenset()
        for number in cards & self.cards.keys():
            self._lay(self.cards[number], self.shown.cards[number])
        for at, (key, rect) in enumerate(self.shown.piles.items(), 1):
            if key in piles:
                self.grounds[key].move(rect.x, rect.y)
                self.grounds[key].raise_to(at * PILE_LEVELS)

    # --- parts -----------------------------------------------------------------------------------------

    def _show_card(self, story: Story, place: Place, before: Place | None) -> None:
        card = self.cards.get(story.number)
        if card is None:
            card = self.cards[story.number] = Card(story, place.seen)
            self._lay(card, place)
            self.addItem(card.picture)
            return
        if (card.story, card.seen) != (story, place.seen):
            card.story, card.seen, card.measure = story, place.seen, None
        if place != before and story.number not in self._lifted[0]:
            self._lay(card, place)

    @staticmethod
    def _lay(card: Card, place: Place) -> None:
        card.move(place.x, place.y, place.level)

    def _ground(self, key: str) -> Ground:
        if key not in self.grounds:
            made = self.grounds[key] = Ground()
            self.addItem(made.panel)
            self.addItem(made.name)
        return self.grounds[key]

    def _colour_grounds(self) -> None:
        for key, ground in self.grounds.items():
            focus = bool(key) and key == self._focus.pile
            ground.colour(self.colours, drop=key == self._drop, focus=focus, keys=self._has_keys)


def rect_of(place: Place) -> QRectF:
    """Of a card."""
    return QRectF(place.x, place.y, CARD_WIDTH, CARD_HEIGHT)
