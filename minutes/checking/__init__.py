"""A Word file, also one made elsewhere, held against a standard: facts × rules → problems.

Knows nothing of templates or meetings.
"""
