"""What is read from outside, as bytes."""

STANDARD_STREAM = "-"
"""Standard input, or standard output, in the place of a file's name."""


def read_file(path: str) -> bytes:
    """The content of a file of any size, or of standard input. InputError when it cannot be had."""
    from minutes.reading.files import read_bytes

    return read_bytes(path, limit=None)
