"""Times of day and days as people write them: "half 9", "20u30", "3 dec", "volgende week woensdag".

The one reader for every field and file. What it gives is the moment, several that may be meant (then somebody is
asked), or why it was not understood; nothing is guessed. Pure, and at the bottom of the house: `wording.moments` says
the sentences.
"""

from bijeenkomst.moments.days import read_date
from bijeenkomst.moments.reading import Either, NotUnderstood, Why
from bijeenkomst.moments.times import read_time

__all__ = ["Either", "NotUnderstood", "Why", "read_date", "read_time"]
