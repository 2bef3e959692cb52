"""Which offers every group gets: those of somebody whom a group can call or mail (R56)."""

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.offer import Offer


def shared_offers(meeting: Meeting) -> tuple[Offer, ...]:
    """The offers in the order in which they were made. One without a name or a way to reach it waits to be asked about
    (R39).
    """
    ready = (offer for offer in meeting.offers.values() if offer.is_shared)
    return tuple(sorted(ready, key=lambda offer: (offer.consent.given_at, offer.id)))
