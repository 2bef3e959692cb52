"""The page of a group at work: who reads along, who writes, and who sees nothing of it (R47-R50, R53, R54)."""

from dataclasses import replace
from datetime import datetime

import pytest

from bijeenkomst.domain.commands import (
    BecomeScribe,
    ChoosePlaces,
    ChooseScribeKey,
    Command,
    CoverPicture,
    MergeThemes,
    PlanGroupWork,
    RenewScribeCode,
    ShowSlide,
    SkipPart,
    StartWork,
    WriteFirstStep,
    WritePlan,
)
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.values.group_work import LONGEST_PLAN_TEXT, Place, PlanField
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from bijeenkomst.web.pages.group_view import Role, plan_shown
from bijeenkomst.web.pages.hall_screen import public_facts
from tests.integration.forms import forms_of
from tests.unit.web.at_work import KEY, a_reader, a_scribe, text, write
from tests.unit.web.hall import Hall, joining_fields

SECRET = "We verven het bankje groen"


def test_who_is_not_of_the_group_sees_its_place_and_nothing_of_its_plan(hall: Hall) -> None:
    """R47, R51"""
    code = hall.code()
    hall.does(ChoosePlaces(((code, Place("bij het raam")),)))
    write(hall, a_scribe(hall), want=SECRET)
    for phone in (hall.phone(), hall.phone(keeps_cookies=False), a_reader(hall, 3), a_scribe(hall, 2)):
        for path in (f"/{code}/groep", f"/{code.lower()}/GROEP", f"/{code}/groep?bewaard=plan"):
            page = phone.get(path).text
            assert set(forms_of(page)) == {"scribe"}
            assert "Uw groep zit bij het raam." in page
            assert SECRET not in page
        assert SECRET not in phone.get(f"/{code}").text


PLANNED = [
    PlanGroupWork(wanted=True),
    StartWork(45),
    ChoosePlaces((("", Place("bij het raam")),)),  # "": the first theme
    BecomeScribe("", "iemand"),
]


@pytest.mark.parametrize("begun", PLANNED, ids=lambda command: type(command).__name__)
def test_once_there_is_a_work_round_residents_find_their_group_and_what_they_can_offer(
    hall: Hall, begun: Command
) -> None:
    """R49, R56: by links, without being told an address; an evening without a work round shows none of it."""
    reader, outsider, code = a_reader(hall), hall.phone(), hall.code()
    hall.does(WriteFirstStep(code, "Een bankje"))  # as on every evening
    for path in ("/", "/groepen", f"/{code}"):
        for phone in (reader, outsider):
            page = phone.get(path).text
            assert not any(word in page for word in ('/groep"', "/aanbod", "De groepen werken", "Wegwijzer"))
    if isinstance(begun, ChoosePlaces):
        begun = ChoosePlaces(tuple((code, place) for _first, place in begun.places))
    hall.does(replace(begun, theme=code) if isinstance(begun, BecomeScribe) else begun)
    for path in ("/", "/groepen", f"/{code}"):
        assert f'/{code}/groep"' in reader.get(path).text
        assert (f'/{code}/groep"' in outsider.get(path).text) is (path == f"/{code}")
        for phone in (reader, outsider):
            assert phone.get(path).text.count('href="/aanbod"') == 1
    assert 'href="/aanbod"' in reader.get(f"/{code}/groep").text


def test_a_work_round_that_is_skipped_shows_nothing(hall: Hall) -> None:
    hall.does(PlanGroupWork(wanted=True))
    (work,) = (part for part in programme(hall.meeting) if part.kind is SlideKind.WORK)
    hall.does(SkipPart(work.id, skipped=True))
    assert "/aanbod" not in hall.phone().get("/").text


