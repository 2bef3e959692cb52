"""Python's garbage in a process that serves the phones.

Usually it is looked for after every 700 objects that stay, which is at each handful of forms, and now and then in all
that was ever loaded: a twentieth of the time that a sign-up took, and pauses of 20 ms for every phone.
"""

import gc

YOUNG = 10_000  # objects that stayed, at which the youngest are looked through


def look_less_often() -> None:
    """To be called once all is loaded: what is there now stays, so it is never looked through.

    Until then nothing need be looked for either (`gc.disable`): of some 45,000 objects 300 are garbage, found in 60 ms.
    """
    gc.freeze()
    gc.set_threshold(YOUNG, *gc.get_threshold()[1:])
    gc.enable()
