"""Where each kind of change is stored in a meeting file: its table and columns.

A new table or column names the version of the file that introduces it: the next one. Everything else follows from that:
the version itself, the migration of older files, and the tables of each version (`schema`).
"""

from dataclasses import fields

from bijeenkomst.document.columns import (
    CODES,
    DAY_OR_NONE,
    MOMENT,
    MOMENT_OR_NONE,
    NUMBER,
    NUMBER_OR_NONE,
    TEXT,
    YES_NO,
    one_of,
)
from bijeenkomst.document.sign_up_columns import CONSENT, SIGN_UP
from bijeenkomst.document.stored_stories import OF_STORIES
from bijeenkomst.document.tables import MeetingColumns, NamedValues, OrderedRows, Rows, Stored
from bijeenkomst.document.values import (
    DOUBTS,
    HELD,
    LETTING_GO,
    LINES,
    LISTED,
    PICTURE,
    SEEN,
    SHEETS,
    TIMER,
    offer_of,
    printed_sheets_of,
    quote,
    sign_up_of,
    signpost_of,
    stage_of,
    theme_of,
)
from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.values.addition import Addition, Visibility
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.face import Face
from bijeenkomst.domain.values.group_work import Place, PlanField, PlanResponse, PlanText
from bijeenkomst.domain.values.handover import Handover, Way
from bijeenkomst.domain.values.letting_go import Chore, Withdrawal, Written, WrittenKind
from bijeenkomst.domain.values.part import Part
from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.recognition import Answer, Tally
from bijeenkomst.domain.values.stage import Cover, SlideKind
from bijeenkomst.domain.values.theme import MOST_QUOTES, Colour, Shape
from bijeenkomst.domain.values.theme_group import FirstCaller

TALLY = {"theme": TEXT, "yes": NUMBER, "partly": NUMBER, "no": NUMBER}

