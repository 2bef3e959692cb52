"""One noisy phone waits; a whole hall behind one router, or behind a proxy, goes through."""

import re
from pathlib import Path

import pytest

from bijeenkomst.web.protection import budgets as budgets_module
from bijeenkomst.web.protection import rate_limit
from bijeenkomst.web.protection.budgets import (
    A_PHONE,
    AN_ADDRESS,
    MINUTE,
    STREAMS_OF_A_PHONE,
    Budgets,
    RequestKind,
)
from bijeenkomst.web.server.phone_id import COOKIE, new_token
from tests.integration.forms import forms_of
from tests.unit.web.hall import PROXY, Hall, Phone, joining_fields

ELSEWHERE = "192.168.137.77"


class Clock:
    """Seconds, as the test wants them."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def a_known_phone(hall: Hall, address: str = ELSEWHERE) -> Phone:
    """A phone that has its token."""
    phone = hall.phone(address=address)
    phone.get("/")
    return phone


def use_up(phone: Phone, code: str, number: int = A_PHONE[RequestKind.SEND]) -> None:
    """As many answers as may be sent in a minute."""
    for turn in range(number):
        answer = phone.post(f"/{code}/recognise", {"answer": ("yes", "no")[turn % 2]})
        assert answer.status_code == 303


def test_a_phone_that_sends_too_much_waits_with_what_it_typed_and_the_others_do_not(hall: Hall) -> None:
    """The page says how long, and its button sends the same again, once."""
    code, noisy, quiet = hall.code(), a_known_phone(hall), a_known_phone(hall)
    typed = joining_fields(noisy.get(f"/{code}").text, name='Fatma "de <b>Bakker</b>"')
    use_up(noisy, code)
    answer = noisy.post(f"/{code}/sign-up", typed)
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) >= 1
    assert f"Wacht {answer.headers['retry-after']} seconde" in answer.text
    assert "<b>Bakker" not in answer.text
    assert hall.meeting.sign_up_count(code) == 0
    assert quiet.post(f"/{code}/recognise", {"answer": "yes"}).status_code == 303
    hall.now += int(answer.headers["retry-after"])
    kept = re.findall(r'name="([^"]+)" value="([^"]*)"', answer.text)
    assert [name for name, _value in kept] == list(typed)
    for _tap in range(2):
        assert noisy.post(f"/{code}/sign-up", typed).status_code == 303
        hall.now += MINUTE
    (member,) = hall.meeting.group(code).members
    assert member.name == 'Fatma "de <b>Bakker</b>"'


def test_who_goes_on_and_on_is_refused_at_a_walking_pace_and_the_others_are_not_held(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Refusing thousands a second would be work as well, and slow the others (bench/noisy_phone.py)."""
    held: list[float] = []

    async def hold(seconds: float) -> None:
        held.append(seconds)

    monkeypatch.setattr(rate_limit, "HELD_SECONDS", 7.0)
    monkeypatch.setattr(rate_limit, "sleep", hold)
    code, noisy, quiet = hall.code(), a_known_phone(hall), a_known_phone(hall)
    use_up(noisy, code)
    for _time in range(2):
        assert noisy.post(f"/{code}/recognise", {"answer": "yes"}).status_code == 429
        assert quiet.post(f"/{code}/recognise", {"answer": "yes"}).status_code == 303
    assert held == [7.0, 7.0]


def test_the_waiting_page_holds_a_form_with_every_field_that_was_sent(hall: Hall) -> None:
    code, noisy = hall.code(), a_known_phone(hall)
    use_up(noisy, code)
    answer = noisy.post(
        f"/{code}/sign-up?x=1", {"name": "A&B", "text": "regel een\nregel twee", "shares": "ja"}
    )
    form = re.search(r"<form.*</form>", answer.text, re.DOTALL)
    assert form is not None
    values = forms_of(form[0].replace("<form ", '<form data-form="x" '))["x"]
    assert values.action == f"/{code}/sign-up"
    assert values.values == {"name": "A&B", "text": "regel een\nregel twee", "shares": "ja"}


def test_a_phone_that_reads_without_end_waits(hall: Hall) -> None:
    noisy, quiet = a_known_phone(hall), a_known_phone(hall)
    token = str(noisy.cookies[COOKIE])
    while not hall.budgets.wait(RequestKind.READ, ELSEWHERE, token):
        pass
    answer = noisy.get("/")
    assert answer.status_code == 429
    assert "retry-after" in answer.headers
    assert quiet.get("/").status_code == 200


def test_a_page_that_may_not_listen_now_hears_when_to_look_again(hall: Hall) -> None:
    """Not that the connection is lost: the line is fine, only too much was asked for."""
    noisy = a_known_phone(hall)
    while not hall.budgets.wait(RequestKind.READ, ELSEWHERE, str(noisy.cookies[COOKIE])):
        pass
    answer = noisy.get("/events")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert '"again":2' in answer.text
    assert hall.budgets.remembered == 2


def test_a_whole_hall_behind_one_router_goes_through() -> None:
    """300 people at one address open the page with all that it needs, answer four questions and add something."""
    budgets = Budgets(clock=Clock())
    for _person in range(300):
        token = new_token()
        assert not any(budgets.wait(RequestKind.READ, ELSEWHERE, token) for _file in range(20))
        assert not any(budgets.wait(RequestKind.SEND, ELSEWHERE, token) for _answer in range(4))


