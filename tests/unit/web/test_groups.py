"""Signing up for several groups at once, one's own details, and a theme that is missed."""

import re

import pytest

from bijeenkomst.domain.commands import (
    ChangeDetails,
    EditTheme,
    HideAddition,
    MakeAdditionATheme,
    MergeThemes,
)
from bijeenkomst.domain.values.addition import NO_THEME
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.web.protection.waiting_additions import MOST_WAITING
from tests.integration.forms import forms_of
from tests.unit.domain.evening import joining
from tests.unit.web.choosing_groups import choosing
from tests.unit.web.hall import Hall, Phone, submission


def joined(hall: Hall, *numbers: int) -> Phone:
    """A phone that joined these groups."""
    phone = hall.phone()
    page = phone.get("/groepen").text
    answer = phone.post("/groepen/sign-up", choosing(hall, *numbers, page=page))
    assert answer.status_code == 303
    assert re.fullmatch(r"/groepen\?bewaard=sign-up&wie=[0-9a-f]+#meedoen", answer.headers["location"])
    return phone


def second_screen(hall: Hall, phone: Phone, *numbers: int) -> str:
    """What a phone gets that chose the groups with these numbers."""
    choice = {name: value for name, value in choosing(hall, *numbers).items() if name.startswith("join-")}
    answer = phone.get("/groepen", params={"verder": "ja", **choice})
    assert answer.status_code == 200
    return answer.text


def test_groups_are_chosen_first_and_then_consent_is_asked_for_the_chosen_ones_only(hall: Hall) -> None:
    """R29, R4, R34: each chosen group has its own box; none is ticked beforehand, and of no other group is asked."""
    phone = hall.phone()
    codes = [hall.code(number) for number in (1, 2, 3)]
    first = forms_of(phone.get("/groepen").text)["sign-up"]
    assert set(first.boxes) == {f"join-{code}" for code in codes}
    second = second_screen(hall, phone, 1, 2)
    boxes = {f"join-{codes[0]}", f"join-{codes[1]}", f"explicit-{codes[1]}", "adult", "reunion"}
    assert set(forms_of(second)["sign-up"].boxes) == boxes
    assert " checked" not in second
    assert hall.meeting.in_order[2].title not in second
    joined(hall, 1, 2)
    members = [hall.meeting.group(code).members for code in codes]
    assert [one.consent.explicit for one in (*members[0], *members[1])] == [False, True]
    assert not members[2]
    assert len({one.owner for one in (*members[0], *members[1])}) == 1


def test_the_sentence_of_consent_stands_once_on_a_page(hall: Hall) -> None:
    """R34: with the organisation in it and, for one group, that group; for several each has its box under it."""
    said = "Ja, Dorpsbelang Lindendal mag mijn naam, mijn contactgegevens en wat ik wil bijdragen bewaren en delen"
    for theme in hall.meeting.in_order:
        page = second_screen(hall, hall.phone(), theme.number)
        assert page.count(said) == page.count(f"{said} met de groep ‘{theme.title}’.") == 1
    page = second_screen(hall, hall.phone(), 1, 2, 3)
    assert page.count(said) == page.count(f"<legend>{said} met elke groep die ik hier aankruis.") == 1
    assert page.count("Alleen de mensen die meedoen met deze groep.") == 1


def test_the_whole_of_the_consent_is_on_the_page_and_its_heart_is_not_folded(hall: Hall) -> None:
    """AVG 13 and 7: who, for how long and how to stop stand open; purpose, rights and complaint unfold."""
    page = second_screen(hall, hall.phone(), 1)
    form = page[page.index('data-form="sign-up"') :]
    folded = form[form.index("<details") : form.index("</details>")]
    open_ = form.replace(folded, "")
    for words in (
        "Dorpsbelang Lindendal verwijdert ze uiterlijk op",
        "Stoppen kan altijd en is gratis: bel of mail",
    ):
        assert words in open_
    for words in ("Waarvoor?", "Wie krijgt mijn gegevens?", "Hoe lang?", "Klacht?"):
        assert words in folded


