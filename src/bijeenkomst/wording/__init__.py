"""What the program says about the evening, in plain words: the single source for window, phones and paper."""
