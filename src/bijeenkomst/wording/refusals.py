"""Why something could not be done, in kind and plain sentences, and which form field it concerns."""

from bijeenkomst.domain import refusals as r
from bijeenkomst.i18n import gettext as _
from bijeenkomst.wording.story_refusals import name_of_story_field, say_of_stories


def field_of(refusal: r.Refusal) -> r.Field | None:
    """The form field that the refusal is about, if any."""
    match refusal:
        case r.Empty(field) | r.TooLong(field) | r.ConsentNeeded(field):
            return field
        case _other:
            return None


def say(refusal: r.Refusal) -> str:
    """What is wrong and what to do about it, in Dutch."""
    match refusal:
        case r.UnknownTheme():
            return _("Dit thema is er niet (meer). Kijk op het scherm of in de lijst welke thema's er zijn.")
        case r.NoLongerThere():
            return _("Dit staat er niet meer. Misschien is het al weggehaald of verplaatst.")
        case r.Empty(field):
            return _empty(field)
        case r.TooLong(field, longest):
            return _("Dit is te lang. %(field)s mag niet meer dan %(longest)d tekens hebben.") % {
                "field": field_name(field),
                "longest": longest,
            }
        case r.SignUpNotOpen():
            return _("Aanmelden kan nog niet. Vraag het aan de gespreksleider, of schrijf u in op papier.")
        case r.ConsentNeeded(field):
            return _consent(field)
        case r.MoreThanPresent(total, present):
            return _(
                "Samen zijn dit %(total)d antwoorden, maar er zijn %(present)d mensen geteld. "
                "Klopt dit? Tel de handen, de stippen of de aanwezigen nog eens, of bewaar het toch."
            ) % {"total": total, "present": present}
        case r.TooManyAnswers():
            return _(
                "Uw antwoord is niet geteld: er zijn al meer antwoorden dan er mensen in de zaal zijn. Steek uw "
                "hand op, of zeg het tegen de gespreksleider."
            )
        case r.NotANumber(most, least):
            return _("Vul een getal in van %(least)d tot en met %(most)d.") % {"least": least, "most": most}
        case r.TooManyThemes(most):
            return _("Er passen niet meer dan %(most)d thema's in een bijeenkomst.") % {"most": most}
        case r.TooManyStories() | r.PileInUse() | r.TwoThemes() | r.NotInTheStory():
            return say_of_stories(refusal)
        case r.ThemeInUse(title):
            return _(
                "Thema '%(title)s' kan niet weg: er horen al antwoorden, aanvullingen, mensen of thema's bij."
            ) % {"title": title}
        case r.ThemeMerged(title):
            return _("Dit thema is samengevoegd met '%(title)s'. Ga daar verder.") % {"title": title}
        case r.ConsentDiffers(title, sensitive):
            return _(
                "Samenvoegen kan niet: '%(sensitive)s' is gevoelig en vraagt extra toestemming. De mensen van "
                "'%(title)s' hebben die niet gegeven. Laat de thema's apart."
            ) % {"title": title, "sensitive": sensitive}
        case r.RowTaken(row):
            return _("Rij %(row)s is al ingevoerd. Kijk nog eens naar de code op het blad.") % {"row": row}
        case r.TooManyPhotos(most):
            return _(
                "Er passen niet meer dan %(most)d foto's in een bijeenkomst. Haal er eerst een paar weg."
            ) % {"most": most}
        case r.TooManyPictures(most):
            return _(
                "Dit beeld past niet meer in de bijeenkomst: er passen er %(most)d in, en samen niet te groot. Haal er "
                "eerst een paar weg."
            ) % {"most": most}
        case r.NotAColour():
            return _("Dit is geen kleur die we kennen. Kies er een uit het kleurvenster.")
        case r.NotTheScribe():
            return _(
                "Iemand anders schrijft nu voor deze groep. Wilt u het overnemen? Typ dan de code van het groepsblad."
            )
        case r.PickFirst():
            return _("Hier staan al te veel teksten naast elkaar. Kies er eerst een.")
        case r.NoSignpostHere(title, taken):
            if taken:
                return _("Voor '%(title)s' is er al iemand bij wie mensen zich later kunnen melden.") % {
                    "title": title
                }
            return _("'%(title)s' is een gevoelig thema. Daarvan komt niemand op de wegwijzer.") % {
                "title": title
            }
        case r.OneWayOnly():
            return _("Kies één manier waarop mensen u bereiken: uw telefoonnummer of uw e-mailadres.")
        case r.TooManyOffers(most):
            return _("Er passen niet meer dan %(most)d keer iets te bieden in een bijeenkomst.") % {
                "most": most
            }
        case r.TooManyOffersByPhone():
            return _(
                "Vanaf deze telefoon kan er nu geen aanbod meer bij: er kwam al te veel binnen. "
                "Schrijf het op een strookje, dat kan nog."
            )
        case r.NotOnePerson():
            return _("Dit zijn twee mensen: zij heten anders, of hebben geen nummer of adres gemeen.")
        case r.MeetingLetGo():
            return _(
                "Deze bijeenkomst is afgerond en de contactgegevens zijn losgelaten. Er kan niets meer bij."
            )
        case r.NotLettingGo():
            return _("Dit kan nog niet: het loslaten is niet begonnen. Begin bij Afronden, Loslaten.")
        case r.NothingToUndo():
            return _("Er is niets om ongedaan te maken.")
        case r.ChangedSince():
            return _("Dit kan niet meer ongedaan worden gemaakt: er is daarna iets aan veranderd.")


