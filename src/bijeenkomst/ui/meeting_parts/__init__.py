"""Parts that several pages share and that know the meeting, unlike those in `widgets/`."""
