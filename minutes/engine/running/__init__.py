"""Run: what a compiled program calls while it fills the document. Loads neither Jinja nor lxml."""
