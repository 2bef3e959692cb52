"""One laptop with fifty addresses answers as a hall would, a great many times (R22, R24)."""

from bijeenkomst.domain.commands import CountPresent, ForgetAnswers
from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.session.interface import Flood
from bijeenkomst.web.protection.answer_sources import HOLD, MOST_A_MINUTE
from tests.unit.web.hall import Hall

ADDRESSES = [f"192.168.137.{n}" for n in range(200, 250)]
HONEST, PRESENT = 30, 52


def answer(hall: Hall, address: str, said: str = "yes") -> int:
    """A phone that was never here."""
    return hall.phone(address=address).post(f"/{hall.code()}/recognise", {"answer": said}).status_code


def a_hall_that_answers(hall: Hall) -> set[str]:
    """Thirty people with a phone each, spread over a minute; gives who they are."""
    hall.does(CountPresent(PRESENT))
    for n in range(HONEST):
        hall.now += 2
        assert answer(hall, f"192.168.137.{n + 2}", "no") == 303
    return set(hall.meeting.answers[hall.code()])


def a_flood(hall: Hall) -> Flood:
    """All addresses in turn, until each has had more than a phone or two could."""
    statuses = [answer(hall, address) for _round in range(MOST_A_MINUTE + 1) for address in ADDRESSES]
    assert statuses.count(422) == len(statuses) - (2 * PRESENT - HONEST)
    found = hall.sources.flood(hall.meeting)
    assert found is not None
    return found


def test_a_flood_is_bounded_told_and_forgotten_without_the_people_in_the_hall(hall: Hall) -> None:
    """R22: what counts is no more than a hall can be; forgetting leaves everybody else's answer."""
    honest = a_hall_that_answers(hall)
    assert hall.sources.flood(hall.meeting) is None
    found = a_flood(hall)
    assert len(hall.meeting.answers[hall.code()]) == 2 * PRESENT
    assert (found.theme, found.places) == (hall.code(), len(ADDRESSES))
    assert found.voters == set(hall.meeting.answers[hall.code()]) - honest
    hall.does(ForgetAnswers(found.theme, found.voters))
    assert set(hall.meeting.answers[hall.code()]) == honest
    assert hall.sources.flood(hall.meeting) is None
    assert hall.meeting.recognition(hall.code()).phones.no == HONEST


def test_whose_flood_was_forgotten_gives_no_new_answers_for_a_while(hall: Hall) -> None:
    """And everybody else does, also somebody who had answered changes it."""
    honest = a_hall_that_answers(hall)
    found = a_flood(hall)
    hall.does(ForgetAnswers(found.theme, found.voters))
    assert {answer(hall, address) for address in ADDRESSES} == {422}
    assert answer(hall, "192.168.137.99") == 303
    assert len(hall.meeting.answers[hall.code()]) == len(honest) + 1
    hall.now += HOLD.total_seconds() + 1
    assert answer(hall, ADDRESSES[0]) == 303


def test_a_hall_behind_one_router_is_no_flood_while_it_fits(hall: Hall) -> None:
    """Fifty people answer in one minute from one address."""
    hall.does(CountPresent(PRESENT))
    assert {answer(hall, "192.168.137.9") for _person in range(50)} == {303}
    assert hall.sources.flood(hall.meeting) is None
    assert hall.meeting.recognition(hall.code()).phones.yes == 50


def test_no_address_stands_in_what_is_told_or_kept(hall: Hall) -> None:
    """R22: an address as a digest only."""
    a_hall_that_answers(hall)
    found = a_flood(hall)
    assert "192.168" not in repr((found, hall.sources.__dict__))
    assert not any(str(Answer.YES) in voter for voter in found.voters)
