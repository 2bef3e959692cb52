"""The zaalcheck: what is known of hall, network and laptop, said in lines of green, amber and red (R17)."""
