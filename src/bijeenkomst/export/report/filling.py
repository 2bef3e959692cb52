"""From the meeting to the report: the only place that decides what the report may tell (R23, R25, R35, R37, R38)."""

from collections.abc import Iterator
from zlib import crc32

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.texts import Spot, Where
from bijeenkomst.domain.values.addition import Addition, Visibility
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.recognition import Recognition
from bijeenkomst.domain.values.theme import LONGEST_TITLE, Theme
from bijeenkomst.export.report.choice import ReportChoice, ReportPart
from bijeenkomst.export.report.content import (
    Added,
    Group,
    Photo,
    Recognised,
    Report,
    ReportTheme,
    ToldLine,
)
from bijeenkomst.export.report.front import cover_of, how_to_join, outcome_of, quote_of
from bijeenkomst.export.report.screening import Finding, Screen
from bijeenkomst.i18n import DUTCH, long_date, speaking
from bijeenkomst.wording.people import people, public_answers, recognised
from bijeenkomst.wording.plan import field_label
from bijeenkomst.wording.stories import how_many

REST = "Dit thema rust. Meedoen kan altijd nog."
WITHOUT_CALLER = "Nog zonder eerste beller."
PROPOSED = "Dit thema werd in de zaal voorgesteld."
HOW_TO_READ = (
    "Een stip is een mens.",
    "Herkenning staat hier zoals de zaal die zag. Thema's worden niet met elkaar vergeleken.",
    "De thema's staan in de volgorde van de kopgroep.",
    "Er staan geen namen of nummers in van mensen die meedoen.",
)
ABOUT_SENSITIVE = (
    "Bij een gevoelig thema staat geen aantal: 'geen, enkele of meer' kan niemand zijn, één mens, en "
    "ook veel mensen."
)


@speaking(DUTCH)
def report_of(meeting: Meeting, choice: ReportChoice) -> Report:
    """The report with the chosen themes and parts."""
    return _Filling(meeting, choice).report()


@speaking(DUTCH)
def findings_in(meeting: Meeting, choice: ReportChoice) -> tuple[Finding, ...]:
    """What a person should check before the report is made."""
    filling = _Filling(meeting, choice)
    filling.report()
    return tuple(filling.screen.findings)


