"""Storing changes in the document, and finding out what is in it after a failure.

A failed commit may be in the file after all, because making the end of its journal durable is the very last step
(measured: after one failed fsync the phone was told "not stored", yet the row was there). So after any failure the file
is read again, and the session continues from its contents, or from memory while it is unavailable.
"""

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from bijeenkomst.document import troubles
from bijeenkomst.document.file import Document
from bijeenkomst.document.pictures import keeping
from bijeenkomst.domain.changes import Change, StageChanged
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import later as N_
from bijeenkomst.session.interface import Failed, StorageStatus

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Group:
    """The contents of one commit, and the meeting after it; `submissions` are the ids of what people sent."""

    changes: tuple[Change, ...]
    submissions: tuple[str, ...]
    after: Meeting
    pictures: Mapping[str, bytes]
    images: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Settled:
    """The contents of the file after a failure; `late` is the failed group if it was stored after all."""

    submissions: set[str]
    late: Group | None


class Storing:
    """The document together with its storage status. For the session's thread only, except `status`.

    `tell(StorageStatus)` is called with every change of the status (N16).
    """

    def __init__(self, document: Document, stored: Meeting, tell: Callable[[StorageStatus], None]) -> None:
        self._document = document
        self._tell = tell
        self._stage = stored.stage  # as stored in the file; the hall's picture may be ahead of it
        self._unsure: Group | None = None
        self._lost = False
        self.status = StorageStatus()

    @property
    def unsure(self) -> bool:
        """Whether the contents of the file are uncertain after a failure."""
        return self._unsure is not None or self._lost

    def store(self, group: Group) -> Failed | None:
        """Commit; None if the bytes are durable. After a failure, `settle` finds out what is in the file."""
        changes: Iterable[Change] = group.changes
        if self._stage != group.after.stage and not any(isinstance(one, StageChanged) for one in changes):
            changes = (*changes, StageChanged(self._stage, group.after.stage))
        try:
            kept = keeping(group.pictures, group.images)
            self._document.commit(changes, group.submissions, group.after, kept)
        except WorldError as error:
            log.warning("Nothing was stored: %s", type(error).__name__)
            failed = Failed(error.message)
        except Exception:  # a bug of ours: report it, keep what was confirmed, continue
            log.exception("A commit failed")
            failed = Failed(N_("Dit lukte niet door een fout in het programma."), ours=True)
        else:
            self._stage = group.after.stage
            self._works()
            return None
        self._unsure = group
        return failed

    def refuse(self, failed: Failed, refused: int) -> None:
        """Report how many requests could not be stored, and why. A bug of ours is not reported as disk trouble."""
        if not failed.ours:
            self._say(failed.sentence, refused)

    def settle(self, confirmed: Meeting) -> Settled | None:
        """Read the file again, and make sure that its contents are durable.

        None while the file is unavailable or differs from what was confirmed; memory is authoritative then.
        """
        group = self._unsure

        def known(found: Meeting) -> bool:
            return _same(found, confirmed) or (group is not None and _same(found, group.after))

        try:
            found, submissions = self._document.reopen(confirmed.code_seed, known)
            self._document.prove()
        except WorldError as error:
            self._lost = True
            self._say(error.message if self._document.path.exists() else self._gone(), 0)
            return None
        except Exception:  # a bug of ours must not end the evening: everything is in memory
            log.exception("The file could not be read again")
            self._lost = True
            self._say(N_("Bewaren lukt niet door een fout in het programma. Klik op 'Bewaar een kopie'."), 0)
            return None
        self._stage, self._unsure, self._lost = found.stage, None, False
        if not self.status.refused:
            self._works()
        return Settled(submissions, None if _same(found, confirmed) else group)

    def look(self) -> None:
        """While idle, check whether the file is in its place and writable (N16)."""
        if not self.unsure and not self._document.in_place:
            self._lost = True
            self._say(self._gone(), 0)
        elif not self.unsure and self.status.sentence and self._can_write():
            self._works()

    def _can_write(self) -> bool:
        try:
            self._document.prove()
        except WorldError as error:
            self._say(error.message, 0)
            return False
        return self._document.has_room

    def _gone(self) -> object:
        return troubles.gone_while_open(self._document.path).message

    def _works(self) -> None:
        if self.status != StorageStatus():
            self.status = StorageStatus()
            self._tell(self.status)

    def _say(self, sentence: object, refused: int) -> None:
        status = StorageStatus(sentence, self.status.refused + refused)
        if status != self.status:
            self.status = status
            self._tell(status)


def _same(found: Meeting, known: Meeting) -> bool:
    """Whether the two are equal apart from the hall's picture, which may be ahead of the disk."""
    return found.with_fields(stage=known.stage) == known
