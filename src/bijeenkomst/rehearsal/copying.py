"""The practice copy: the evening as prepared, without anybody's answers or contact details."""

from bijeenkomst.domain.meeting import Meeting


def practice_copy(meeting: Meeting) -> Meeting:
    """The same themes, details, pictures, programme and addresses, at the start of the evening, marked as a rehearsal.

    The codes are the same, so that printed sheets can be tried. Answers and sign-ups are not copied.
    """
    return Meeting(
        code_seed=meeting.code_seed,
        details=meeting.details,
        face=meeting.face,
        codes_issued=meeting.codes_issued,
        themes=meeting.themes,
        parts=meeting.parts,
        address=meeting.address,
        printed_address=meeting.printed_address,
        printed_sheets=meeting.printed_sheets,
        rehearsal=True,
    )
