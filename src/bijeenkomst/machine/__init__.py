"""Reading the state of the laptop itself; it knows nothing of the window."""