def test_who_reads_along_sees_which_words_the_hall_may_see(hall: Hall) -> None:
    """R51: also when the text went on since."""
    reader, scribe, code = a_reader(hall), a_scribe(hall), hall.code()
    write(hall, scribe, want="Een bankje", how="Samen")
    page = reader.get(f"/{code}/groep").text
    assert "De zaal mag" not in page
    scribe.post(f"/{code}/release", {"field": "want", "released": "ja"})
    assert reader.get(f"/{code}/groep").text.count("De zaal mag dit zien") == 1
    write(hall, scribe, want="Twee bankjes")
    page = reader.get(f"/{code}/groep").text
    assert "De zaal mag nu nog deze woorden zien: <bdi>Een bankje</bdi>" in page
    assert "De zaal mag" not in hall.phone().get(f"/{code}/groep").text


def test_in_the_harvest_every_phone_reads_what_the_hall_reads_and_nothing_else(hall: Hall) -> None:
    """R51, P12: while the slide is on, what was released; not under a cover, nor of another group."""
    scribe, code = a_scribe(hall), hall.code()
    write(hall, scribe, want="Een bankje", how=SECRET)
    scribe.post(f"/{code}/release", {"field": "want", "released": "ja"})
    phone = hall.phone()
    assert "Een bankje" not in phone.get(f"/{code}").text
    hall.does(ShowSlide(Slide(SlideKind.HARVEST, code)))
    before = public_facts(hall.meeting)["state"]
    page = phone.get(f"/{code}").text
    assert "Een bankje" in page
    assert SECRET not in page
    assert "Een bankje" not in phone.get(f"/{hall.code(3)}").text
    scribe.post(f"/{code}/release", {"field": "want", "released": "nee"})
    assert "Een bankje" not in phone.get(f"/{code}").text
    assert public_facts(hall.meeting)["state"] != before
    scribe.post(f"/{code}/release", {"field": "want", "released": "ja"})
    hall.does(CoverPicture(Cover.BLACK))
    assert "Een bankje" not in phone.get(f"/{code}").text


def test_in_the_harvest_the_lines_of_a_plan_stand_apart(hall: Hall) -> None:
    """A page carries only its own rules; with a second line it needs the one that keeps lines apart."""
    scribe, code = a_scribe(hall), hall.code()
    write(hall, scribe, want="Een bankje", how="Samen")
    hall.does(ShowSlide(Slide(SlideKind.HARVEST, code)))
    for field in ("want", "how"):
        scribe.post(f"/{code}/release", {"field": field, "released": "ja"})
    page = hall.phone().get(f"/{code}").text
    assert page.count("<dt>") - page[page.index('id="meedoen"') :].count("<dt>") == 2
    assert ".plan dd+dt{" in page


def test_open_pages_hear_that_groups_go_to_work_and_when_one_sits_elsewhere(hall: Hall) -> None:
    """R47: a number that changes; an evening without a work round has none."""
    code = hall.code()
    heard = [public_facts(hall.meeting).get("work")]
    hall.does(PlanGroupWork(wanted=True))
    for words in ("tafel 1", "tafel 2"):
        heard.append(public_facts(hall.meeting).get("work"))
        hall.does(ChoosePlaces(((code, Place(words)),)))
    heard.append(public_facts(hall.meeting).get("work"))
    assert heard[0] is None
    assert len(set(heard)) == 4


def test_without_a_place_none_is_shown(hall: Hall) -> None:
    """R47"""
    assert "groep zit" not in hall.phone().get(f"/{hall.code()}/groep").text


@pytest.mark.parametrize(
    ("place", "nl", "en"),
    [
        (Place("bij het raam"), "Uw groep zit bij het raam.", "Your group sits here: bij het raam."),
        (Place("tafel 3"), "Uw groep zit hier: tafel 3.", "Your group sits here: tafel 3."),
        (Place("tafel 3", "tafel 9"), "Uw groep zit hier: tafel 3 en tafel 9.", "tafel 3 and tafel 9."),
    ],
)
def test_who_signed_up_reads_where_the_group_sits_on_every_page(
    hall: Hall, place: Place, nl: str, en: str
) -> None:
    """R47"""
    phone, code = a_reader(hall), hall.code()
    hall.does(ChoosePlaces(((code, place),)))
    for path in ("/", "/groepen", f"/{code}", f"/{code}/groep"):
        assert nl in phone.get(path).text
        assert en in phone.get(path, headers={"accept-language": "en"}).text
        assert f'href="/{code}/groep"' in phone.get(path).text or path.endswith("groep")