STORED: tuple[Stored, ...] = (
    NamedValues(
        ch.DetailsChanged,
        {field.name: TEXT for field in fields(Details)} | {"date": DAY_OR_NONE, "delete_on": DAY_OR_NONE},
        Details,
    ),
    MeetingColumns(
        ch.FaceChanged,
        {"logo": PICTURE.new_in(6), "village": PICTURE.new_in(6), "accent": TEXT.new_in(6)},
        Face,
    ),
    Rows(
        ch.ThemeChanged,
        "theme",
        {
            "code": TEXT,
            "number": NUMBER,
            "shape": one_of(Shape),
            "colour": one_of(Colour),
            "title": TEXT,
            "core_sentence": TEXT,
            **{f"quote_{place + 1}": quote(place) for place in range(MOST_QUOTES)},
            "sensitive": YES_NO,
            "merged_into": TEXT.new_in(2),
            "split_from": TEXT.new_in(2),
            "picture": PICTURE.new_in(6),
        },
        theme_of,
        holds_key=True,
        order="number",
    ),
    MeetingColumns(ch.PresentChanged, {"present": NUMBER_OR_NONE}),
    Rows(ch.AnswerChanged, "answer", {"theme": TEXT, "voter": TEXT, "answer": one_of(Answer)}),
    Rows(ch.HandsChanged, "hands", TALLY, Tally),
    Rows(ch.DotsChanged, "dots", TALLY, Tally, since=4),
    Rows(ch.RevealChanged, "revealed", {"theme": TEXT}),
    Rows(
        ch.AdditionChanged,
        "addition",
        {
            "id": TEXT,
            "theme": TEXT,
            "text": TEXT,
            "channel": one_of(Channel),
            "visibility": one_of(Visibility),
            "added_at": MOMENT,
            "original": TEXT,
            "came_from": TEXT.new_in(2),
        },
        Addition,
        holds_key=True,
        order="added_at, rowid",
    ),
    Rows(
        ch.SignUpChanged,
        "sign_up",
        SIGN_UP,
        sign_up_of,
        holds_key=True,
        order="consent_given_at, rowid",
        of_people=True,
    ),
    Rows(
        ch.SetAsideChanged,
        "set_aside",
        SIGN_UP,
        sign_up_of,
        holds_key=True,
        order="consent_given_at, rowid",
        of_people=True,
        since=3,
    ),
    Rows(ch.UncrossedChanged, "uncrossed", {"theme": TEXT, "rows": NUMBER}, since=3),
    Rows(
        ch.PhotoChanged,
        "photo",
        {
            "id": TEXT,
            "added_at": MOMENT,
            "width": NUMBER,
            "height": NUMBER,
            "size": NUMBER,
            "theme": TEXT,
            "sheet": NUMBER,
            "turned": NUMBER,
            "seen": SEEN,
        },
        Photo,
        holds_key=True,
        order="added_at, rowid",
        since=4,
    ),
    Rows(
        ch.FirstCallerChanged,
        "first_caller",
        {"theme": TEXT, "sign_up": TEXT, "before": DAY_OR_NONE},
        FirstCaller,
    ),
    Rows(ch.SecondCallerChanged, "second_caller", {"theme": TEXT, "sign_up": TEXT}, since=6),
    Rows(ch.VolunteerChanged, "volunteer", {"theme": TEXT, "sign_up": TEXT}, since=6),
    Rows(ch.PlaceChanged, "place", {"theme": TEXT, "words": TEXT, "second_table": TEXT}, Place, since=6),
    Rows(
        ch.PlanChanged,
        "plan",
        {"theme": TEXT, "field": one_of(PlanField), "text": TEXT, "others": LINES, "released": TEXT},
        PlanText,
        since=6,
    ),
    Rows(
        ch.PlanResponseChanged,
        "plan_response",
        {"theme": TEXT, "owner": TEXT, "agrees": YES_NO, "missing": TEXT, "at": MOMENT_OR_NONE},
        PlanResponse,
        since=6,
    ),
    Rows(ch.ScribesChanged, "scribe", {"theme": TEXT, "owners": CODES.of("")}, since=6),
    Rows(ch.ScribeRoundChanged, "scribe_round", {"theme": TEXT, "times": NUMBER}, since=6),
    Rows(
        ch.SignpostChanged,
        "signpost",
        {
            "theme": TEXT,
            "name": TEXT,
            "phone": TEXT,
            "email": TEXT,
            **CONSENT,
            "on_sheet": YES_NO,
            "on_cards": YES_NO,
            "on_page": YES_NO,
            "sign_up": TEXT,
            "owner": TEXT,
        },
        signpost_of,
        of_people=True,
        since=6,
    ),
    Rows(
        ch.OfferChanged,
        "offer",
        {
            "id": TEXT,
            **CONSENT,
            "text": TEXT,
            "name": TEXT,
            "phone": TEXT,
            "email": TEXT,
            "owner": TEXT,
            "doubts": DOUBTS,
        },
        offer_of,
        holds_key=True,
        order="consent_given_at, rowid",
        of_people=True,
        since=6,
    ),
    *OF_STORIES,
    Rows(ch.KeptApartChanged, "kept_apart", {"theme": TEXT, "one": TEXT, "other": TEXT}, since=3),
    Rows(
        ch.HandoverChanged,
        "handover",
        {
            "theme": TEXT,
            "at": MOMENT,
            "way": one_of(Way),
            "place": TEXT,
            "sign_up": TEXT,
            "listed": LISTED.new_in(5),
        },
        Handover,
        since=3,
    ),
    Rows(
        ch.WrittenChanged,
        "written",
        {"place": TEXT, "kind": one_of(WrittenKind)},
        lambda place, kind: Written(kind, place),
        holds_key=True,
        since=4,
    ),
    Rows(
        ch.WithdrawalChanged,
        "withdrawal",
        {"id": TEXT, "at": MOMENT, "codes": CODES.of("groups"), "handed_over": CODES},
        Withdrawal,
        since=4,
    ),
    Rows(ch.ChoreChanged, "chore", {"name": one_of(Chore)}, key=("name",), since=4),
    Rows(ch.JoinedChanged, "joined", {"theme": TEXT, "people": NUMBER}, since=4),
    MeetingColumns(
        ch.StageChanged,
        {
            "slide_kind": one_of(SlideKind).of("slide.kind"),
            "slide_theme": TEXT.of("slide.theme"),
            "slide_page": NUMBER.of("slide.page"),
            "slide_part": TEXT.of("slide.part").new_in(2),
            "slide_addition": TEXT.of("slide.addition").new_in(6),
            "cover": one_of(Cover),
            "held": HELD.new_in(2),
            "since": MOMENT_OR_NONE.new_in(2),
            "timer": TIMER.new_in(2),
            "clock": YES_NO.new_in(2),
        },
        stage_of,
    ),
    MeetingColumns(ch.AddressChanged, {"address": TEXT}),
    MeetingColumns(ch.PrintedAddressChanged, {"printed_address": TEXT}),
    NamedValues(ch.PrintedSheetsChanged, {"printed_sheets": SHEETS.of("")}, printed_sheets_of),
    MeetingColumns(ch.HelperCodeChanged, {"helper_code": TEXT.new_in(3)}),
    MeetingColumns(ch.ScribeKeyChanged, {"scribe_key": TEXT.new_in(6)}),
    MeetingColumns(ch.LettingGoChanged, {"letting_go": LETTING_GO.new_in(4)}),
    OrderedRows(
        ch.ProgrammeChanged,
        "part",
        {
            "id": TEXT,
            "kind": one_of(SlideKind),
            "theme": TEXT,
            "minutes": NUMBER,
            "skipped": YES_NO,
            "own": YES_NO,
            "words": TEXT,
            "notes": TEXT.new_in(6),
            "picture": PICTURE.new_in(6),
        },
        Part,
        since=2,
    ),
)

OF_PEOPLE = tuple(rows for rows in STORED if isinstance(rows, Rows) and rows.of_people)
