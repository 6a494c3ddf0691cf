"""Build tools of the product and its pages; not shipped."""
