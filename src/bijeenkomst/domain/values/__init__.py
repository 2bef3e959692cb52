"""What the evening is made of, as frozen values that know nothing of the meeting that holds them.

One subject in each file, with its limits and the arithmetic that needs no meeting.
"""
