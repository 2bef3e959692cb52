"""bijeenkomst: the tool for one evening, the neighbourhood-wide meeting."""

__version__ = "0.1.0"
