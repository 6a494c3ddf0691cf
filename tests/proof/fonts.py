"""Which fonts a page is drawn with, and that they are the ones whose widths are those of Times New Roman."""

import tempfile
from pathlib import Path

from tests.proof.programs import ToolMissing, call, program


def fonts_of(pdf: bytes) -> set[str]:
    """The names of the fonts in a PDF, without the marks of their subsets: ``LiberationSerif-Bold``."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        done = call([program("pdffonts"), file.name])
    if done.returncode:
        raise ToolMissing(f"pdffonts failed: {done.stderr}")
    names = [line.split()[0] for line in done.stdout.splitlines()[2:]]
    return {name.partition("+")[2] or name for name in names}


def assert_only_liberation(pdf: bytes) -> None:
    """Fails when LibreOffice took a letter from another font: every width on that line would be wrong."""
    fonts = fonts_of(pdf)
    assert fonts, "the PDF has no text"
    strangers = sorted(name for name in fonts if not name.startswith("Liberation"))
    assert not strangers, f"not only Liberation fonts: {', '.join(strangers)}"


def font_file(family: str) -> tuple[Path, float]:
    """The file that the system takes for a family, and the font's own version."""
    done = call([program("fc-match"), "--format=%{file}\n%{fontversion}", family])
    file, version = done.stdout.split("\n")
    return Path(file), int(version) / 65536
