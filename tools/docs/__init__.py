"""The reference pages in ``docs/``, generated from the package: ``python -m tools.docs``."""
