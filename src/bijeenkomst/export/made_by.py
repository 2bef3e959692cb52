"""The name that stands in the properties of every file as what made it.

Never the name of whoever is logged in on this computer, which libraries would put there.
"""

MADE_BY = "Bijeenkomst"
