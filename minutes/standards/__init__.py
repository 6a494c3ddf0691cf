"""Decrees on the form of documents as data: what is allowed, what we choose, where it is written."""

from minutes.standards.standard import Choice, Component, Flow, Margins, Page, Sizes, Standard, load, names

__all__ = ["Choice", "Component", "Flow", "Margins", "Page", "Sizes", "Standard", "load", "names"]
