"""Letting go: finding and wiping what is left of people outside the meeting file, and proving it (R44, R45)."""
