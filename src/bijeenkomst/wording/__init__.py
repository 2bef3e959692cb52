"""What the program says, in people's words, about the evening: one source for window, phones and paper."""
