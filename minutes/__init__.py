"""Formal Vietnamese meeting minutes as Word files, right under Nghị định 30/2020/NĐ-CP."""

__version__ = "0.1.0"
