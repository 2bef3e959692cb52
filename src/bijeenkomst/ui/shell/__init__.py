"""The parts around the pages of a meeting's window: its header and its footer."""
