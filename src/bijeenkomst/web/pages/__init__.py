"""The pages that phones see, made from a snapshot of the meeting, each with what only that phone may see."""
