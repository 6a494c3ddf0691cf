"""Builds the Word templates from a standard into ``templates/``; not needed for rendering.

Run ``python -m tools.templates``; a test checks that the committed templates are current.
"""
