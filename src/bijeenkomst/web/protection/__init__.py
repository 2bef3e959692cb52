"""Limits by phone and by network address, so that nobody takes the room of the others; any request may be hostile."""
