"""Any command by chance, for tests that drive the rules as users would."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.texts import Where
from bijeenkomst.domain.values.addition import NO_THEME
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.group_work import Place, PlanField
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.letting_go import Chore, Written, WrittenKind
from bijeenkomst.domain.values.picture import Crop, Owner, PictureFile, PictureSpot
from bijeenkomst.domain.values.recognition import Answer, Tally
from bijeenkomst.domain.values.sign_up import Consent, SignUp
from bijeenkomst.domain.values.stage import Cover, SlideKind
from bijeenkomst.domain.values.story import StoryDraft
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.domain.values.theme_group import FirstCaller
from tests.unit.domain.evening import DETAILS, NOW, joining
from tests.unit.domain.paper_rows import entering

ALL = {one for one in vars(c).values() if isinstance(one, type) and issubclass(one, c.Command)} - {
    c.Command,
    c.StageCommand,
}
keys = st.sampled_from(["a", "b", "c"])
texts = st.text(min_size=1, max_size=20)
owners = st.sampled_from(["phone-1", "phone-2"])
plan_fields = st.sampled_from(PlanField)


@st.composite
def commands(draw: st.DrawFn, meeting: Meeting) -> c.Command:
    """Any command, mostly one that makes sense in `meeting`."""
    codes = [theme.code for theme in meeting.in_order] or ["??"]
    code, other, key = draw(st.sampled_from(codes)), draw(st.sampled_from(codes)), draw(keys)
    place = draw(st.sampled_from([code, NO_THEME]))
    few = st.integers(0, 60)
    phone = draw(st.sampled_from(["", "+31612345671"]))
    part = draw(st.sampled_from(programme(meeting))).id
    spots = [PictureSpot(Owner.LOGO), PictureSpot(Owner.THEME, code), PictureSpot(Owner.PART, key)]
    spot = draw(st.sampled_from(spots))
    piles = [*meeting.piles, "a"]
    pile = draw(st.sampled_from(piles))
    numbers = [*meeting.stories, 1]
    number = draw(st.sampled_from(numbers))
    few_numbers = tuple(draw(st.lists(st.sampled_from(numbers), max_size=4)))
    file = PictureFile(b"one", 60, 40, b"s", None, "Een eik")
    possible: dict[type[c.Command], Callable[[], c.Command]] = {
        c.ChangeDetails: lambda: c.ChangeDetails(replace(DETAILS, title=draw(texts))),
        c.BringInThemes: lambda: c.BringInThemes((ThemeDraft(draw(texts)), ThemeDraft(draw(texts)))),
        c.EditTheme: lambda: c.EditTheme(code, ThemeDraft(draw(texts))),
        c.RemoveTheme: lambda: c.RemoveTheme(code),
        c.ReorderThemes: lambda: c.ReorderThemes(tuple(draw(st.permutations(codes)))),
        c.CountPresent: lambda: c.CountPresent(draw(few)),
        c.CountHands: lambda: c.CountHands(code, Tally(draw(few), draw(few))),
        c.Recognise: lambda: c.Recognise(code, key, draw(st.sampled_from(Answer))),
        c.ShowRecognition: lambda: c.ShowRecognition(code, draw(st.booleans())),
        c.AddAddition: lambda: c.AddAddition(key, place, draw(texts), draw(st.sampled_from(Channel))),
        c.ShowAddition: lambda: c.ShowAddition(place, key),
        c.HideAddition: lambda: c.HideAddition(place, key),
        c.RewordAddition: lambda: c.RewordAddition(place, key, draw(texts)),
        c.MoveAddition: lambda: c.MoveAddition(place, key, other),
        c.MakeAdditionATheme: lambda: c.MakeAdditionATheme(place, key),
        c.SplitTheme: lambda: c.SplitTheme(code, ThemeDraft(draw(texts)), tuple(draw(st.sets(keys)))),
        c.MergeThemes: lambda: c.MergeThemes(code, tuple(draw(st.sets(st.sampled_from(codes))))),
        c.ChangeSignUp: lambda: c.ChangeSignUp(
            code, key, "phone-1", draw(texts), "+31612345679", "", "", draw(st.booleans())
        ),
        c.LeaveGroup: lambda: c.LeaveGroup(code, key),
        c.TakeLeavingBack: lambda: c.TakeLeavingBack(
            "phone-1",
            SignUp(
                key,
                code,
                Consent("1", NOW, Channel.PHONE, explicit=True),
                "Joke",
                "+31612345678",
                owner="phone-1",
            ),
            draw(st.sampled_from([None, FirstCaller(key)])),
            draw(st.booleans()),
            draw(st.booleans()),
        ),
        c.CorrectRow: lambda: c.CorrectRow(
            code, key, draw(texts), phone, "", "", draw(st.sampled_from([(), (Doubtful(Doubt.PHONE),)]))
        ),
        c.CountUncrossed: lambda: c.CountUncrossed(code),
        c.ChooseHelperCode: lambda: c.ChooseHelperCode(draw(texts)),
        c.NameFirstCaller: lambda: c.NameFirstCaller(code, draw(st.none() | keys)),
        c.ShowSlide: lambda: c.ShowSlide(draw(st.sampled_from(programme(meeting))).slide),
        c.CoverPicture: lambda: c.CoverPicture(draw(st.sampled_from(Cover))),
        c.HoldPicture: lambda: c.HoldPicture(draw(st.booleans())),
        c.StartTimer: lambda: c.StartTimer(draw(st.integers(1, 100))),
        c.StopTimer: lambda: c.StopTimer(),
        c.ShowTimer: lambda: c.ShowTimer(draw(st.booleans())),
        c.ShowClock: lambda: c.ShowClock(draw(st.booleans())),
        c.SkipPart: lambda: c.SkipPart(part, draw(st.booleans())),
        c.SkipKind: lambda: c.SkipKind(draw(st.sampled_from(SlideKind)), draw(st.booleans())),
        c.AddPart: lambda: c.AddPart(key, draw(st.sampled_from(SlideKind)), part, code, draw(texts)),
        c.RemovePart: lambda: c.RemovePart(key),
        c.MovePart: lambda: c.MovePart(part, draw(few)),
        c.WriteNotes: lambda: c.WriteNotes(part, "Koffie"),
        c.SetPicture: lambda: c.SetPicture(spot, file),
        c.CropPicture: lambda: c.CropPicture(spot, Crop(0, 0, 50, 40), b"s"),
        c.DescribePicture: lambda: c.DescribePicture(spot, "Een beuk"),
        c.RemovePicture: lambda: c.RemovePicture(spot),
        c.AddOwnSlide: lambda: c.AddOwnSlide(key, part, file),
        c.ChooseAccent: lambda: c.ChooseAccent("#0a7f5c"),
        c.PlanMinutes: lambda: c.PlanMinutes(part, draw(few)),
        c.WriteFirstStep: lambda: c.WriteFirstStep(code, draw(texts)),
        c.TakeAsOne: lambda: c.TakeAsOne(code, key, draw(keys)),
        c.KeepApart: lambda: c.KeepApart(code, key, draw(keys)),
        c.RecordHandover: lambda: c.RecordHandover((code,), draw(st.sampled_from(Way)), draw(texts)),
        c.TakeHandoverBack: lambda: c.TakeHandoverBack(code),
        c.RecordWritten: lambda: c.RecordWritten((Written(draw(st.sampled_from(WrittenKind)), draw(texts)),)),
        c.ForgetWritten: lambda: c.ForgetWritten((draw(texts),)),
        c.Withdraw: lambda: c.Withdraw(key, ((code, key), (other, draw(keys)))),
        c.TickChore: lambda: c.TickChore(draw(st.sampled_from(Chore)), draw(st.booleans())),
        c.BeginLettingGo: lambda: c.BeginLettingGo(),
        c.LetGo: lambda: c.LetGo(),
        c.FinishLettingGo: lambda: c.FinishLettingGo(draw(st.booleans())),
        c.ChooseAddress: lambda: c.ChooseAddress(draw(texts)),
        c.RememberPrinted: lambda: c.RememberPrinted(draw(texts), draw(st.tuples(st.tuples(texts, texts)))),
        c.CountDots: lambda: c.CountDots(code, Tally(draw(few), draw(few))),
        c.ForgetAnswers: lambda: c.ForgetAnswers(code, frozenset({key})),
        c.AddPhoto: lambda: c.AddPhoto(key, b"jpeg", 3000, 2250, code, 1),
        c.TurnPhoto: lambda: c.TurnPhoto(key),
        c.NamePhoto: lambda: c.NamePhoto(key, code, draw(few)),
        c.RemovePhoto: lambda: c.RemovePhoto(key),
        c.ChoosePlaces: lambda: c.ChoosePlaces(((code, draw(st.none() | st.builds(Place, texts, texts))),)),
        c.ChooseScribeKey: lambda: c.ChooseScribeKey(draw(texts)),
        c.RenewScribeCode: lambda: c.RenewScribeCode(code),
        c.BecomeScribe: lambda: c.BecomeScribe(code, draw(owners)),
        c.WritePlan: lambda: c.WritePlan(
            code, draw(plan_fields), draw(texts), draw(texts), draw(st.none() | owners)
        ),
        c.PickPlanText: lambda: c.PickPlanText(
            code, draw(plan_fields), draw(texts), draw(st.none() | owners)
        ),
        c.ReleasePlanText: lambda: c.ReleasePlanText(
            code, draw(plan_fields), draw(st.booleans()), draw(st.none() | owners)
        ),
        c.RespondToPlan: lambda: c.RespondToPlan(code, draw(owners), draw(st.booleans()), draw(texts)),
        c.VolunteerToCall: lambda: c.VolunteerToCall(code, key, None, draw(st.booleans())),
        c.NameSecondCaller: lambda: c.NameSecondCaller(code, draw(st.none() | keys)),
        c.StartWork: lambda: c.StartWork(draw(few)),
        c.ChangeWorkTime: lambda: c.ChangeWorkTime(draw(few)),
        c.PlanGroupWork: lambda: c.PlanGroupWork(draw(st.booleans())),
        c.GiveSignpost: lambda: c.GiveSignpost(
            code,
            key,
            draw(texts),
            phone,
            "",
            True,
            True,
            draw(st.booleans()),
            draw(st.booleans()),
            Channel.SPOKEN,
        ),
        c.TakeSignpostBack: lambda: c.TakeSignpostBack(code),
        c.MakeOffer: lambda: c.MakeOffer(
            key, draw(texts), draw(texts), phone, "", True, True, Channel.PHONE, draw(owners)
        ),
        c.CorrectOffer: lambda: c.CorrectOffer(key, draw(texts), draw(texts), phone, ""),
        c.TakeOfferBack: lambda: c.TakeOfferBack(key),
        c.RewordText: lambda: c.RewordText(
            draw(st.sampled_from(Where)), place, draw(keys | st.just("1")), draw(texts)
        ),
        c.BringInStories: lambda: c.BringInStories(
            (StoryDraft(draw(texts), draw(texts), pile=draw(texts)), StoryDraft(draw(texts)))
        ),
        c.EditStory: lambda: c.EditStory(number, draw(texts), draw(texts)),
        c.TakeStoriesAway: lambda: c.TakeStoriesAway(few_numbers),
        c.LayBeside: lambda: c.LayBeside(tuple((one, draw(few), draw(few)) for one in few_numbers)),
        c.PutBack: lambda: c.PutBack(few_numbers),
        c.LayOnPile: lambda: c.LayOnPile(few_numbers, pile),
        c.MakePile: lambda: c.MakePile(key, few_numbers, draw(few), draw(few), draw(texts)),
        c.MovePiles: lambda: c.MovePiles(((pile, draw(few), draw(few)),)),
        c.NamePile: lambda: c.NamePile(pile, draw(st.just("") | texts)),
        c.JoinPiles: lambda: c.JoinPiles(pile, draw(st.sampled_from(piles))),
        c.DissolvePile: lambda: c.DissolvePile(pile),
        c.MakeThemeOfPile: lambda: c.MakeThemeOfPile(pile, ThemeDraft(draw(texts)), ()),
        c.GiveStoriesAlong: lambda: c.GiveStoriesAlong(pile, draw(st.booleans())),
    }
    if meeting.themes:
        possible |= {
            c.JoinGroup: lambda: joining(meeting, key=key, theme=code, name=draw(texts), explicit=True),
            c.EnterRow: lambda: entering(
                meeting, id=key, theme=code, phone=phone, explicit=True, doubts=(Doubtful(Doubt.PHONE),)
            ),
        }
        assert possible.keys() == ALL, "some command is never tried"
    kind = draw(st.sampled_from(list(possible)))
    command = possible[kind]()  # what would be drawn for nothing takes time, and shrinks badly
    assert type(command) is kind
    return command


def plain(meeting: Meeting) -> Meeting:
    """The meeting without what undo leaves on purpose: codes and numbers once given out stay used (R8)."""
    return replace(meeting, codes_issued=0, stories_issued=0)
