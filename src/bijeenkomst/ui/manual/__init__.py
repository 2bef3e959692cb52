"""The manual inside the program: the chapter of the page one is on, without internet."""
