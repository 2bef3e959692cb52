"""The sheets compared with what was typed: every theme, what people agree to, and whom to ask."""

from collections.abc import Iterator

from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.theme import Colour, Shape, Theme
from bijeenkomst.wording.consent import paper_consent
from tests.integration.evenings.evening import Evening, TypedTheme
from tests.integration.evenings.expecting import promised, told
from tests.integration.evenings.files import DELETE_ON
from tests.integration.evenings.lettering import drawn, has_letters
from tests.integration.evenings.outcome import Outcome
from tests.integration.evenings.readers import number_in, qpdf_says, solid, text_of_pdf

AT_WORK = ("groepsbladen", "groepsbladen-a3", "tafelborden")
EVERY_THEME = (
    "aanmeldbladen",
    "strookjes",
    "tafelkaarten",
    "wandposters",
    "alle-themas",
    "draaiboek",
    *AT_WORK,
)
WITH_CORE = ("aanmeldbladen", "tafelkaarten", "wandposters", "alle-themas")
TO_WRITE_ON = ("aanmeldbladen", "strookjes")
ALL = (*EVERY_THEME, "meedoen", "etiketten", "naamstickers", "aanbod")
SIGNPOST_SLIPS = "wegwijzer-strookjes"  # for who is public for a theme, which no sensitive one has (R55)
WHOLE_CORE = 140  # letters (R1); a longer core sentence may end in an ellipsis
TITLE_IN_CONSENT = 100  # letters; a longer one is shortened there
CONTACT = "\N{REPLACEMENT CHARACTER}"  # stands where the contact stands in the text


def faults_on_sheets(evening: Evening, outcome: Outcome) -> Iterator[str]:
    """All that is not as it should be, in words."""
    assert outcome.sheets is not None
    folder = outcome.folder / "sheets"
    if outcome.sheets.status:
        yield f"sheets: {outcome.sheets.errors}"
        return
    made = {path.stem for path in folder.glob("*.pdf")}
    if made - {SIGNPOST_SLIPS} != set(ALL):
        yield f"sheets made: {sorted(made)}"
        return
    if (SIGNPOST_SLIPS in made) == all(theme.sensitive for theme in evening.themes):
        yield f"{SIGNPOST_SLIPS}: {sorted(made)}"
    for kind in made:
        if said := qpdf_says(folder / f"{kind}.pdf"):
            yield f"{kind}: {said}"
    texts = {kind: text_of_pdf(folder / f"{kind}.pdf") for kind in ALL}
    for kind, text in texts.items():
        read = solid(text)
        for wanted in _wanted(evening, outcome, kind):
            if has_letters(wanted) and solid(drawn(promised(wanted))) not in drawn(read):
                yield f"{kind}: {wanted!r} is not read"
        number = evening.contact.number
        if kind in TO_WRITE_ON and number and not number_in(number.e164, read):
            yield f"{kind}: the number of the contact, {number.e164}, is not read"


def _wanted(evening: Evening, outcome: Outcome, kind: str) -> Iterator[str]:
    if kind in EVERY_THEME:
        for theme, code in zip(evening.themes, outcome.codes, strict=True):
            yield theme.title
            yield code
            if kind in WITH_CORE and len(promised(theme.core)) <= WHOLE_CORE:
                yield theme.core
            if kind in TO_WRITE_ON:
                yield from _consent(evening, theme)
    if kind == "alle-themas":
        yield evening.title


def _consent(evening: Evening, theme: TypedTheme) -> Iterator[str]:
    """The words that are agreed to, from their one source (R34), with what was typed in them."""
    name, _number, address = told(evening.contact)
    yield from (name, address)
    title = promised(theme.title)
    details = Details(organisation=promised(evening.organisation), contact_name=CONTACT, delete_on=DELETE_ON)
    look = Theme("", 1, Shape.CIRCLE, Colour.ORANGE, title, sensitive=theme.sensitive)
    consent = paper_consent(details, look)
    yield from (consent.instruction, consent.explicit, consent.minors)
    before, after = consent.text.split(CONTACT)
    if len(title) > TITLE_IN_CONSENT:
        before = before.partition(title)[2]
    yield from (before, after)