def test_the_code_lets_a_phone_write_all_eight_fields(hall: Hall) -> None:
    """R48, R49: the words stay as they were written."""
    phone, code = a_scribe(hall), hall.code()
    form = forms_of(phone.get(f"/{code}/groep").text)["plan"]
    names = [str(field) for field in PlanField]
    assert form.texts == [] or set(form.texts) <= set(names)
    texts = {name: f"Zo {name} – 'n plan\r\nen meer" for name in names}
    answer = phone.post(form.action, {**form.values, **texts})
    assert answer.headers["location"] == f"/{code}/groep?bewaard=plan#plan"
    assert text(hall) == "Zo want – 'n plan\nen meer"
    page = phone.get(f"/{code}/groep").text
    assert "Zo want – &#39;n plan" in page
    assert "Zo day – &#39;n plan" in page


def test_nothing_has_to_be_filled_in_and_a_text_can_be_taken_away(hall: Hall) -> None:
    """R48"""
    phone = a_scribe(hall)
    assert write(hall, phone) == 303
    assert not hall.meeting.plans
    assert write(hall, phone, want="Een bankje") == 303
    assert write(hall, phone, want="") == 303
    assert text(hall) == ""


def test_a_form_that_was_open_all_evening_takes_nothing_away_that_others_wrote(hall: Hall) -> None:
    """R49: only what was written anew is sent on."""
    phone, code = a_scribe(hall), hall.code()
    form = forms_of(phone.get(f"/{code}/groep").text)["plan"]
    hall.does(WritePlan(code, PlanField.HOW, "Met een kraan", ""))
    phone.post(form.action, {**form.values, "want": "Een bankje"})
    assert text(hall, PlanField.HOW) == "Met een kraan"
    assert hall.meeting.plan_text(code, PlanField.HOW).others == ()


def test_a_text_that_was_not_seen_is_never_written_over_and_the_scribe_picks(hall: Hall) -> None:
    """R49"""
    phone, code = a_scribe(hall), hall.code()
    form = forms_of(phone.get(f"/{code}/groep").text)["plan"]
    hall.does(WritePlan(code, PlanField.WANT, "Van papier", ""))
    assert phone.post(form.action, {**form.values, "want": "Van de telefoon"}).status_code == 303
    assert text(hall) == "Van papier"
    page = phone.get(f"/{code}/groep").text
    assert "Hier staan meer teksten naast elkaar." in page
    answer = phone.post(f"/{code}/pick", {"field": "want", "text": "Van de telefoon"})
    assert answer.status_code == 303
    assert text(hall) == "Van de telefoon"
    assert "naast elkaar" not in phone.get(f"/{code}/groep").text


def test_what_came_while_somebody_was_picking_is_not_taken_away(hall: Hall) -> None:
    """R49: only what was on the page goes; a text of more lines is picked as it was written."""
    phone, code = a_scribe(hall), hall.code()
    write(hall, phone, want="Een bankje")
    hall.does(WritePlan(code, PlanField.WANT, "Een tuin\nmet kruiden", "iets anders"))
    form = forms_of(phone.get(f"/{code}/groep").text)["pick"]
    hall.does(WritePlan(code, PlanField.WANT, "Een oven", "nog iets anders"))
    answer = phone.post(form.action, {**form.values, "text": "Een tuin\r\nmet kruiden"})
    assert answer.status_code == 303
    there = hall.meeting.plan_text(code, PlanField.WANT)
    assert (there.text, there.others) == ("Een tuin\nmet kruiden", ("Een oven",))
    assert phone.post(form.action, {"field": "want", "text": "Een oven"}).status_code == 303
    assert hall.meeting.plan_text(code, PlanField.WANT).others == ()


