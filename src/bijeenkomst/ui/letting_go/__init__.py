"""Loslaten: what is deleted, what stays, what people have to do themselves, and doing it (R45)."""
