"""What is said about texts that identify somebody: where they are, and what is done about it."""

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.report.choice import ReportChoice
from bijeenkomst.export.report.filling import findings_in
from bijeenkomst.export.report.screening import Finding, FoundKind
from bijeenkomst.i18n import gettext as _
from bijeenkomst.wording.giving_away import where_it_stands


def notes_on(meeting: Meeting, choice: ReportChoice) -> tuple[str, ...]:
    """A sentence on each text that is masked or stays out, without the text; of one that stays out only that.

    After letting go it begins with a warning.
    """
    found = (
        finding
        for finding in findings_in(meeting, choice)
        if finding.kind is FoundKind.CONTACT or not choice.keeps(finding.key)
    )
    said = {finding.key: noted(finding) for finding in found}
    return (*filter(None, (names_unknown(meeting),)), *said.values())


def names_unknown(meeting: Meeting) -> str:
    """After letting go nobody's name is known, so that none is seen in a text (R45); "" before."""
    if meeting.letting_go is None or meeting.letting_go.gone_at is None:
        return ""
    return _(
        "De namen zijn losgelaten, dus het programma herkent ze niet meer in een tekst. "
        "Lees de aanvullingen zelf na voor u het verslag weggeeft."
    )


def noted(finding: Finding) -> str:
    """What is done about a finding, without repeating it."""
    where = {"where": where_it_stands(finding.spot)}
    if finding.kind is FoundKind.CONTACT:
        return _("%(where)s: een nummer of adres is weggelaten.") % where
    said = _("%(where)s: er staat een naam in van iemand die zich aanmeldde. Deze tekst is weggelaten.")
    return said % where
