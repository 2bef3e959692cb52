"""The columns of a sign-up, and of the consent that it stands on."""

from bijeenkomst.document.columns import CODES, MOMENT, MOMENT_OR_NONE, TEXT, YES_NO, one_of
from bijeenkomst.document.values import DOUBTS
from bijeenkomst.domain.values.channel import Channel

CONSENT = {
    "consent_version": TEXT.of("consent.version"),
    "consent_given_at": MOMENT.of("consent.given_at"),
    "consent_channel": one_of(Channel).of("consent.channel"),
    "consent_explicit": YES_NO.of("consent.explicit"),
    "consent_language": TEXT.new_in(7).of("consent.language"),
}
SIGN_UP = {
    "id": TEXT,
    "theme": TEXT,
    **CONSENT,
    "name": TEXT,
    "phone": TEXT,
    "email": TEXT,
    "contribution": TEXT,
    "reunion": YES_NO,
    "sheet_row": TEXT,
    "owner": TEXT,
    "came_from": TEXT.new_in(2),
    "doubts": DOUBTS.new_in(3),
    "other_rows": CODES.new_in(5),
    "reunion_at": MOMENT_OR_NONE.new_in(7),
}
