"""Loslaten: what goes, what stays, what only people can do, and doing it (R45)."""
