"""Heal: make one node of each tag, whatever Word did to its text."""
