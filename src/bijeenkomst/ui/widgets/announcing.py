"""Telling a screen reader of its own accord what has just appeared on the screen."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Have `sentence` read aloud; what is `urgent` interrupts what is being read. On a page that is hidden: nothing."""
    if not widget.isVisible():
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not for the start: 5 ms of it

    said = QAccessibleAnnouncementEvent(widget, sentence)
    how = QAccessible.AnnouncementPoliteness
    said.setPoliteness(how.Assertive if urgent else how.Polite)
    QAccessible.updateAccessibility(said)
