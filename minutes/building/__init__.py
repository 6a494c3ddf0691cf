"""Builds the Word templates from a standard; never needed to render.

``python -m minutes.building`` writes them into ``templates/``; a test proves those that are committed current.
"""
