"""What builds the product and its pages; not shipped."""
