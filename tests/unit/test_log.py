import logging

import pytest

from bijeenkomst.log import Redacting


@pytest.mark.parametrize(
    "secret",
    [
        "fatma@voorbeeld.nl",
        "06-12345678",
        "+31 6 1234 5678",
        "(050) 123 45 67",
        "dGhpc2lzYXZlcnlsb25ndG9rZW4",
    ],
)
def test_contact_details_never_reach_the_log(secret: str) -> None:
    """Contact details are in no log, not in a message and not in a traceback."""
    try:
        raise ValueError(secret)
    except ValueError as error:
        info = (type(error), error, error.__traceback__)
        record = logging.LogRecord("x", logging.ERROR, __file__, 1, "bij %s ging het mis", (secret,), info)
    text = Redacting("%(asctime)s %(message)s").format(record)
    assert secret not in text
    assert "ging het mis" in text
    assert "ValueError" in text
