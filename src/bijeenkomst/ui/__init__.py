"""The window and the projector: PySide6, and a client of the session."""