def test_who_chooses_no_group_is_told_and_who_chose_can_choose_again(hall: Hall) -> None:
    phone = hall.phone()
    answer = phone.get("/groepen", params={"verder": "ja"})
    assert answer.status_code == 422
    assert 'id="fout-groups"' in answer.text
    again = re.search(r'href="(/groepen\?[^"]*)">Andere groepen', second_screen(hall, phone, 1, 3))
    assert again is not None
    page = phone.get(again[1].replace("&amp;", "&")).text
    assert set(re.findall(r'name="join-(\w+)" value="ja" checked', page)) == {hall.code(1), hall.code(3)}


def test_another_language_keeps_what_was_chosen(hall: Hall) -> None:
    """R33: the links in the head lead to the same screen, in whatever number of groups."""
    phone = hall.phone()
    link = re.search(r'href="(\?taal=tr[^"]*)"', second_screen(hall, phone, 1, 2))
    assert link is not None
    page = phone.get("/groepen" + link[1].replace("&amp;", "&")).text
    assert '<html lang="tr"' in page
    assert set(forms_of(page)["sign-up"].boxes) >= {f"join-{hall.code(1)}", f"join-{hall.code(2)}", "adult"}
    many = "&".join(f"join-{number}=ja" for number in range(100))
    assert (
        '<html lang="tr"'
        in hall.phone().get(f"/groepen?taal=tr&verder=ja&join-{hall.code(1)}=ja&{many}").text
    )


def test_a_chosen_group_without_a_tick_is_asked_about_and_nothing_is_stored(hall: Hall) -> None:
    """R34: who ticks two of three chosen groups is not left to find out at home that the third has no list of them."""
    code = hall.code(3)
    fields = choosing(hall, 1, chosen=f"{hall.code(1)} {code}")
    answer = hall.phone().post("/groepen/sign-up", fields)
    assert answer.status_code == 422
    assert f'id="fout-join-{code}"' in answer.text
    assert f'name="join-{hall.code(1)}" value="ja" checked' in answer.text
    assert not hall.meeting.sign_ups


def test_the_same_form_once_more_joins_nobody_twice(hall: Hall) -> None:
    """N15"""
    phone = hall.phone()
    page = phone.get("/groepen").text
    for _tap in range(3):
        assert phone.post("/groepen/sign-up", choosing(hall, 1, 3, page=page)).status_code == 303
    assert [hall.meeting.sign_up_count(hall.code(number)) for number in (1, 2, 3)] == [1, 0, 1]


