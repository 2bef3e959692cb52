"""The strategy for whole evenings."""

from dataclasses import replace
from functools import cache

from hypothesis import strategies as st

from tests.integration.evenings.evening import Added, By, Evening, Offered, Person, Then, TypedTheme, Who
from tests.integration.evenings.reaching import addresses, numbers
from tests.integration.evenings.scripts import names, texts

MOST_PEOPLE = 64
MOST_THEMES = 4
LANGUAGES = ("nl", "en", "tr", "ar", "uk", "pl")
ON_PHONES = (By.PHONE, By.ALL_GROUPS)
ONLY = {
    Then.LEAVES: ON_PHONES,  # from the same phone only (R36)
    Then.CHANGES: ON_PHONES,
    Then.WRITES_AGAIN: ON_PHONES,
    Then.CANNOT_BE_READ: (By.PAPER,),
}
often = st.sampled_from((True, True, True, False))
seldom = st.sampled_from((False, False, False, True))


@st.composite
def _whos(draw: st.DrawFn) -> Who:
    """A name, and a number or an address or both."""
    number, address = draw(numbers | st.none()), draw(addresses | st.none())
    if number is None and address is None:
        number = draw(numbers)
    return Who(draw(names()), number, address)


whos = _whos()


@cache
def people(themes: int) -> st.SearchStrategy[Person]:
    """Somebody who joins one to three of so many themes."""
    return _people(themes)


@st.composite
def _people(draw: st.DrawFn, themes: int) -> Person:
    wanted = draw(st.lists(st.integers(0, themes - 1), min_size=1, max_size=min(3, themes), unique=True))
    by = draw(st.sampled_from(By))
    then = draw(st.sampled_from((*[Then.STAYS] * 7, *Then)))
    if then in ONLY and by not in ONLY[then]:
        then = Then.STAYS
    return Person(
        who=draw(whos),
        themes=tuple(wanted),
        contribution=draw(st.just("") | texts()),
        by=by,
        language=draw(st.sampled_from(LANGUAGES)),
        late=draw(seldom),
        then=then,
        becomes=draw(whos) if then is Then.CHANGES else None,
    )


MOMENT = (("day", "donderdag 10 december"), ("time", "half acht"))
plans = st.just(()) | st.lists(
    st.tuples(st.sampled_from(("want", "who", "place")), texts()) | st.sampled_from(MOMENT),
    max_size=4,
    unique_by=lambda one: one[0],
).map(tuple)
themes_typed = st.builds(
    TypedTheme,
    title=texts(3) | texts(12),
    core=st.just("") | texts(20),
    quotes=st.lists(texts(12), max_size=3, unique=True).map(tuple),
    sensitive=seldom,
    first_step=st.just("") | texts(),
    plan=plans,
    caller=st.integers(-1, 5),
    answers=st.tuples(*[st.integers(0, 4)] * 3),
    revealed=often,
)


@st.composite
def evenings(draw: st.DrawFn) -> Evening:
    """An evening of up to 64 people; more of them are full than not."""
    themes = draw(
        st.lists(themes_typed, min_size=1, max_size=MOST_THEMES, unique_by=lambda one: one.title.casefold())
    )
    count = max(draw(st.tuples(*[st.integers(0, MOST_PEOPLE)] * 3)))
    crowd = draw(st.lists(people(len(themes)), min_size=count, max_size=count))
    for at in range(
        1, count
    ):  # a household: one number for two (R40); who has the same name too is the same person
        one, other = crowd[at - 1].who, crowd[at].who
        if draw(seldom) and draw(seldom) and one.name != other.name:
            crowd[at] = replace(crowd[at], who=Who(other.name, one.number, one.address))
    additions = draw(
        st.lists(
            st.builds(Added, st.integers(-1, len(themes) - 1), texts(10), st.booleans(), often), max_size=6
        )
    )
    merged: tuple[tuple[int, int], ...] = ()
    if len(themes) > 1 and draw(st.booleans()):
        into, gone = draw(st.lists(st.integers(0, len(themes) - 1), min_size=2, max_size=2, unique=True))
        merged = ((into, gone),)
    return Evening(
        title=draw(texts(4)),
        place=draw(texts(2)),
        organisation=draw(texts(3)),
        contact=draw(whos),
        themes=tuple(themes),
        people=tuple(crowd),
        additions=tuple(additions),
        merged=merged,
        themes_in=draw(st.sampled_from(("xlsx", "csv", "semicolons"))),
        offers=tuple(draw(st.lists(st.builds(Offered, texts(), whos), max_size=2))),
        support=draw(st.just("") | texts(4)),
    )
