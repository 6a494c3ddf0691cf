"""The computed facts of a meeting, by topic."""
