"""Iemand wil eraf: finding one person, removing that person everywhere, and what to tell the groups (R44)."""
