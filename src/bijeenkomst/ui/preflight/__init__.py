"""The zaalcheck: the state of hall, network and laptop in green, amber and red lines (R17)."""
