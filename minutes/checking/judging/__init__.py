"""Facts × rules → findings."""