class _Filling:
    def __init__(self, meeting: Meeting, choice: ReportChoice) -> None:
        self._meeting, self._choice = meeting, choice
        self.screen = Screen(meeting, choice)

    def report(self) -> Report:
        details, passed = self._meeting.details, self.screen.passed
        themes = tuple(self._theme(theme) for theme in self._choice.chosen(self._meeting))
        sensitive = any(theme.look.sensitive for theme in themes)
        organised_by = passed("organisation", Spot(Where.ORGANISATION), _one_line(details.organisation))
        return Report(
            title=passed("title", Spot(Where.MEETING_TITLE), _one_line(details.title)),
            place=passed("place", Spot(Where.MEETING_PLACE), _one_line(details.place)),
            date=details.date,
            organised_by=organised_by,
            main_question=passed("question", Spot(Where.QUESTION), _one_line(details.question_for_all)),
            present=self._meeting.present,
            themes=themes,
            notes=(*HOW_TO_READ, ABOUT_SENSITIVE) if sensitive else HOW_TO_READ,
            mark="OEFENING" if self._meeting.rehearsal else "",
            photos=tuple(self._photos()),
            outcome=outcome_of(themes, self._meeting.present),
            quote=quote_of(themes),
            join=how_to_join(self._meeting, themes, organised_by),
            cover=cover_of(self._meeting, self._choice),
            told=f"De thema's komen uit {how_many(told)}." if (told := self._meeting.all_told) else "",
        )

    def _photos(self) -> Iterator[Photo]:
        chosen = self._choice.photos
        for number, photo in enumerate(chosen, 1):
            spot = Spot(Where.CAPTION, number=number)
            key = f"photo/{crc32(photo.caption.encode())}"  # another caption has to be checked again
            caption = self.screen.passed(key, spot, _one_line(photo.caption))
            place = f"Foto {number} van {len(chosen)}"
            yield Photo(
                photo.picture, photo.width, photo.height, caption, ": ".join(filter(None, (place, caption)))
            )

    def _theme(self, theme: Theme) -> ReportTheme:
        parts, code, number = self._choice.parts, theme.code, theme.number
        passed = self.screen.passed
        title = self._title(theme)
        core = passed(f"{code}/core", Spot(Where.CORE_SENTENCE, number), _one_line(theme.core_sentence))
        quotes = [
            passed(f"{code}/quote/{at}", Spot(Where.QUOTE, number, at), _one_line(quote))
            for at, quote in enumerate(theme.quotes, 1)
            if ReportPart.QUOTES in parts
        ]
        return ReportTheme(
            look=theme,
            title=title,
            core_sentence=core,
            origin=self._origin(theme),
            quotes=tuple(filter(None, quotes)),
            recognised=self._recognised(theme) if ReportPart.RECOGNITION in parts else (),
            additions=tuple(self._additions(theme)) if ReportPart.ADDITIONS in parts else (),
            group=self._group(theme) if ReportPart.GROUPS in parts else None,
        )

    def _title(self, theme: Theme) -> str:
        """The theme's title, or its number if the title is left out."""
        name = f"Thema {theme.number}"
        spot = Spot(Where.TITLE if theme.stands_alone else Where.MERGED_TITLE, theme.number)
        return self.screen.passed(f"{theme.code}/title", spot, _one_line(theme.title), name)

    def _origin(self, theme: Theme) -> str:
        """The themes from which it was split or merged, so that everything stays traceable (R28)."""
        meeting, said = self._meeting, []
        if any(addition.text[:LONGEST_TITLE] == theme.title for addition in meeting.additions_of(theme.code)):
            said.append(PROPOSED)
        if theme.split_from in meeting.themes:
            said.append(f"Afgesplitst van '{self._titled(theme.split_from)}'.")
        if merged := meeting.merged_in(theme.code):
            names = ", ".join(f"'{self._title(other)}'" for other in merged)
            said.append(f"Hierin {'gaan' if len(merged) > 1 else 'gaat'} verder: {names}.")
        return " ".join(said)

    def _titled(self, code: str) -> str:
        """The title of another theme; findings in it are noted with that theme itself."""
        before = len(self.screen.findings)
        title = self._title(self._meeting.themes[code]) if code in self._meeting.themes else ""
        del self.screen.findings[before:]
        return title

    def _recognised(self, theme: Theme) -> tuple[Recognised, ...]:
        """The answers about it and about each merged theme, from the same people, and so never added up (R28)."""
        meeting = self._meeting
        found = []
        for part in (theme, *meeting.merged_in(theme.code)):
            recognition = meeting.recognition(part.code)
            sensitive = part.sensitive or theme.sensitive
            if part.code not in meeting.revealed or not (recognition.together.total or sensitive):
                continue  # the hall did not see it (R23)
            found.append(
                Recognised(
                    recognised(recognition, meeting.present, sensitive),
                    public_answers(recognition, meeting.present, sensitive),
                    "" if sensitive else _channels(recognition),
                    "" if part is theme else self._titled(part.code),
                )
            )
        return tuple(found)

    def _additions(self, theme: Theme) -> list[Added]:
        """The additions as the hall saw them, without the originals of shortened ones (R26)."""
        found = []
        for number, addition in enumerate(self._meeting.additions_of(theme.code, Visibility.SHOWN), 1):
            key, spot = f"{theme.code}/addition/{addition.id}", Spot(Where.ADDITION, theme.number, number)
            text = self.screen.passed(key, spot, _one_line(addition.text))
            if text and not _is_title(addition, theme):
                found.append(Added(text, self._titled(addition.came_from)))
        return found

    def _group(self, theme: Theme) -> Group:
        meeting, code = self._meeting, theme.code
        count = meeting.sign_up_count(code)
        caller = meeting.first_callers.get(code)
        before = caller.before if caller is not None else None
        if count <= 1 and not theme.sensitive:  # R38; "geen, enkele of meer" stays any number (R25)
            state = REST
        elif caller is None:
            state = WITHOUT_CALLER
        elif before is None:
            state = "Er is een eerste beller."
        else:
            state = f"Er is een eerste beller. Die belt de anderen vóór {long_date(before)}."
        step = _one_line(meeting.plan_text(code, PlanField.FIRST_STEP).released)
        told = tuple(self._told(theme))
        return Group(
            people=people(count, theme.sensitive),
            count=None if theme.sensitive else count,
            state=state,
            has_caller=caller is not None and state != REST,
            before=before if state != REST else None,
            first_step=self.screen.passed(f"{code}/step", Spot(Where.FIRST_STEP, theme.number), step),
            told=told,
        )

    def _told(self, theme: Theme) -> Iterator[ToldLine]:
        """What the group released of its plan, in the words that the hall saw, and nothing else of it (R51, R52)."""
        for number, name in enumerate(PlanField, 1):
            if name is PlanField.FIRST_STEP:
                continue
            words = _one_line(self._meeting.plan_text(theme.code, name).released)
            key, spot = f"{theme.code}/plan/{name}", Spot(Where.PLAN, theme.number, number)
            if words and (passed := self.screen.passed(key, spot, words)):
                yield ToldLine(field_label(name), passed)


def _channels(recognition: Recognition) -> str:
    hands, phones = recognition.hands.total, recognition.phones.total
    return f"Geteld: {hands} met de hand, {phones} met de telefoon." if hands and phones else ""


def _is_title(addition: Addition, theme: Theme) -> bool:
    """Whether an addition became this theme, and so is shown as its title already."""
    return addition.text == theme.title


def _one_line(text: str) -> str:
    return " ".join(text.split())
