"""Iemand wil eraf: finding one person, taking that person away everywhere, and what to pass on to the groups (R44)."""
