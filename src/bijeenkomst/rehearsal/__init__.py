"""Oefenen: a copy to practise on, with made-up phones, that can never touch the real meeting."""
