"""``python -m minutes.building``: build the templates into the folder where they are kept."""

import sys
from pathlib import Path

from minutes.building.templates import write
from minutes.templates import templates_folder

if __name__ == "__main__":
    sys.stdout.writelines(f"{path}\n" for path in write(Path(templates_folder())))
