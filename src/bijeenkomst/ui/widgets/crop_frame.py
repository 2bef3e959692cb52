"""The frame by which a part of a picture is cut out: what dragging and keys make of it, in the picture's own pixels.

It always lies within the picture, keeps its form, and never becomes a sliver.
"""

from dataclasses import dataclass, replace

from bijeenkomst.domain.values.picture import SMALLEST_CROP, Crop, largest_crop


@dataclass(frozen=True, slots=True)
class CropFrame:
    """A crop of a picture of `width` by `height` pixels that stays `aspect` times as wide as it is high."""

    crop: Crop
    width: int
    height: int
    aspect: float

    @classmethod
    def largest(cls, width: int, height: int, aspect: float) -> "CropFrame":
        """As much as there can be, in the middle."""
        return cls(largest_crop(width, height, aspect), width, height, aspect)

    def moved(self, right: float, down: float) -> "CropFrame":
        """Shifted so far, as far as the picture goes."""
        crop = self.crop
        left = min(max(0, round(crop.left + right)), self.width - crop.width)
        top = min(max(0, round(crop.top + down)), self.height - crop.height)
        return replace(self, crop=replace(crop, left=left, top=top))

    def with_middle(self, x: float, y: float) -> "CropFrame":
        """Shifted so that its middle is there, as far as the picture goes."""
        crop = self.crop
        return self.moved(x - crop.left - crop.width / 2, y - crop.top - crop.height / 2)

    def stretched(self, corner: tuple[bool, bool], x: float, y: float) -> "CropFrame":
        """With a corner (is it right? is it low?) dragged towards a point; the one across from it stays."""
        crop, (right, low) = self.crop, corner
        fixed_x = crop.left if right else crop.left + crop.width
        fixed_y = crop.top if low else crop.top + crop.height
        room_x = self.width - fixed_x if right else fixed_x
        room_y = self.height - fixed_y if low else fixed_y
        wanted_x = x - fixed_x if right else fixed_x - x
        wanted_y = y - fixed_y if low else fixed_y - y
        wide, high = self._sized(max(wanted_x, wanted_y * self.aspect), room_x, room_y)
        left = fixed_x if right else fixed_x - wide
        top = fixed_y if low else fixed_y - high
        return replace(self, crop=Crop(left, top, wide, high))

    def zoomed(self, times: float) -> "CropFrame":
        """So many times as large, around its middle as far as that goes."""
        crop = self.crop
        wide, high = self._sized(crop.width * times, self.width, self.height)
        resized = replace(self, crop=Crop(0, 0, wide, high))
        return resized.with_middle(crop.left + crop.width / 2, crop.top + crop.height / 2)

    def _sized(self, wide: float, room_x: int, room_y: int) -> tuple[int, int]:
        """A width near `wide` and the height that goes with it, within the room there is."""
        most = min(room_x, room_y * self.aspect)
        least = min(max(SMALLEST_CROP, SMALLEST_CROP * self.aspect), most)
        width = max(1, min(round(max(least, min(wide, most))), room_x))
        return width, max(1, min(round(width / self.aspect), room_y))
