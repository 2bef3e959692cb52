"""The evening itself: phones that send their forms, paper that is copied, and what the facilitator decides."""

from dataclasses import replace
from datetime import date
from urllib.parse import urlencode

from bijeenkomst.domain.commands import (
    AddAddition,
    ChooseHelperCode,
    Command,
    EnterRow,
    HideAddition,
    MakeOffer,
    MergeThemes,
    NameFirstCaller,
    ShowAddition,
    ShowRecognition,
    TakeAsOne,
    Withdraw,
    WriteFirstStep,
    WritePlan,
)
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.session.local import LocalSession
from tests.integration.evenings.evening import By, Evening, Person, Then, Who
from tests.integration.evenings.expecting import told
from tests.integration.evenings.outcome import Outcome
from tests.integration.evenings.phones import Phone, filled, form_on, send_as_meant
from tests.integration.forms import PageForm

HELPER_CODE = "K7PM3Q"
BEFORE = date(2026, 12, 1)


class Hall:
    """One evening, from the first phone to the choice of who calls first."""

    def __init__(self, evening: Evening, outcome: Outcome, session: LocalSession, base: str) -> None:
        self._evening, self._outcome, self._session, self._base = evening, outcome, session, base
        self._phones: dict[int, Phone] = {}
        self._row = 0

    def live_through(self) -> None:
        """All of it, in the order in which it happens."""
        evening = self._evening
        self._do(ChooseHelperCode(HELPER_CODE))
        self._additions()
        self._answers()
        self._arrive(late=False)
        for at, theme in enumerate(evening.themes):
            if theme.first_step:
                self._do(WriteFirstStep(self._outcome.codes[at], theme.first_step))
            for field, text in theme.plan:
                self._do(WritePlan(self._outcome.codes[at], PlanField(field), text, "", None))
        self._offers()
        for into, gone in evening.merged:
            answer = self._ask(MergeThemes(self._outcome.codes[into], (self._outcome.codes[gone],)))
            self._outcome.merged = isinstance(answer, Done)
        self._arrive(late=True)
        self._afterwards()
        self._callers()
        for phone in self._phones.values():
            phone.close()

    def _offers(self) -> None:
        for number, offer in enumerate(self._evening.offers):
            name, phone, email = told(offer.who)
            key, way = f"offer-{number}", Channel.CONSOLE
            self._do(MakeOffer(key, offer.text, name, phone, email, shares=True, adult=True, channel=way))

    def _additions(self) -> None:
        phone = Phone(self._base, "nl")
        for number, added in enumerate(self._evening.additions):
            code = self._outcome.codes[added.theme] if added.theme >= 0 else ""
            before = {one for below in self._session.meeting.additions.values() for one in below}
            if not added.by_phone:
                self._do(AddAddition(f"console-{number}", code, added.text, Channel.CONSOLE))
            else:
                page = phone.get(f"/{code}" if code else "/groepen")
                form = form_on(page, "add" if code else "propose")
                self._taken(phone.send(form, {**form.values, "text": added.text}), form)
            below = self._session.meeting.additions[code]
            (new,) = set(below) - before
            if code:
                self._do((ShowAddition if added.shown else HideAddition)(code, new))
        phone.close()

    def _answers(self) -> None:
        for at, theme in enumerate(self._evening.themes):
            for answer, count in zip(("yes", "partly", "no"), theme.answers, strict=True):
                for _phone in range(count):
                    phone = Phone(self._base, "nl")
                    form = form_on(phone.get(f"/{self._outcome.codes[at]}"), "recognise")
                    self._taken(phone.send(form, {**form.values, "answer": answer}), form)
                    phone.close()
            if theme.revealed:
                self._do(ShowRecognition(self._outcome.codes[at]))

    def _arrive(self, late: bool) -> None:
        helper = Phone(self._base, "nl")
        unlock = form_on(helper.get("/helper"), "unlock")
        helper.send(unlock, {**unlock.values, "helper_code": HELPER_CODE})
        for at, person in enumerate(self._evening.people):
            if person.late is not late:
                continue
            match person.by:
                case By.PAPER:
                    self._copy_paper(person)
                case By.HELPER:
                    self._join_groups(helper, "/helper", person)
                case By.ALL_GROUPS:
                    self._join_groups(self._phone(at, person), "/groepen", person)
                case By.PHONE:
                    self._join(self._phone(at, person), person)
        helper.close()

    def _phone(self, at: int, person: Person) -> Phone:
        return self._phones.setdefault(at, Phone(self._base, person.language))

    def _join(self, phone: Phone, person: Person) -> None:
        for theme in person.themes:
            form = form_on(phone.get(f"/{self._outcome.codes[theme]}"), "sign-up")
            values = {**filled(form, person.who), **form.boxes, "contribution": person.contribution}
            self._taken(send_as_meant(phone, form, values), form)

    def _join_groups(self, phone: Phone, path: str, person: Person) -> None:
        form = form_on(phone.get(path), "sign-up")
        chosen = {self._standing(theme) for theme in person.themes}
        if path == "/groepen":  # on the first screen they are only chosen
            choice = {f"join-{code}": form.boxes[f"join-{code}"] for code in sorted(chosen)}
            query = urlencode({**form.values, **choice})
            form = form_on(phone.get(f"{form.action}?{query}"), "sign-up")
        boxes = {name: on for name, on in form.boxes.items() if name.partition("-")[2] in ("", *chosen)}
        values = {**filled(form, person.who), **boxes, "contribution": person.contribution}
        self._taken(send_as_meant(phone, form, values), form)

    def _standing(self, theme: int) -> str:
        found = self._session.meeting.standing(self._outcome.codes[theme])
        assert found is not None
        return found.code

    def _copy_paper(self, person: Person) -> None:
        unreadable = person.then is Then.CANNOT_BE_READ
        doubts = (Doubtful(Doubt.PHONE), Doubtful(Doubt.EMAIL)) if unreadable else ()
        for theme in person.themes:
            self._row += 1
            name, *reach = told(person.who)
            phone, email = ("", "") if unreadable else reach
            code = self._outcome.codes[theme]
            row = f"{code}-{self._row // 10 + 1}-{self._row % 10 + 1:02}"
            self._do(
                EnterRow(
                    id=f"row-{self._row}",
                    theme=code,
                    sheet_row=row,
                    name=name,
                    phone=phone,
                    email=email,
                    contribution=person.contribution,
                    shares=True,
                    explicit=True,
                    reunion=True,
                    doubts=doubts,
                )
            )

    def _afterwards(self) -> None:
        for at, person in enumerate(self._evening.people):
            match person.then:
                case Then.LEAVES:
                    phone, theme = self._phones[at], person.themes[0]
                    page = phone.get(f"/{self._outcome.codes[theme]}")
                    form = form_on(page, "leave")
                    phone.send(form, form.values)
                case Then.CHANGES if person.becomes is not None:
                    self._change(self._phones[at], person, person.becomes)
                case Then.WRITES_AGAIN:
                    self._copy_paper(replace(person, themes=person.themes[:1]))
                    self._take_as_one(at, person)
                case Then.WITHDRAWS:
                    gone = tuple(
                        (code, key)
                        for code, below in self._session.meeting.sign_ups.items()
                        for key, one in below.items()
                        if (one.name, one.phone, one.email) == told(person.who)
                    )
                    if gone:
                        self._do(Withdraw(f"withdraw-{at}", gone))

    def _take_as_one(self, at: int, person: Person) -> None:
        """Somebody on a list twice; the program refuses it for a name of which it cannot say that it is one (R40)."""
        code = self._standing(person.themes[0])
        one, other, *_namesakes = [
            key
            for key, there in self._session.meeting.sign_ups[code].items()
            if (there.name, there.phone, there.email) == told(person.who)
        ]
        self._outcome.as_one[at] = isinstance(self._ask(TakeAsOne(code, one, other)), Done)

    def _change(self, phone: Phone, person: Person, becomes: Who) -> None:
        leave = form_on(phone.get("/"), "leave")
        form = form_on(phone.get(f"/mijn/{leave.values['id']}"), "change")
        kept = {name: person.contribution for name in form.texts if name.startswith("contribution")}
        self._taken(send_as_meant(phone, form, {**filled(form, becomes), **kept}), form)

    def _callers(self) -> None:
        for code, caller in self._outcome.standing(self._evening).callers(self._outcome.codes).items():
            found = next(
                key
                for key, one in self._session.meeting.sign_ups[code].items()
                if (one.name, one.phone, one.email) == caller.details
            )
            self._do(NameFirstCaller(code, found, BEFORE))

    def _taken(self, page: str, form: PageForm) -> None:
        if 'aria-invalid="true"' in page or 'class="error"' in page:
            at = page.find('class="error"')
            self._outcome.declined.append(f"{form.kind}: {page[at : at + 200]}")

    def _ask(self, command: Command) -> object:
        return self._session.ask(Request(command, by_console=True))

    def _do(self, command: Command) -> None:
        answer = self._ask(command)
        assert isinstance(answer, Done), (command, answer)
