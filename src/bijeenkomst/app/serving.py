"""`bijeenkomst serve`: the phone pages alone, for a laptop without a window and for tests.

Lines on standard input control what the hall sees, with the same commands as the window: `show CODE`,
`show welcome`, `show groups`, `reveal CODE`, `black`, `uncover`, `helpers CODE`,
`place CODE WORDS`, `work MINUTES`; `scribes CODE` prints the code that lets a scribe in. Standard input that ends
changes nothing.
"""

import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from bijeenkomst import log
from bijeenkomst.app.scribe_key import choose_scribe_key
from bijeenkomst.domain.commands import (
    ChooseHelperCode,
    ChoosePlaces,
    Command,
    CoverPicture,
    ShowRecognition,
    ShowSlide,
    StartWork,
)
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import UnknownTheme
from bijeenkomst.domain.values.group_work import Place
from bijeenkomst.domain.values.stage import ABOUT_A_THEME, Cover, Slide, SlideKind
from bijeenkomst.domain.values.theme_code import read_code
from bijeenkomst.session.interface import Declined, Done, Failed, Fetched, Request, Session
from bijeenkomst.session.local import LocalSession
from bijeenkomst.web.phone_server import USUAL_PORTS, PhoneServer
from bijeenkomst.web.server.garbage import look_less_often
from bijeenkomst.web.server.proxy import public_address
from bijeenkomst.wording.refusals import say


def serve(path: Path, host: str, port: int | None, address: str = "", proxies: Sequence[str] = ()) -> None:
    """Serve until SIGTERM or Ctrl+C; everything that was answered is in the file.

    `address` is a public https address in front of this laptop; `proxies` are the network addresses that forward to it.

    Raises:
        WorldError: the file cannot be opened, or no port is free.
    """
    log.set_up("serve")
    log.keep_unexpected()
    session = LocalSession.open(path)
    try:
        choose_scribe_key(session)
        ports = USUAL_PORTS if port is None else (port,)
        server = PhoneServer(session, host, ports, public_address(address), proxies)
        look_less_often()
        server.bind()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda _number, _frame: server.stop())
        print(f"listening on {server.own_url}/", flush=True)  # a reader of this may stop us from here on
        if sys.stdin is not None:
            threading.Thread(target=_steer, args=(session,), name="steering", daemon=True).start()
        server.run()
    finally:
        session.close()


def _steer(session: Session) -> None:
    for line in sys.stdin:
        if (code := scribe_code_asked(line, session.meeting)) is not None:
            print(code, flush=True)
            continue
        command = steering_command(line)
        if command is None:
            print("unknown", flush=True)
            continue
        match session.ask(Request(command, by_console=True)):
            case Done():
                print("done", flush=True)
            case Declined(refusal):
                print(say(refusal), flush=True)
            case Failed(sentence):
                print(sentence, flush=True)
            case Fetched():  # only the window shows photos
                print("unknown", flush=True)


def scribe_code_asked(line: str, meeting: Meeting) -> str | None:
    """The code that lets a scribe in for the group of `scribes CODE`, or a sentence; None for another line."""
    match line.split():
        case ["scribes", *code] if 0 < len(code) < 3:
            theme = meeting.standing(read_code("".join(code)))
            return say(UnknownTheme("".join(code))) if theme is None else meeting.scribe_code(theme.code)
        case _other:
            return None


def steering_command(line: str) -> Command | None:
    """The command for a line on standard input, or None."""
    match line.split():
        case ["black"]:
            return CoverPicture(Cover.BLACK)
        case ["uncover"]:
            return CoverPicture(Cover.NONE)
        case ["place", *said] if said:
            code, words = _code_first(said)
            return ChoosePlaces(((code, Place(words) if words else None),))
        case ["work", minutes] if minutes.isdecimal() and len(minutes) < 5:
            return StartWork(int(minutes))
        case ["helpers", *code]:
            return ChooseHelperCode("".join(code))
        case ["reveal", *code] if 0 < len(code) < 3:
            return ShowRecognition(read_code("".join(code)))
        case ["show", kind] if kind in set(SlideKind) - ABOUT_A_THEME:
            return ShowSlide(Slide(SlideKind(kind)))
        case ["show", kind, *code] if kind in ABOUT_A_THEME and 0 < len(code) < 3:
            return ShowSlide(Slide(SlideKind(kind), read_code("".join(code))))
        case ["show", *code] if 0 < len(code) < 3:
            return ShowSlide(Slide(SlideKind.THEME, read_code("".join(code))))
        case _other:
            return None


def _code_first(said: Sequence[str]) -> tuple[str, str]:
    """The code at the beginning of a line, written "K6" or "K 6", and the words after it."""
    apart = len(said) > 1 and len(said[0]) == len(said[1]) == 1
    return read_code("".join(said[: 1 + apart])), " ".join(said[1 + apart :])
