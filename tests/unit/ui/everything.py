"""All that a window can hear: every kind of change, of status, of screen, of look, and what is said in words."""

import typing
from dataclasses import replace

from PIL import Image
from PySide6.QtCore import SIGNAL, QMetaMethod, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.group_work import Place
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.letting_go import Chore, Written, WrittenKind
from bijeenkomst.domain.values.picture import Owner, PictureSpot
from bijeenkomst.domain.values.recognition import Answer, Tally
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from bijeenkomst.domain.values.story import PickedQuote, StoryDraft
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.session.interface import Done, PhoneServerStatus, Request, Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.style import give_look
from tests.support.pictures import a_file, encoded
from tests.unit.domain.evening import joining
from tests.unit.domain.paper_rows import entering
from tests.unit.ui.sessions import STATUS, ServingSession

KINDS = frozenset(kind.__name__ for kind in typing.get_args(ch.Change))


def jpeg() -> bytes:
    """A small photo."""
    return encoded(Image.new("RGB", (8, 8)))


def commands(meeting: Meeting) -> tuple[c.Command, ...]:
    """An evening in which everything changes that can."""
    one, _two, three = (theme.code for theme in meeting.in_order[:3])
    story = meeting.stories_issued + 1
    details = replace(meeting.details, place="De Wingerd")
    return (
        c.ChangeDetails(details),
        c.EditTheme(one, ThemeDraft("Ontmoeten en eten")),
        c.ChooseAddress("http://192.168.137.1:8080"),
        c.RememberPrinted("http://192.168.137.1:8080", (("list", "words"),)),
        c.ShowSlide(Slide(SlideKind.RECOGNITION, one)),
        c.PlanMinutes("welcome", 12),
        c.AddPart("choir", SlideKind.WORDS, after="", words="Het koor zingt"),
        c.SetPicture(PictureSpot(Owner.THEME, one), a_file()),
        c.SetPicture(PictureSpot(Owner.LOGO), a_file()),
        c.AddOwnSlide("mill", "welcome", a_file()),
        c.WriteNotes("mill", "De molen draait weer"),
        c.CountPresent(40),
        c.Recognise(one, "voter", Answer.YES),
        c.CountHands(one, Tally(3, 1, 0)),
        c.CountDots(one, Tally(2, 1, 0)),
        c.ShowRecognition(one, shown=True),
        c.AddAddition("said", one, "Een bankje", Channel.CONSOLE),
        c.AddAddition("typed", one, "Nog een bankje", Channel.PHONE),
        joining(meeting, key="fatma"),
        joining(meeting, key="fatma again", name="Fatma Yilmaz", channel=Channel.PAPER, owner=""),
        c.KeepApart(one, "fatma", "fatma again"),
        joining(meeting, 3, key="joke", name="Joke de Vries", phone="+31687654321", owner="phone-2"),
        entering(meeting, 3, id="unreadable", phone="", doubts=(Doubtful(Doubt.PHONE, "06"),)),
        c.CountUncrossed(three),
        c.AddPhoto("photo", jpeg(), 8, 8, one, 1),
        c.NameFirstCaller(one, "fatma"),
        c.WriteFirstStep(one, "Koffie drinken op zaterdag"),
        c.ChoosePlaces(((one, Place("naast de bar")),)),
        c.ChooseScribeKey("secret"),
        c.RenewScribeCode(one),
        c.BecomeScribe(one, "phone-1"),
        c.RespondToPlan(one, "phone-1", agrees=True),
        c.NameSecondCaller(one, "fatma again"),
        c.VolunteerToCall(one, "fatma"),
        c.GiveSignpost(
            *(one, "fatma", "Fatma", "+31612345678", ""), True, True, False, False, Channel.SPOKEN
        ),
        c.MakeOffer("van", "Een busje", "Fatma", "+31612345678", "", True, True, Channel.PAPER),
        c.ChooseHelperCode("h4lp"),
        c.RecordWritten((Written(WrittenKind.PACKAGE, "stick/ontmoeten"),)),
        c.RecordHandover((one,), Way.STICK, "stick"),
        c.Withdraw("gone", ((three, "joke"),)),
        c.CoverPicture(Cover.BLACK),
        c.RemovePhoto("photo"),
        c.BringInStories((StoryDraft("Op zondag rijdt er geen bus."),)),
        c.MakePile("told", (story,), 0, 0, "Bus"),
        c.MakeThemeOfPile("told", ThemeDraft("Vervoer"), (PickedQuote("rijdt er geen bus.", story),)),
    )


FORGETTING = (c.BeginLettingGo(), c.LetGo(), c.TickChore(Chore.PAPER), c.FinishLettingGo(True))


def tell_everything(controller: Controller, hall: Hall, qtbot: QtBot, *, letting_go: bool = True) -> None:
    """Have all of it told, once each; what was asked is answered before this is over."""
    seen: set[str] = set()
    for command in (*commands(controller.meeting), *(FORGETTING if letting_go else ())):
        reply = controller._session.ask(Request(command, by_console=not isinstance(command, c.Recognise)))
        assert isinstance(reply, Done), (command, reply)
        seen.update(type(change).__name__ for change in reply.changes)
    controller.do(c.EditTheme("nothing", ThemeDraft("")))  # which is declined
    controller.undo()
    controller.redo()
    qtbot.waitUntil(lambda: not controller.busy)
    assert not letting_go or seen == KINDS, KINDS - seen
    _tell_the_rest(controller, hall, qtbot)


def _tell_the_rest(controller: Controller, hall: Hall, qtbot: QtBot) -> None:
    session = controller._session
    assert isinstance(session, ServingSession)
    for status in (PhoneServerStatus(running=False, sentence="De telefoonpagina's vielen uit."), STATUS):
        session.tell(status)
    controller.updates.hear(Update(controller.meeting, (), controller.history, fresh=True))
    controller.failed.emit("De schijf is vol.")
    application, screen = QGuiApplication.instance(), QGuiApplication.primaryScreen()
    assert isinstance(application, QApplication)
    for told in (application.screenAdded, application.screenRemoved, application.primaryScreenChanged):
        told.emit(screen)
    screen.geometryChanged.emit(screen.geometry())
    hall.repainted.emit()
    hall.screens.awake.changed.emit()
    hall.window.key_command.emit("next")
    give_look(application, dark=True)  # as when the system turns dark; the test puts it back
    qtbot.waitUntil(lambda: not controller.busy and not controller.holding_back)
    QApplication.processEvents()


def who_listen(controller: Controller, hall: Hall) -> dict[str, int]:
    """How many listen to each signal of what outlives the windows."""
    application = QGuiApplication.instance()
    assert application is not None
    senders: tuple[QObject, ...] = (
        *(controller, hall, hall.window, hall.screens, hall.screens.awake, application),
        *(QGuiApplication.styleHints(), *QGuiApplication.screens()),
    )
    counted: dict[str, int] = {}
    for sender in senders:
        about = sender.metaObject()
        for number in range(about.methodCount()):
            method = about.method(number)
            if method.methodType() is QMetaMethod.MethodType.Signal:
                name = bytes(method.methodSignature().data()).decode()
                counted[f"{about.className()}.{name}"] = sender.receivers(SIGNAL(name))
    return counted
