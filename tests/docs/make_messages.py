"""Puts the present messages into the guide: ``python -m tests.docs.make_messages`` from the project's top."""

import re
import tempfile
from pathlib import Path

from tests.docs.guide import GUIDE, answered, found_in, rows, text, told, with_blocks


def main() -> None:
    """Rewrite the middle column of the tables, and the answer of the command; everything else stays."""
    page = text()
    with tempfile.TemporaryDirectory() as name:
        folder = with_blocks(Path(name))
        for row in rows(page):
            page = page.replace(str(row), str(row._replace(told=told(found_in(row.template, folder)))))
        shown = answered(folder)
    page = re.sub(
        r"(?<=```console\n)\$ minutes templates check mau\.docx\nmau.*?(?=```)", lambda _: shown, page, flags=re.S
    )
    GUIDE.write_text(page, "utf-8")


if __name__ == "__main__":
    main()
