"""What the developers of the program run; not part of the wheel."""
