"""Asking once before the hall sees a text that may contain a number, an address or somebody's name (R2, R35)."""
