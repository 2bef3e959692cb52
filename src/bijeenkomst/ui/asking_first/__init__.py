"""Asking once before the hall sees a text in which a number, an address or somebody's name seems to stand (R2, R35)."""
