"""Writes the advance widths of Times New Roman, taken from a font with the same metrics, as data.

Run by hand when a character is missing: ``python -m tools.templates.metrics FOLDER`` with the folder of Liberation
Serif 2 (1.x lacks most Vietnamese letters); it rewrites ``minutes/typography/widths.py``. Needs fontTools.
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from textwrap import wrap

FACES = ("Regular", "Bold", "Italic", "BoldItalic")
BLOCKS = ((0x20, 0x7E), (0xA0, 0x17F), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x300, 0x304), (0x306, 0x309), (0x31B, 0x31B),
          (0x323, 0x323), (0x1EA0, 0x1EF9), (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026),
          (0x2030, 0x2030), (0x2032, 0x2033), (0x20AB, 0x20AC), (0x2190, 0x2193), (0x2212, 0x2212),
          (0x2264, 0x2265))  # fmt: skip
"""Latin letters with all Vietnamese ones, composed and combining, and the signs used in Vietnamese texts."""
EM = 2048
WIDTH = 116


def characters() -> str:
    """Return all measured characters in code point order."""
    return "".join(chr(number) for first, last in BLOCKS for number in range(first, last + 1))


def measure(font_file: Path, wanted: str) -> list[int]:
    """Return advance widths in 2048ths of an em; 0 for characters that the font lacks."""
    from fontTools.ttLib import TTFont

    with TTFont(font_file) as font:
        if font["head"].unitsPerEm != EM:
            raise ValueError(f"{font_file}: {EM} units to the em are wanted")
        glyphs, advances = font.getBestCmap(), font["hmtx"]
        return [advances[glyphs[ord(one)]][0] if ord(one) in glyphs else 0 for one in wanted]


def module(folder: Path) -> str:
    """Return the text of ``widths.py``."""
    wanted = characters()
    lines = [
        '"""Advance widths of Times New Roman in 2048ths of an em. Written by ``tools.templates.metrics``."""',
        "",
        "# fmt: off",
        "BLOCKS = (",
        *_lines(f"(0x{first:X}, 0x{last:X})" for first, last in BLOCKS),
        ")",
        '"""The characters, as ranges of their numbers; the widths stand in the same order, 0 where there is none."""',
    ]
    for face in FACES:
        numbers = measure(folder / f"LiberationSerif-{face}.ttf", wanted)
        lines += [f"{face.upper()} = (", *_lines(map(str, numbers)), ")"]
    return "\n".join(lines) + "\n"


def _lines(pieces: Iterable[str]) -> list[str]:
    return wrap(", ".join(pieces) + ",", WIDTH, initial_indent="    ", subsequent_indent="    ")


def main() -> None:
    """Rewrite the data from the fonts in the folder given on the command line."""
    target = Path(__file__).parents[2] / "minutes" / "typography" / "widths.py"
    target.write_text(module(Path(sys.argv[1])), encoding="utf-8")


if __name__ == "__main__":
    main()
