"""What the program asks of the laptop itself, away from any window."""
