"""Closing the evening: sign-ups from paper, the first caller of each group, and handing over the lists."""
