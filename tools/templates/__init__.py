"""Builds the Word templates from a standard; never needed to render.

``python -m tools.templates`` writes them into ``templates/``; a test proves those that are committed current.
"""
