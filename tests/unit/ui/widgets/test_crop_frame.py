"""The frame by which a picture is cut: whatever is dragged and pressed, it is a part of the picture, in its form."""

from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.domain.values.picture import SMALLEST_CROP, Crop
from bijeenkomst.ui.widgets.crop_frame import CropFrame

sizes = st.integers(40, 2560)
aspects = st.sampled_from([4 / 3, 16 / 9, 3 / 4, 1.0])
points = st.floats(-4000, 4000)
corners = st.tuples(st.booleans(), st.booleans())


def is_sound(frame: CropFrame) -> None:
    crop = frame.crop
    assert crop.left >= 0
    assert crop.top >= 0
    assert 0 < crop.width <= frame.width - crop.left
    assert 0 < crop.height <= frame.height - crop.top
    wanted = crop.width / frame.aspect
    assert abs(crop.height - wanted) <= 1
    whole = CropFrame.largest(frame.width, frame.height, frame.aspect).crop
    assert crop.width >= min(SMALLEST_CROP, whole.width) - 1
    assert crop.height >= min(SMALLEST_CROP, whole.height) - 1


@st.composite
def frames(draw: st.DrawFn) -> CropFrame:
    """A frame that somebody dragged about."""
    frame = CropFrame.largest(draw(sizes), draw(sizes), draw(aspects))
    frame = frame.zoomed(draw(st.floats(0.05, 1)))
    return frame.moved(draw(points), draw(points))


@given(frames())
def test_a_frame_that_was_dragged_about_is_sound(frame: CropFrame) -> None:
    is_sound(frame)


@given(frames(), points, points)
def test_moving_keeps_its_size(frame: CropFrame, right: float, down: float) -> None:
    moved = frame.moved(right, down)
    is_sound(moved)
    assert (moved.crop.width, moved.crop.height) == (frame.crop.width, frame.crop.height)


@given(frames(), st.integers(-300, 300), st.integers(-300, 300))
def test_moving_there_and_back_within_the_picture_is_as_if_nothing_was_moved(
    frame: CropFrame, right: int, down: int
) -> None:
    moved = frame.moved(right, down)
    if (moved.crop.left - frame.crop.left, moved.crop.top - frame.crop.top) == (right, down):
        assert moved.moved(-right, -down) == frame


@given(frames(), corners, points, points)
def test_the_corner_across_from_the_one_that_is_dragged_stays(
    frame: CropFrame, corner: tuple[bool, bool], x: float, y: float
) -> None:
    stretched, (right, low) = frame.stretched(corner, x, y), corner

    def across(crop: Crop) -> tuple[int, int]:
        return (
            crop.left if right else crop.left + crop.width,
            crop.top if low else crop.top + crop.height,
        )

    assert across(stretched.crop) == across(frame.crop)
    crop = stretched.crop
    assert crop.left >= 0
    assert crop.top >= 0
    assert 0 < crop.width <= frame.width - crop.left
    assert 0 < crop.height <= frame.height - crop.top


@given(frames(), st.floats(0.1, 10))
def test_zooming_stays_around_its_middle_as_far_as_the_picture_goes(frame: CropFrame, times: float) -> None:
    zoomed = frame.zoomed(times)
    is_sound(zoomed)
    crop, before = zoomed.crop, frame.crop
    if crop.left > 0 and crop.left + crop.width < frame.width:
        assert abs((crop.left + crop.width / 2) - (before.left + before.width / 2)) <= 1
    if times >= 1:
        assert crop.width >= before.width - 1


@given(sizes, sizes, aspects)
def test_the_largest_touches_two_edges_at_least(width: int, height: int, aspect: float) -> None:
    crop = CropFrame.largest(width, height, aspect).crop
    assert crop.width == width or crop.height == height
