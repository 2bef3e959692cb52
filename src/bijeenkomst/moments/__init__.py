"""Times of day and days as people write them: "half 9", "20u30", "3 dec", "volgende week woensdag".

The single parser for every field and file. The result is a moment, several possible ones (then somebody is asked), or
the reason why it was not understood; nothing is guessed. Pure, and at the bottom; `wording.moments` has the sentences.
"""

from bijeenkomst.moments.days import day_ahead, read_date
from bijeenkomst.moments.reading import Either, NotUnderstood, Why
from bijeenkomst.moments.times import read_time

__all__ = ["Either", "NotUnderstood", "Why", "day_ahead", "read_date", "read_time"]
