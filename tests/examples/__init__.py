"""Tests of the example meetings."""
