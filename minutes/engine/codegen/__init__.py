"""Compile the tags of a template to the source of a Python program, from an allow-list of what a template may do."""
