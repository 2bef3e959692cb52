"""Oefenen: a copy to practise on, with made-up phones, that can never touch the real meeting."""

FOLDER = "bijeenkomst-oefening-"  # how the folder of a copy to practise on begins
