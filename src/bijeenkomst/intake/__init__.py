"""What comes in before the evening: the kopgroep's themes (R1-R3, R6) and the details of the evening (R5).

Nothing is imported here: whatever a photo or an old workbook is read in is a new process, for each file, and should not
load the reading of all other files first.
"""
