"""Rehearsing (Oefenen): a practice copy with simulated phones that can never touch the real meeting."""

FOLDER = "bijeenkomst-oefening-"  # prefix of the folder of a practice copy
