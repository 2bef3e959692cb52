"""Overdragen: handing each group its package in a folder, on a USB stick or by mail."""