@pytest.mark.parametrize(
    ("numbers", "other", "field"),
    [
        ((), {}, "groups"),
        ((2,), {"explicit-": "-"}, "explicit-"),
        ((1,), {"name": ""}, "name"),
        ((1,), {"phone": ""}, "phone"),
        ((1,), {"adult": "-"}, "adult"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_stored_or_lost(
    hall: Hall, numbers: tuple[int, ...], other: dict[str, str], field: str
) -> None:
    code = hall.code(2)
    given = {f"{name}{code}" if name.endswith("-") else name: value for name, value in other.items()}
    wrong = f"{field}{code}" if field.endswith("-") else field
    answer = hall.phone().post("/groepen/sign-up", choosing(hall, *numbers, **given))
    assert answer.status_code == 422
    assert f'id="fout-{wrong}"' in answer.text
    assert answer.text.count("autofocus") == 1
    for number in numbers:
        assert f'name="join-{hall.code(number)}" value="ja" checked' in answer.text
    assert not hall.meeting.sign_ups


def test_two_chosen_groups_that_were_merged_meanwhile_are_joined_once(hall: Hall) -> None:
    """R28"""
    old, into = hall.code(3), hall.code(1)
    phone = hall.phone()
    fields = choosing(hall, 1, 3, page=phone.get("/groepen").text)
    hall.does(MergeThemes(into, (old,)))
    assert phone.post("/groepen/sign-up", fields).status_code == 303
    assert hall.meeting.sign_up_count(into) == 1


def test_without_the_details_there_are_groups_and_no_form(hall: Hall) -> None:
    """R5"""
    hall.does(ChangeDetails(Details(title="Avond")))
    page = hall.phone().get("/groepen").text
    assert set(forms_of(page)) == {"propose"}
    choice = {"verder": "ja", f"join-{hall.code(1)}": "ja"}
    assert set(forms_of(hall.phone().get("/groepen", params=choice).text)) == {"propose"}
    assert "Aanmelden kan nog niet." in page
    assert "Zorg voor elkaar" in page


def own_page(phone: Phone) -> str:
    """The address of what this phone signed up first."""
    found = re.search(r'href="(/mijn/[0-9a-f]+)"', phone.get("/").text)
    assert found is not None
    return found[1]


def test_a_phone_sees_and_changes_what_it_signed_up_in_all_groups_of_that_person(hall: Hall) -> None:
    """R36"""
    phone = joined(hall, 1, 2)
    path = own_page(phone)
    page = phone.get(path)
    assert page.headers["cache-control"] == "no-store"
    for part in ('value="Fatma Yılmaz"', 'value="06 12345678"'):
        assert part in page.text
    fields = {"id": path.rpartition("/")[2], "name": "Fatma Demir", "phone": "", "email": "f@voorbeeld.nl"}
    fields |= {f"contribution-{hall.code(1)}": "thee", "reunion": "ja"}
    answer = phone.post("/mijn/change", fields)
    assert answer.headers["location"] == "/?bewaard=changed#meedoen"
    assert "Uw gegevens zijn veranderd" in phone.get("/?bewaard=changed").text
    people = [hall.meeting.group(hall.code(number)).members[0] for number in (1, 2)]
    assert {(one.name, one.phone, one.email, one.reunion) for one in people} == {
        ("Fatma Demir", "", "f@voorbeeld.nl", True)
    }
    assert [one.contribution for one in people] == ["thee", ""]
    assert [one.consent.explicit for one in people] == [False, True]


def test_no_other_phone_sees_or_touches_it(hall: Hall) -> None:
    """R36: nobody else's, whatever they send."""
    path = own_page(joined(hall, 1))
    key = path.rpartition("/")[2]
    before = hall.meeting.sign_ups
    for stranger in (hall.phone(), joined(hall, 3), hall.phone(keeps_cookies=False)):
        page = stranger.get(path)
        assert (page.status_code, page.headers["location"]) == (303, "/")
        theirs = stranger.post("/mijn/change", {"id": key, "name": "Gestolen", "phone": "0612345679"})
        assert (theirs.status_code, theirs.headers["location"]) == (303, "/")
    assert hall.meeting.sign_ups[hall.code(1)] == before[hall.code(1)]


def test_two_people_on_one_phone_have_a_page_each(hall: Hall) -> None:
    """R22: a shared phone; each card on it says by a first name whose it is, on no other phone and nowhere more."""
    phone = joined(hall, 1)
    page = phone.get("/groepen").text
    phone.post("/groepen/sign-up", choosing(hall, 1, page=page, name="Ali Yılmaz"))
    paths = set(re.findall(r'href="(/mijn/[0-9a-f]+)"', phone.get("/").text))
    names = {name for path in paths for name in ("Fatma", "Ali") if name in phone.get(path).text}
    assert (len(paths), names) == (2, {"Fatma", "Ali"})
    assert re.findall(r"(\w+) doet al mee", phone.get("/groepen").text) == ["Fatma", "Ali"]
    for where in ("", hall.code(1), "groepen"):
        page = phone.get(f"/{where}").text
        assert re.findall(r"(\w+) doet mee, sinds", page) == ["Fatma", "Ali"]
        assert "Yılmaz" not in page
        assert not any(name in hall.phone().get(f"/{where}").text for name in names)


def test_a_mistake_in_changed_details_is_said_and_nothing_is_lost(hall: Hall) -> None:
    phone = joined(hall, 1)
    key = own_page(phone).rpartition("/")[2]
    answer = phone.post("/mijn/change", {"id": key, "name": "Fatma Demir", "phone": "06 123"})
    assert answer.status_code == 422
    assert 'value="Fatma Demir"' in answer.text
    assert 'id="fout-phone"' in answer.text
    assert hall.meeting.group(hall.code(1)).members[0].name == "Fatma Yılmaz"


def test_paper_belongs_to_no_phone(hall: Hall) -> None:
    command = joining(hall.meeting, owner="", channel=Channel.PAPER)
    assert isinstance(hall.session.ask(Request(command)), Done)
    assert hall.phone().get(f"/mijn/{command.id}").status_code == 303


def test_a_missed_theme_waits_and_one_phone_cannot_fill_the_list(hall: Hall) -> None:
    """R26: "mis ik een thema?" """
    phone = hall.phone()
    for page in ("/", "/groepen"):
        assert "propose" in forms_of(phone.get(page).text)
    sent = {"text": "Groen in de straat", "submission": submission(phone.get("/").text, "propose")}
    for _tap in range(2):
        answer = phone.post("/groepen/propose", sent)
        assert answer.headers["location"] == "/groepen?bewaard=proposal#mis"
    assert [one.text for one in hall.meeting.waiting] == ["Groen in de straat"]
    assert len(hall.meeting.in_order) == 3
    assert phone.post("/groepen/propose", {"text": "  "}).status_code == 422
    for number in range(MOST_WAITING):
        last = phone.post("/groepen/propose", {"text": f"Nummer {number}"})
    assert last.status_code == 422
    assert f"Nummer {number}</textarea>" in last.text
    keys = list(hall.meeting.additions[NO_THEME])
    hall.does(MakeAdditionATheme(NO_THEME, keys[0]))
    hall.does(HideAddition(NO_THEME, keys[1]))
    assert "Groen in de straat" in hall.phone().get("/").text
    for number in range(2):
        assert phone.post("/groepen/propose", {"text": f"Later {number}"}).status_code == 303


@pytest.mark.parametrize("path", ["/groepen/sign-up", "/groepen/propose", "/mijn/change", "/helper/unlock"])
def test_the_address_of_a_form_leads_to_its_page(hall: Hall, path: str) -> None:
    answer = hall.phone().get(path)
    assert answer.status_code == 303
    assert hall.phone().get(answer.headers["location"]).status_code == 200


def test_a_long_title_stands_at_the_head_of_its_page_and_not_once_more_in_the_row_to_join(hall: Hall) -> None:
    """R1: a title may be long; the row says "deze groep", and the consent under it names the group."""
    code = hall.code()
    title = "Een plek waar iedereen van jong tot oud elkaar zonder afspraak kan tegenkomen"
    hall.does(EditTheme(code, ThemeDraft(title)))
    page = hall.phone().get(f"/{code}").text
    assert "Meedoen met deze groep" in page
    assert f"Meedoen met de groep ‘{title}’" not in page
    assert f"met de groep ‘{title}’. (nodig" in page


def test_in_which_language_the_consent_was_read_is_kept(hall: Hall) -> None:
    """R34, AVG art. 7: what a phone shows, somebody who helps reads aloud, and paper says."""
    phone = hall.phone()
    answer = phone.post("/groepen/sign-up", choosing(hall, 1, 3), headers={"accept-language": "ar"})
    assert answer.status_code == 303
    hall.phone().post("/groepen/sign-up", choosing(hall, 3) | {"name": "Piet"})
    languages = [
        one.consent.language for number in (1, 3) for one in hall.meeting.group(hall.code(number)).members
    ]
    assert languages == ["ar", "ar", "nl"]
