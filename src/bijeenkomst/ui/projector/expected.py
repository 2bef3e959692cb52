"""What the hall may see next, as it would look right now: it is painted before anybody asks for it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.commands import ShowSlide
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.stage import Cover, Slide
from bijeenkomst.ui.projector.turning import PageTurner
from bijeenkomst.ui.slides.build_content import logo_content, slide_content
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.joining import JoinInfo


def expected(
    meeting: Meeting,
    now: SlideContent,
    likely: Iterable[Slide],
    turner: PageTurner,
    join: JoinInfo | None,
) -> Iterator[SlideContent]:
    """The likeliest first. `now` is what the hall sees, or would see without a cover."""
    stage = meeting.stage
    if stage.cover is not Cover.NONE:
        yield now
    elif stage.held is not None:  # and released
        yield slide_content(meeting, stage.slide, join)
    elif turner.running:
        yield replace(now, page=(turner.number + 1) % turner.pages)
    for slide in likely:
        content = content_when_it_comes(meeting, slide, join)
        if content is not None:
            yield content
    if stage.cover is Cover.NONE:
        yield logo_content(meeting)


def content_when_it_comes(meeting: Meeting, slide: Slide, join: JoinInfo | None) -> SlideContent | None:
    """What the hall would see if this slide came on now, with everything that this changes; None when it cannot."""
    changes = decide(meeting, ShowSlide(slide), datetime.now(UTC))
    return slide_content(apply_all(meeting, changes), slide, join) if isinstance(changes, tuple) else None
