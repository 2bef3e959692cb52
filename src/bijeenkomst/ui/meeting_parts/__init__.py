"""Parts that more than one page shows and that know the meeting; `widgets/` knows none."""