def test_the_hall_gets_the_words_that_were_on_the_scribes_page_and_no_later_ones(hall: Hall) -> None:
    """R51"""
    phone, code = a_scribe(hall), hall.code()
    write(hall, phone, want="Een bankje")
    form = forms_of(phone.get(f"/{code}/groep").text)["release"]
    hall.does(WritePlan(code, PlanField.WANT, "Twee bankjes", "Een bankje"))
    refused = phone.post(form.action, {**form.values, "released": "ja"})
    assert (refused.status_code, "Dit staat er niet meer." in refused.text) == (422, True)
    assert hall.meeting.plan_text(code, PlanField.WANT).released == ""
    again = forms_of(refused.text)["release"]
    assert phone.post(form.action, {**again.values, "released": "ja"}).status_code == 303
    assert hall.meeting.plan_text(code, PlanField.WANT).released == "Twee bankjes"


@pytest.mark.parametrize("letter", ["ж", "ع", "波"])
def test_a_plan_that_is_full_in_any_script_is_stored_in_one_go(hall: Hall, letter: str) -> None:
    """R48, R33: also what the script sends after a long time without a connection."""
    phone = a_scribe(hall)
    for turn in "12":
        texts = {str(field): turn + letter * (most - 1) for field, most in LONGEST_PLAN_TEXT.items()}
        assert write(hall, phone, 1, **texts) == 303
        assert text(hall) == texts["want"]


@pytest.mark.parametrize("letters", [601, 100_000])
def test_what_is_far_too_long_comes_back_whole_with_a_sentence_and_the_rest_is_stored(
    hall: Hall, letters: int
) -> None:
    """R48, R49: from the script, and from the form without it."""
    phone, code = a_scribe(hall), hall.code()
    live = phone.post(f"/{code}/plan", {"live": "ja", "want": "x" * letters, "day": "zaterdag"})
    assert (live.status_code, list(live.json()["errors"])) == (422, ["want"])
    form = forms_of(phone.get(f"/{code}/groep").text)["plan"]
    assert form.values["day"] == "zaterdag"
    page = phone.post(form.action, {**form.values, "want": "x" * letters, "time": "20 uur"})
    assert page.status_code == 422
    assert forms_of(page.text)["plan"].values["want"] == "x" * letters
    assert "600" in live.json()["errors"]["want"]
    assert live.json()["errors"]["want"] in page.text
    assert text(hall, PlanField.TIME) == "20 uur"
    assert text(hall) == ""


def test_another_phone_takes_over_with_the_code_and_the_first_loses_nothing(hall: Hall) -> None:
    """R49: it sees it all; what the first sends afterwards stands beside it."""
    first, code = a_scribe(hall), hall.code()
    write(hall, first, want="Een bankje")
    open_form = forms_of(first.get(f"/{code}/groep").text)["plan"]
    second = a_scribe(hall)
    assert "Een bankje" in second.get(f"/{code}/groep").text
    write(hall, second, want="Een tuin")
    page = first.get(f"/{code}/groep").text
    assert "Iemand anders schrijft nu voor deze groep." in page
    assert "Een tuin" in page
    assert set(forms_of(page)) == {"scribe"}
    assert first.post(open_form.action, {**open_form.values, "want": "Twee bankjes"}).status_code == 303
    there = hall.meeting.plan_text(code, PlanField.WANT)
    assert (there.text, there.others) == ("Een tuin", ("Twee bankjes",))
    assert "Twee bankjes" in second.get(f"/{code}/groep").text
    refused = first.post(f"/{code}/release", {"field": "want", "released": "ja"})
    assert refused.status_code == 422
    a_scribe(hall, phone=first)
    assert "plan" in forms_of(first.get(f"/{code}/groep").text)


