"""The evening itself: what the hall sees, what comes next, and the controls of this part."""