def field_name(field: r.Field) -> str:
    """The everyday name of a field, capitalised."""
    match field:
        case r.Field.TITLE:
            return _("De titel")
        case r.Field.CORE_SENTENCE:
            return _("De kernzin")
        case r.Field.QUOTE:
            return _("Een citaat")
        case r.Field.ADDITION:
            return _("Een aanvulling")
        case r.Field.FIRST_STEP:
            return _("De eerste stap")
        case r.Field.NOTES:
            return _("De notities")
        case r.Field.DESCRIPTION:
            return _("Wat er te zien is")
        case r.Field.WORDS | r.Field.PLAN:
            return _("De tekst")
        case r.Field.PLACE:
            return _("De plek")
        case r.Field.MISSING_LINE:
            return _("Wat er nog mist")
        case r.Field.STORY | r.Field.CONVERSATION | r.Field.PILE:
            return name_of_story_field(field)
        case r.Field.OFFER:
            return _("Wat u te bieden heeft")
        case r.Field.NAME:
            return _("De naam")
        case r.Field.PHONE:
            return _("Het telefoonnummer")
        case r.Field.EMAIL:
            return _("Het e-mailadres")
        case r.Field.REACH:
            return _("Telefoon of e-mail")
        case r.Field.CONTRIBUTION:
            return _("Zo kan ik bijdragen")
        case r.Field.SHARES | r.Field.ADULT | r.Field.EXPLICIT | r.Field.SIGNPOST:
            return _("De toestemming")


def _empty(field: r.Field) -> str:
    match field:
        case r.Field.NAME:
            return _("Vul een naam in.")
        case r.Field.REACH:
            return _("Vul een telefoonnummer of een e-mailadres in. Eén van de twee is genoeg.")
        case r.Field.ADDITION:
            return _("Schrijf eerst op wat er ontbreekt.")
        case r.Field.TITLE:
            return _("Geef het thema een titel.")
        case _other:
            return _("%(field)s is nog leeg.") % {"field": field_name(field)}


def _consent(field: r.Field) -> str:
    match field:
        case r.Field.ADULT:
            return _("Bent u 16 jaar of ouder? Kruis dat dan aan. Jonger? Vraag een ouder of verzorger.")
        case r.Field.EXPLICIT:
            return _(
                "Dit thema is gevoelig. Wilt u meedoen? Kruis dan aan dat dit mag. Zonder kruisje komt u niet op "
                "de lijst."
            )
        case r.Field.SIGNPOST:
            return _(
                "Kruis aan dat dit openbaar mag zijn, en waar het mag staan. Zonder kruisje kan het niet."
            )
        case _other:
            return _("Kruis aan dat de groep uw gegevens mag krijgen. Zonder kruisje kan het niet.")
