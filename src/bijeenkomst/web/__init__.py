"""The phone pages, served by the laptop itself: requests become commands, snapshots become pages."""