@pytest.mark.parametrize("address", ["127.0.0.1", "127.3.2.1", "::1", PROXY])
def test_this_laptop_and_the_proxy_in_front_are_not_counted_by_address(hall: Hall, address: str) -> None:
    """A hall behind an own https address comes from one address."""
    most = max(AN_ADDRESS.values())
    assert not any(hall.budgets.wait(RequestKind.ADD, address, "") for _request in range(most + 1))
    assert hall.phone(address=address).post(f"/{hall.code()}/recognise", {"answer": "yes"}).status_code == 303
    assert hall.budgets.remembered == 0


@pytest.mark.parametrize("kind", RequestKind)
def test_who_throws_its_token_away_each_time_is_held_by_its_address(kind: RequestKind) -> None:
    """The facilitator's list gets at most two additions a second from one address, not from another one."""
    budgets = Budgets(clock=Clock())
    through = sum(not budgets.wait(kind, ELSEWHERE, new_token()) for _request in range(7000))
    assert through == AN_ADDRESS[kind]
    assert not budgets.wait(kind, "192.168.137.78", new_token())


def test_who_says_to_be_at_another_address_each_time_is_held_by_its_own(hall: Hall) -> None:
    """Nobody but a configured proxy is believed about that."""
    for kind in (RequestKind.READ, RequestKind.SEND):
        while not hall.budgets.wait(kind, ELSEWHERE, ""):
            pass
    for number, said in enumerate(("10.0.0.7", "127.0.0.1", f"10.0.0.8, {PROXY}")):
        phone = hall.phone(address=ELSEWHERE)
        forged = {"x-forwarded-for": said, "x-real-ip": said, "forwarded": f"for=10.0.1.{number}"}
        assert phone.get("/", headers=forged).status_code == 429
        assert phone.post(f"/{hall.code()}/recognise", {"answer": "yes"}, headers=forged).status_code == 429
    assert hall.phone(address="192.168.137.78").get("/").status_code == 200


def test_what_waits_costs_nothing_and_is_earned_back_evenly() -> None:
    clock = Clock()
    budgets, token = Budgets(clock=clock), new_token()
    assert not any(budgets.wait(RequestKind.SEND, "127.0.0.1", token) for _request in range(60))
    waits = [budgets.wait(RequestKind.SEND, "127.0.0.1", token) for _try in range(10)]
    assert waits == pytest.approx([1.0] * 10)
    clock.now += 3.0
    assert [budgets.wait(RequestKind.SEND, "127.0.0.1", token) == 0 for _try in range(4)] == [
        True,
        True,
        True,
        False,
    ]


def test_nobody_is_remembered_longer_than_a_minute_nor_more_than_there_is_room_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """R22: a number a key in memory, and no longer than is needed."""
    clock = Clock()
    budgets = Budgets(clock=clock)
    use = [budgets.wait(RequestKind.SEND, f"10.0.{n // 250}.{n % 250}", new_token()) for n in range(60)]
    assert use == [0] * 60
    assert budgets.remembered == 120
    clock.now += MINUTE + 1
    budgets.forget()
    assert budgets.remembered == 0
    monkeypatch.setattr(budgets_module, "MOST_KEYS", 10)
    for number in range(100):
        budgets.wait(RequestKind.READ, f"10.1.0.{number}", "")
    assert budgets.remembered == 10


def test_the_token_itself_is_not_kept() -> None:
    budgets, token = Budgets(), new_token()
    budgets.wait(RequestKind.SEND, ELSEWHERE, token)
    assert token not in repr([allowance._paid_at for allowance in budgets._all])


def test_a_phone_holds_only_so_many_streams(hall: Hall) -> None:
    token, other = new_token(), new_token()
    open_pages = [hall.budgets.stream(ELSEWHERE, token) for _page in range(STREAMS_OF_A_PHONE)]
    assert all(page.__enter__() for page in open_pages)
    phone = hall.phone(address=ELSEWHERE)
    phone.cookies.set(COOKIE, token, domain="192.168.137.1")
    answer = phone.get("/events")
    assert answer.status_code == 200
    assert '"again":2' in answer.text
    with hall.budgets.stream(ELSEWHERE, other) as may_listen:
        assert may_listen
    for page in open_pages:
        page.__exit__(None, None, None)
    assert hall.budgets._streams.keys() == set()


def test_an_address_holds_only_so_many_streams(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budgets_module, "STREAMS_OF_AN_ADDRESS", 2)
    budgets = Budgets(lambda: (PROXY,))
    with budgets.stream(ELSEWHERE, ""), budgets.stream(ELSEWHERE, ""):
        with budgets.stream(ELSEWHERE, "") as third, budgets.stream("192.168.137.78", "") as elsewhere:
            assert not third
            assert elsewhere
        with budgets.stream(PROXY, ""), budgets.stream(PROXY, ""), budgets.stream(PROXY, "") as proxied:
            assert proxied


def test_the_address_of_a_phone_stands_nowhere(
    hall: Hall, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """R22: not in the file, not in the log, whether it was let through or not."""
    caplog.set_level(0)
    code, phone = hall.code(), a_known_phone(hall)
    use_up(phone, code)
    phone.post(f"/{code}/sign-up", joining_fields())
    files = list(tmp_path.rglob("*.bijeenkomst*"))
    assert files
    for file in files:
        assert ELSEWHERE.encode() not in file.read_bytes()
    ours = (record.getMessage() for record in caplog.records if record.name.startswith("bijeenkomst"))
    assert ELSEWHERE not in "".join(ours)
