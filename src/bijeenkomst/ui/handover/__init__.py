"""Overdragen: what can still be done tonight, to whom, along which way, and the writing itself."""
