"""Tests of minutes.rendering."""
