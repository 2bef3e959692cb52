"""The window and the projector, made with PySide6, as a client of the session."""