def test_what_is_typed_is_saved_field_by_field_and_the_answer_says_how_it_stands(hall: Hall) -> None:
    """R49: what the script on the page sends."""
    phone, code = a_scribe(hall), hall.code()
    sent = {"live": "ja", "want": "Een ban", "seen_want": "", "submission": "A" * 22}
    for _twice in range(2):
        answer = phone.post(f"/{code}/plan", sent)
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "no-store"
    facts = answer.json()
    assert facts["role"] == "writes"
    assert facts["fields"]["want"] == ["Een ban"]
    too_long = phone.post(f"/{code}/plan", {"live": "ja", "day": "x" * 61, "seen_day": ""})
    assert too_long.status_code == 422
    assert "niet meer dan 60 tekens" in too_long.json()["errors"]["day"]
    a_scribe(hall)
    late = phone.post(f"/{code}/plan", {"live": "ja", "want": "Een bank", "seen_want": "Een ban"})
    assert (late.status_code, late.json()["role"]) == (200, "wrote")
    assert hall.meeting.plan_text(code, PlanField.WANT).others == ("Een bank",)


def test_who_was_never_let_in_writes_nothing_and_reads_nothing_back(hall: Hall) -> None:
    code = hall.code()
    write(hall, a_scribe(hall), want=SECRET)
    for phone in (hall.phone(), a_reader(hall), a_scribe(hall, 2), hall.phone(keeps_cookies=False)):
        typed = {"want": "Iets anders", "seen_want": SECRET}
        answer = phone.post(f"/{code}/plan", typed)
        assert answer.status_code == 422
        assert "Iets anders" in answer.text or "Klopt" in answer.text
        live = phone.post(f"/{code}/plan", {**typed, "live": "ja"})
        assert (live.status_code, live.json()) == (403, {"role": "outside"})
        for form in ("pick", "release"):
            refused = phone.post(f"/{code}/{form}", {"field": "want", "text": SECRET, "released": "ja"})
            assert refused.status_code == 422
    there = hall.meeting.plan_text(code, PlanField.WANT)
    assert (there.text, there.others, there.released) == (SECRET, (), "")


def test_a_scribe_sees_no_contact_details_and_no_other_group(hall: Hall) -> None:
    """R35: the code opens one group's record."""
    a_reader(hall, name="Fatma Yılmaz", phone="06 12345678")
    write(hall, a_scribe(hall, 3), 3, want=SECRET)
    scribe, code = a_scribe(hall), hall.code()
    page = scribe.get(f"/{code}/groep").text
    for part in ("Fatma", "06 12345678", "31612345678", SECRET):
        assert part not in page
    assert SECRET not in scribe.get(f"/{hall.code(3)}/groep").text
    assert scribe.post(f"/{hall.code(3)}/plan", {"want": "x"}).status_code == 422


def test_another_code_lets_all_scribes_out_and_what_was_typed_is_shown(hall: Hall) -> None:
    phone, code = a_scribe(hall), hall.code()
    old = hall.meeting.scribe_code(code)
    form = forms_of(phone.get(f"/{code}/groep").text)["plan"]
    hall.does(RenewScribeCode(code))
    answer = phone.post(form.action, {**form.values, "want": "Een lang verhaal"})
    assert answer.status_code == 422
    assert "Dit typte u en is niet bewaard" in answer.text
    assert "Een lang verhaal" in answer.text
    assert set(forms_of(answer.text)) == {"scribe"}
    assert phone.post(f"/{code}/scribe", {"code": old}).status_code == 422


