"""``python -m tools.docs``: writes the reference pages that are not current."""

import sys

from tools.docs.pages import write

if __name__ == "__main__":
    sys.stdout.writelines(f"{path}\n" for path in write())
