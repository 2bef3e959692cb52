"""What the hall sees: from the meeting to the content of a slide, and from that to one picture."""
