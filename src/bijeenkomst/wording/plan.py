"""What the fields of a group's plan are called, on paper, on phones and in the hall (R48)."""

from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.i18n import gettext as _


def field_question(field: PlanField) -> str:
    """The question over the field, as it is asked of the group."""
    return {
        PlanField.WANT: _("Wat willen we?"),
        PlanField.HOW: _("Hoe pakken we het aan?"),
        PlanField.WHO: _("Wie doet wat?"),
        PlanField.MISSING: _("Wat missen we nog?"),
        PlanField.FIRST_STEP: _("Wat is onze eerste stap?"),
        PlanField.DAY: _("Op welke dag spreken we af?"),
        PlanField.TIME: _("Hoe laat?"),
        PlanField.PLACE: _("Waar?"),
    }[field]


def field_label(field: PlanField) -> str:
    """The field in a word or two, for a list or a heading."""
    return {
        PlanField.WANT: _("Dit willen we"),
        PlanField.HOW: _("Zo pakken we het aan"),
        PlanField.WHO: _("Wie doet wat"),
        PlanField.MISSING: _("Dit missen we nog"),
        PlanField.FIRST_STEP: _("Eerste stap"),
        PlanField.DAY: _("Dag"),
        PlanField.TIME: _("Tijd"),
        PlanField.PLACE: _("Plek"),
    }[field]
