"""Generate: the program of a template as Python source, from an allow-list of what a template may do."""
