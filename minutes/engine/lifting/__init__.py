"""Lift: give each block the scope that the tree gives it (runs, paragraphs, cells, rows)."""
