"""The sheets compared with what was typed: every theme, what people agree to, and whom to ask."""

from collections.abc import Iterator

from tests.integration.evenings.evening import Evening, TypedTheme
from tests.integration.evenings.expecting import promised, told
from tests.integration.evenings.files import DELETE_ON
from tests.integration.evenings.lettering import drawn, has_letters
from tests.integration.evenings.outcome import Outcome
from tests.integration.evenings.readers import number_in, qpdf_says, solid, text_of_pdf

EVERY_THEME = ("aanmeldbladen", "strookjes", "tafelkaarten", "wandposters", "alle-themas", "draaiboek")
WITH_CORE = ("aanmeldbladen", "tafelkaarten", "wandposters", "alle-themas")
TO_WRITE_ON = ("aanmeldbladen", "strookjes")
ALL = (*EVERY_THEME, "meedoen", "etiketten", "naamstickers")
WHOLE_CORE = 140  # letters (R1); a longer core sentence may end in an ellipsis
TITLE_IN_CONSENT = 100  # letters; a longer one is shortened there
UNTIL = f"dinsdag {DELETE_ON.day} december {DELETE_ON.year}"
EXPLICIT = (
    "Meedoen met dit thema kan iets zeggen over mijn gezondheid, geloof, geaardheid of politieke mening."
)


def faults_on_sheets(evening: Evening, outcome: Outcome) -> Iterator[str]:
    """All that is not as it should be, in words."""
    assert outcome.sheets is not None
    folder = outcome.folder / "sheets"
    if outcome.sheets.status:
        yield f"sheets: {outcome.sheets.errors}"
        return
    made = {path.stem for path in folder.glob("*.pdf")}
    if made != set(ALL):
        yield f"sheets made: {sorted(made)}"
        return
    for kind in ALL:
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
    name, _number, address = told(evening.contact)
    title, by = promised(theme.title), promised(evening.organisation)
    if len(title) <= TITLE_IN_CONSENT:
        yield f"Met uw gegevens kan de groep {title} u bereiken. Alleen mensen van deze groep krijgen de lijst."
    yield f"{by} vernietigt dit papier en haar lijst uiterlijk op {UNTIL};"
    yield f"Stoppen, bekijken, verbeteren of weghalen: {name},"
    yield f"na {UNTIL} bij de groep zelf. Klacht: autoriteitpersoonsgegevens.nl."
    yield address
    if theme.sensitive:
        yield EXPLICIT