def test_the_address_on_paper_brings_the_code_along_and_lets_nobody_in_by_itself(hall: Hall) -> None:
    code = hall.code()
    hall.does(ChooseScribeKey(KEY))
    scribe_code = hall.meeting.scribe_code(code)
    phone = hall.phone()
    for query in (f"code={scribe_code}", f"CODE={scribe_code}"):
        form = forms_of(phone.get(f"/{code}/groep?{query}").text)["scribe"]
        assert form.values["code"] == scribe_code
    assert not hall.meeting.scribes
    assert phone.post(form.action, form.values).status_code == 303
    assert scribe_code not in hall.phone().get(f"/{code}/groep").text


def test_who_reads_along_need_not_fetch_the_page_for_words_that_come_by_themselves(hall: Hall) -> None:
    """R50: nor at the first letter of a line; who writes does, for the button beside it."""
    scribe, code = a_scribe(hall), hall.code()
    before = {role: plan_shown(hall.meeting, code, role) for role in (Role.READS, Role.WRITES)}
    write(hall, scribe, want=SECRET)
    assert plan_shown(hall.meeting, code, Role.READS) == before[Role.READS]
    assert plan_shown(hall.meeting, code, Role.WRITES) != before[Role.WRITES]


def test_who_signed_up_reads_along_and_says_what_is_missing(hall: Hall) -> None:
    """R50: only the scribe reads it, without who said it; it can be changed, and counts for nothing."""
    reader, scribe, code = a_reader(hall), a_scribe(hall), hall.code()
    write(hall, scribe, want="Een bankje", first_step="Bellen")
    page = reader.get(f"/{code}/groep").text
    assert "Een bankje" in page
    assert set(forms_of(page)) == {"scribe", "agree", "volunteer", "signpost"}
    answer = reader.post(f"/{code}/agree", {"agrees": "nee", "missing_line": "de sleutel"})
    assert answer.headers["location"] == f"/{code}/groep?bewaard=agree#klopt"
    assert "de sleutel" in scribe.get(f"/{code}/groep").text
    other = a_reader(hall, name="Piet Bos", phone="06 87654321")
    assert "de sleutel" not in other.get(f"/{code}/groep").text
    assert reader.post(f"/{code}/agree", {"missing_line": ""}).status_code == 303
    (response,) = hall.meeting.plan_responses[code].values()
    assert (response.agrees, response.missing) == (True, "")
    assert "de sleutel" not in scribe.get(f"/{code}/groep").text
    empty = reader.post(f"/{code}/agree", {"agrees": "nee", "missing_line": " "})
    assert (empty.status_code, "Schrijf eerst in één regel" in empty.text) == (422, True)
    outsider = hall.phone()
    assert outsider.post(f"/{code}/agree", {"missing_line": "grap"}).status_code == 422
    assert len(hall.meeting.plan_responses[code]) == 1


def test_each_person_on_a_phone_says_for_themselves_that_they_want_to_call(hall: Hall) -> None:
    """R54: own sign-ups only; a name stands there only when there are two."""
    phone, code = a_reader(hall), hall.code()
    assert "Fatma" not in phone.get(f"/{code}/groep").text.partition('id="wegwijzer"')[0]
    page = phone.get(f"/{code}").text
    phone.post(f"/{code}/sign-up", joining_fields(page, name="Ali Yılmaz"))
    page = phone.get(f"/{code}/groep").text
    assert "Fatma" in page
    assert "Ali" in page
    ids = {one.name: one.id for one in hall.meeting.group(code).members}
    fields = {"id": ids["Ali Yılmaz"], "willing": "ja"}
    assert phone.post(f"/{code}/volunteer", fields).status_code == 303
    assert hall.meeting.volunteers == {(code, ids["Ali Yılmaz"])}
    for stranger in (hall.phone(), a_reader(hall, name="Piet Bos", phone="06 87654321"), a_scribe(hall)):
        assert stranger.post(f"/{code}/volunteer", {**fields, "willing": "nee"}).status_code == 422
    assert phone.post(f"/{code}/volunteer", {**fields, "willing": "nee"}).status_code == 303
    assert not hall.meeting.volunteers


