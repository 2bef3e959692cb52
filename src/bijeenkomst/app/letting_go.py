"""`bijeenkomst let-go`: runs the steps of letting go in this process, one by one (R45)."""

from pathlib import Path

from bijeenkomst.document.file import read_only
from bijeenkomst.domain.commands import Command
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.public_ways import put_where
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.letting_go.leftovers import find_leftovers
from bijeenkomst.letting_go.process import LetGoReport, LettingGoProcess
from bijeenkomst.letting_go.trace_words import kind_of, not_seen, outcome, unreachable
from bijeenkomst.letting_go.what_goes import besides_sign_ups, stories_too
from bijeenkomst.session.interface import Declined, Failed, Request, Session
from bijeenkomst.session.local import LocalSession
from bijeenkomst.session.steps import take
from bijeenkomst.wording.giving_away import telling_texts
from bijeenkomst.wording.refusals import say
from bijeenkomst.wording.remaining import contacts
from bijeenkomst.wording.signposts import is_public, not_taken_back


def what_goes(path: Path, *, keeps_stories: bool = False) -> tuple[str, ...]:
    """Describe what letting go would remove, without changing anything.

    Raises:
        WorldError: the file cannot be read.
    """
    meeting = read_only(path)
    leftovers = find_leftovers(path, meeting.written.values())
    if keeps_stories:
        leftovers = leftovers.without_stories()
    count = contacts(meeting)
    put, kept = put_where(meeting), keeps_stories and bool(meeting.stories)
    return (
        ngettext(
            "%(count)d aanmelding met contactgegevens", "%(count)d aanmeldingen met contactgegevens", count
        )
        % {"count": count},
        *besides_sign_ups(meeting),
        *(() if keeps_stories or not meeting.stories else (stories_too(meeting),)),
        *(f"{kind_of(file.kind)}: {file.path}" for file in leftovers.there),
        *(unreachable(file) for file in leftovers.away),
        *not_seen(leftovers.unseen),
        *((_("Blijft staan, niet nagekeken: %(line)s") % {"line": stories_too(meeting)},) if kept else ()),
        *(_("Blijft staan, kijk dit na: %(line)s") % {"line": text.line} for text in telling_texts(meeting)),
        *filter(None, (is_public(put), not_taken_back(put))),
    )


def let_go(path: Path, state: Path, *, keeps_stories: bool = False) -> LetGoReport:
    """Run all steps on a meeting that no other program has open. If killed halfway, run it again to finish.

    Raises:
        WorldError: the file cannot be opened or written.
    """
    session = LocalSession.open(path)
    try:
        process = LettingGoProcess(path, state, lambda: session.meeting, keeps_stories=keeps_stories)
        return take(process, lambda command: _do(session, command))
    finally:
        session.close()


def lines_of(report: LetGoReport) -> tuple[str, ...]:
    """Describe the result, without anybody's details."""
    return (
        *report.troubles,
        *(unreachable(file) for file in report.away),
        *(_("Nog gevonden in: %(place)s") % {"place": trace.place} for trace in report.found),
        *((outcome(report),) if not report.found else ()),
    )


def _do(session: Session, command: Command) -> None:
    match session.ask(Request(command, by_console=True)):
        case Declined(refusal):
            raise WorldError(say(refusal))
        case Failed(sentence):
            raise WorldError(sentence)
