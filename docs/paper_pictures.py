"""Pictures of the sheets for the manual: the first page of each kind that it shows."""

import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from docs.example_program import ADDRESS, an_evening, opened
from docs.kept_pictures import kept, making

from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.commands import ChoosePlaces
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.group_work import Place
from bijeenkomst.domain.values.sign_up import CONSENT_VERSION, Consent
from bijeenkomst.domain.values.signpost import Signpost
from bijeenkomst.export.sheets import Carrier, Choice, Network, write_sheets

WAYS = (
    ("Anna van den Berg", "+31612345678", ""),
    ("Mehmet Yılmaz", "", "mehmet@voorbeeld.nl"),
    ("Truus de Wit", "+31687654321", ""),
    ("Kees", "+31301234567", ""),
)
PAPER = {
    Carrier.LIST: ("aanmeldblad.png", 1280),
    Carrier.SLIPS: ("strookjes.png", 800),
    Carrier.CARD: ("tafelkaart.png", 640),
    Carrier.POSTER: ("wandposter.png", 640),
    Carrier.JOIN: ("meedoen-poster.png", 640),
    Carrier.SCRIPT: ("draaiboek.png", 800),
    Carrier.GROUP_SHEET: ("groepsblad.png", 1280),
    Carrier.TABLE_SIGN: ("tafelbord.png", 640),
    Carrier.OFFER: ("aanbod.png", 800),
    Carrier.SIGNPOST: ("wegwijzer.png", 640),
}


def at_work(meeting: Meeting) -> Meeting:
    """The evening with places, and with somebody on the Wegwijzer for each group that may have one."""
    places = tuple((theme.code, Place(f"tafel {theme.number}")) for theme in meeting.in_order)
    changes = decide(meeting, ChoosePlaces(places), datetime.now(UTC))
    assert isinstance(changes, tuple)
    consent = Consent(CONSENT_VERSION, datetime.now(UTC), Channel.SPOKEN, explicit=True)
    people = zip((theme for theme in meeting.in_order if not theme.sensitive), WAYS, strict=False)
    ways = {
        theme.code: Signpost(name, phone, email, consent, on_sheet=True, on_cards=True)
        for theme, (name, phone, email) in people
    }
    return replace(apply_all(meeting, changes), signposts=ways)


def paper() -> None:
    """The first page of the sheets that the manual shows."""
    with opened() as at:
        an_evening(at)
        sheets(at_work(at.meeting), at.folder)


def sheets(meeting: Meeting, folder: Path) -> None:
    """Each kind that is asked for."""
    choice = Choice(ADDRESS, network=Network("Dorpshuis", "kom gerust binnen"))
    for carrier, (name, width) in PAPER.items():
        if not making.wants(name):
            continue
        written = write_sheets(meeting, carrier, folder / carrier.file_name, choice)
        with kept(name, width) as picture:
            where = ("-r", "150", "-png", "-singlefile", str(written.path), str(picture.with_suffix("")))
            subprocess.run(["pdftoppm", *where], check=True)