def test_the_hall_sees_line_by_line_what_the_scribe_ticks_and_no_longer_when_taken_back(hall: Hall) -> None:
    """R51: nothing beforehand, and words that were written later wait for another tick."""
    phone, code = a_scribe(hall), hall.code()
    write(hall, phone, want="Een bankje", how="Met een kraan")
    assert hall.meeting.plan_text(code, PlanField.WANT).released == ""
    phone.post(f"/{code}/release", {"field": "want", "released": "ja"})
    assert [hall.meeting.plan_text(code, one).released for one in (PlanField.WANT, PlanField.HOW)] == [
        "Een bankje",
        "",
    ]
    write(hall, phone, want="Twee bankjes")
    page = phone.get(f"/{code}/groep").text
    assert "De zaal mag nu nog deze woorden zien:" in page
    phone.post(f"/{code}/release", {"field": "want", "released": "nee"})
    assert hall.meeting.plan_text(code, PlanField.WANT).released == ""
    for odd in ({"field": ""}, {"field": "titel"}, {"field": "want", "text": "zomaar"}):
        assert phone.post(f"/{code}/pick", odd).status_code == 422


def test_a_group_that_was_merged_goes_on_under_the_other_and_both_plans_stand(hall: Hall) -> None:
    """R28, R49"""
    old, into = hall.code(3), hall.code(1)
    first, second = a_scribe(hall, 1), a_scribe(hall, 3)
    write(hall, first, 1, want="Een bankje")
    write(hall, second, 3, want="Een tuin")
    form = forms_of(second.get(f"/{old}/groep").text)["plan"]
    hall.does(MergeThemes(into, (old,)))
    assert second.get(f"/{old}/groep").headers["location"] == f"/{into}/groep"
    assert second.post(form.action, {**form.values, "how": "Samen"}).status_code == 303
    there = hall.meeting.plan_text(into, PlanField.WANT)
    assert {there.text, *there.others} == {"Een bankje", "Een tuin"}
    assert "Samen" in first.get(f"/{into}/groep").text
    for sheet in (into, old):  # each holds the code of its own group
        scribe_code = hall.meeting.scribe_code(sheet)
        third = hall.phone()
        third.get("/")
        assert third.post(f"/{into}/scribe", {"code": scribe_code}).status_code == 303
        assert "Een tuin" in third.get(f"/{into}/groep").text
    hall.does(RenewScribeCode(into))
    assert hall.phone().post(f"/{into}/scribe", {"code": scribe_code}).status_code == 422


def test_phones_tell_until_when_the_groups_work_and_nothing_under_a_cover(hall: Hall) -> None:
    """R53, P12"""
    code = hall.code()
    hall.does(StartWork(45))
    timer = hall.meeting.stage.timer
    assert timer is not None
    said = f"De groepen werken tot {timer.ends_at.astimezone():%H:%M} uur."
    ends = round(timer.ends_at.timestamp() * 1000)
    for path in ("/", "/groepen", f"/{code}", f"/{code}/groep"):
        page = hall.phone().get(path).text
        assert said in page
        assert f'data-ends="{ends}"' in page
    hall.does(CoverPicture(Cover.BLACK))
    assert "De groepen werken" not in hall.phone().get("/").text
    assert isinstance(timer.ends_at, datetime)


def test_somebody_who_reloads_the_address_of_a_form_gets_the_page_of_the_group(hall: Hall) -> None:
    code = hall.code()
    for form in ("scribe", "plan", "agree", "volunteer", "signpost"):
        assert hall.phone().get(f"/{code}/{form}").headers["location"] == f"/{code}/groep"
    assert hall.phone().get("/aanbod/offer").headers["location"] == "/aanbod"
    assert hall.phone().get("/zz/groep").status_code == 404
    assert hall.phone().post("/zz/plan", {"want": "x"}).status_code == 404
