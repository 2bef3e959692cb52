"""Widgets that any page of the window can use; they know nothing of a meeting."""
