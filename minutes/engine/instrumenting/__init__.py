"""Instrument: put marks into the tree for what a render has to count, number or repair, so that no result is parsed."""
