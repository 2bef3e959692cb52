"""The projector: its window, and which screen it is on."""
