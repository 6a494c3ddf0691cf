"""``python -m minutes``: the same as the command ``minutes``."""

from minutes.cli import main

if __name__ == "__main__":
    main()
