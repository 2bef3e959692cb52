"""Drawing on paper, whatever is drawn: a pen in millimetres, letters of every script, and the pages of a PDF."""
