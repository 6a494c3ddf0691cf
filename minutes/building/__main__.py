"""``python -m minutes.building``: build what is made from the standards: their tables, then the templates."""

import sys
from pathlib import Path

from minutes.building import tables

if __name__ == "__main__":
    written = tables.write()
    # The templates are made from the tables, so these must be current before they are imported.
    from minutes.building.templates import write
    from minutes.templates import templates_folder

    sys.stdout.writelines(f"{path}\n" for path in [*written, *write(Path(templates_folder()))])
