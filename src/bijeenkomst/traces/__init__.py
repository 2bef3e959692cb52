"""Traces of people outside the meeting file: finding them in raw bytes, and wiping files (R44, R45)."""
