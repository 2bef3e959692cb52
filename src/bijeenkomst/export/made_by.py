"""The name of the program in the properties of every file that it makes.

Libraries would put the name of the user who is logged in there.
"""

MADE_BY = "Bijeenkomst"
